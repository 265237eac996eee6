// SPDX-License-Identifier: Apache-2.0
import { usePages } from "../base/pages";
import { to } from "../base/route";
import type { NotRead } from "../base/types";
import { plain } from "../base/words";
import { WordsField, apiPath } from "../parts/pick";
import { TableList } from "../parts/table_list";
import { T } from "../parts/text";

export function NotReadView() {
  const pages = usePages<NotRead>(apiPath("/api/not_read", ["kind", "document", "q"]));
  return (
    <>
      <h1 tabIndex={-1}>Not read</h1>
      <p class="lead">What was left out or not analysed, and why. No finding rests on it.</p>
      <div class="tools"><WordsField label="Words in it" /></div>
      <TableList pages={pages} label="Not read" kind="not-read" none="Everything was read." cols={[
        { name: "Document", show: (n) => <a href={to.document(n.document, n.start ?? undefined, n.end ?? undefined)}>{n.label}</a> },
        { name: "What", show: (n) => plain(n.what ?? n.kind) },
        { name: "Why", show: (n) => <T s={n.why} /> },
        { name: "Text", show: (n) => <T s={(n.text ?? "").slice(0, 240)} class="words" /> },
      ]} />
    </>
  );
}
