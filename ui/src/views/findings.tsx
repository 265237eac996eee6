// SPDX-License-Identifier: Apache-2.0
// All findings: one sentence each, sorted and filtered by what the address says.
import { useState } from "preact/hooks";
import { summary } from "../base/api";
import { useKeys } from "../base/keys";
import { usePages } from "../base/pages";
import { place, setQuery } from "../base/route";
import type { Row } from "../base/types";
import { GRADES, counted, plain } from "../base/words";
import { ClaimItem } from "../parts/claim_item";
import { FirstRun } from "../parts/first_run";
import { FacetPanel } from "../parts/facets";
import { LongList } from "../parts/long_list";
import { apiPath, Pick, WordsField } from "../parts/pick";
import { TakeAway } from "../parts/take_away";
import { Trouble } from "../parts/state";

const FILTERS = ["q", "grade", "person", "place", "from", "to", "outlet", "story", "document", "disputed", "single", "decided"];
const SORTS = { look: "Worth a look first", origins: "Independent origins", documents: "Documents", grade: "Grade", date: "Date", number: "Number" };
const SWITCHES = { disputed: "In conflict", single: "One origin at most", decided: "Decided" };

function Chosen({ names }: { names: (param: string, value: string) => string }) {
  const query = place.value.query;
  const set = FILTERS.filter((key) => query.get(key) && !(key in SWITCHES) && key !== "q");
  if (set.length === 0) return null;
  return (
    <p class="chosen">
      {set.map((key) => <button key={key} onClick={() => setQuery({ [key]: null })}>{key}: {plain(names(key, query.get(key)!))} <span aria-hidden="true">×</span><span class="sr">remove this filter</span></button>)}
      <button class="quiet" onClick={() => setQuery(Object.fromEntries(FILTERS.map((key) => [key, null])))}>Clear all</button>
    </p>
  );
}

export function Findings() {
  const query = place.value.query;
  const pages = usePages<Row>(apiPath("/api/claims", [...FILTERS, "sort", "descending"]), "&facets=1");
  const facets = pages.first?.facets;
  const [panel, setPanel] = useState(innerWidth > 900);
  const most = Math.max(1, ...(pages.first?.items.map((row) => row.documents) ?? []));
  useKeys([{ keys: "x", what: "filters on or off", run: () => setPanel(!panel) }]);
  const names = (key: string, value: string) => {
    if (key === "grade") return value.split(",").map((g) => `${g} ${GRADES[g] ?? ""}`).join(", ");
    const among = key === "person" ? facets?.people : key === "story" ? facets?.stories : [];
    return (among ?? []).map((count) => (count.id === value ? count.name ?? count.title : undefined)).find(Boolean) ?? value;
  };
  return (
    <div class={panel ? "with-side" : ""}>
      <div>
        <FirstRun />
        <h1 tabIndex={-1}>Findings</h1>
        <p class="lead">
          {summary.value && <>{counted(summary.value.documents, "document")} from {counted(summary.value.outlets, "outlet")} say these things. </>}
          Each line says how many <a href="/start">independent origins</a> stand behind it.
        </p>
        <div class="tools">
          <WordsField label="Words in the finding" />
          <Pick param="sort" label="Sort" choices={SORTS} />
          <button class="toggle" aria-pressed={query.get("descending") === "1"} onClick={() => setQuery({ descending: query.get("descending") ? null : "1" })}>Reversed</button>
          {Object.entries(SWITCHES).map(([key, name]) => (
            <button key={key} class="toggle" aria-pressed={query.get(key) === "1"} onClick={() => setQuery({ [key]: query.get(key) ? null : "1" })}>{name}</button>
          ))}
          <button class="toggle" aria-expanded={panel} aria-controls={panel ? "filters" : undefined} onClick={() => setPanel(!panel)}>Filters</button>
          <TakeAway />
        </div>
        <Chosen names={names} />
        {pages.problem && <Trouble problem={pages.problem} />}
        <p class={pages.total === null ? "fine waiting" : "fine"} role="status">{pages.total === null ? "Loading…" : pages.total === 0 ? "No finding matches. Take a filter back or search for other words." : counted(pages.total, "finding")}</p>
        <LongList pages={pages} label="Findings" kind="claims" row={(row) => <ClaimItem row={row} most={most} />} />
      </div>
      {panel && <aside id="filters" aria-label="Filters">{facets ? <FacetPanel facets={facets} /> : null}</aside>}
    </div>
  );
}
