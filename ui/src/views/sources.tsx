// SPDX-License-Identifier: Apache-2.0
// Who speaks, how often it was right, and who repeats whom.
import { usePages } from "../base/pages";
import { place, setQuery, to } from "../base/route";
import type { Source } from "../base/types";
import { number, sourceKind } from "../base/words";
import { Grade } from "../parts/grade";
import { Pick, WordsField, apiPath } from "../parts/pick";
import { RecordBar } from "../parts/record_bar";
import { TableList } from "../parts/table_list";
import { T } from "../parts/text";
import { RepeatsView } from "./repeats";

function SourceList() {
  const pages = usePages<Source>(apiPath("/api/sources", ["q", "kind", "sort"]));
  return (
    <>
      <div class="tools">
        <WordsField label="Words in the name" />
        <Pick param="kind" label="Kind" choices={{ "": "All", outlet: "Outlets", person: "People", organisation: "Bodies", unnamed: "Without a name" }} />
        <Pick param="sort" label="Sort" choices={{ claims: "Claims", name: "Name", reliability: "Reliability" }} />
      </div>
      <TableList pages={pages} label="Sources" kind="sources" none="No source matches." cols={[
        { name: "Source", show: (s) => <><a href={to.source(s.id)}><T s={s.name} /></a>{s.interested && <span class="warn"> has an interest</span>}</> },
        { name: "Kind", show: (s) => sourceKind(s.kind) },
        { name: "Reliability", show: (s) => <Grade grade={s.reliability} /> },
        { name: "Record", show: (s) => <RecordBar record={s.record} width={60} /> },
        { name: "Claims", number: true, show: (s) => number(s.claims) },
        { name: "Documents", number: true, show: (s) => number(s.documents) },
      ]} />
    </>
  );
}

export function Sources() {
  const repeats = place.value.query.get("view") === "repeats";
  return (
    <>
      <h1 tabIndex={-1}>Sources</h1>
      <div class="switch" role="group" aria-label="View">
        <button aria-pressed={!repeats} onClick={() => setQuery({ view: null })}>Records</button>
        <button aria-pressed={repeats} onClick={() => setQuery({ view: "repeats" })}>Who repeats whom</button>
      </div>
      {repeats ? <RepeatsView /> : <SourceList />}
    </>
  );
}
