// SPDX-License-Identifier: Apache-2.0
import { usePages } from "../base/pages";
import { to } from "../base/route";
import type { DocumentRow } from "../base/types";
import { day, number } from "../base/words";
import { Pick, WordsField, apiPath } from "../parts/pick";
import { TableList } from "../parts/table_list";
import { T } from "../parts/text";

export function Documents() {
  const pages = usePages<DocumentRow>(apiPath("/api/documents", ["q", "outlet", "story", "sort"]));
  return (
    <>
      <h1 tabIndex={-1}>Documents</h1>
      <div class="tools"><WordsField label="Words in title or outlet" /><Pick param="sort" label="Sort" choices={{ label: "Label", date: "Date", outlet: "Outlet", claims: "Claims" }} /></div>
      <TableList pages={pages} label="Documents" kind="documents" none="No document matches." cols={[
        { name: "Label", show: (d) => <span class="no">{d.label}</span> },
        { name: "Title", show: (d) => <a href={to.document(d.id)}><T s={d.title || d.id.split("/").pop()} /></a> },
        { name: "Outlet", show: (d) => <T s={d.outlet ?? ""} /> },
        { name: "Published", show: (d) => day(d.published) || "no date" },
        { name: "Claims", number: true, show: (d) => number(d.claims) },
      ]} />
    </>
  );
}
