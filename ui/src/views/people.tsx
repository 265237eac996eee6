// SPDX-License-Identifier: Apache-2.0
import { usePages } from "../base/pages";
import { to } from "../base/route";
import type { Entity } from "../base/types";
import { kindWords, number, sourceKind } from "../base/words";
import { Pick, WordsField, apiPath } from "../parts/pick";
import { TableList } from "../parts/table_list";
import { T } from "../parts/text";

export const documentsOf = (entity: Entity) => (Array.isArray(entity.documents) ? entity.documents.length : entity.documents);

export function People() {
  const pages = usePages<Entity>(apiPath("/api/entities", ["q", "kind", "sort"]));
  return (
    <>
      <h1 tabIndex={-1}>People and bodies</h1>
      <div class="tools">
        <WordsField label="Words in the name" />
        <Pick param="kind" label="Kind" choices={{ "": "All", person: "People", organisation: "Bodies", outlet: "Outlets", place: "Places" }} />
        <Pick param="sort" label="Sort" choices={{ claims: "Claims", name: "Name", documents: "Documents" }} />
      </div>
      <TableList pages={pages} label="People and bodies" kind="people" none="No name matches." cols={[
        { name: "Name", show: (e) => <a href={to.entity(e.id)}><T s={e.name} /></a> },
        { name: "Kind", show: (e) => sourceKind(e.kind) },
        { name: "Also called, belongs to", show: (e) => <T s={[...e.aliases.slice(0, 3), ...e.relations.map((r) => `${kindWords(r.kind)} ${r.name ?? ""}`)].join(", ")} /> },
        { name: "Says", number: true, show: (e) => number(e.claims_by) },
        { name: "Is named", number: true, show: (e) => number(e.claims_about) },
        { name: "Documents", number: true, show: (e) => number(documentsOf(e)) },
      ]} />
    </>
  );
}
