// SPDX-License-Identifier: Apache-2.0
// Filters with counts. Each is a key of the address; what is chosen stands above the list and can be taken back.
import { place, setQuery } from "../base/route";
import type { Count, Facets } from "../base/types";
import { GRADES, number } from "../base/words";
import { T } from "./text";

function Group({ title, param, counts }: { title: string; param: string; counts: Count[] }) {
  const chosen = place.value.query.get(param);
  if (counts.length === 0) return null;
  return (
    <fieldset>
      <legend>{title}</legend>
      <ul>
        {counts.map((count) => {
          const value = String(count.id ?? count.name ?? "");
          return (
            <li key={value}>
              <button class="facet" aria-pressed={chosen === value} onClick={() => setQuery({ [param]: chosen === value ? null : value })}>
                <T s={count.name ?? count.title} /> <span class="count">{number(count.claims)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function Grades({ counts }: { counts: Record<string, number> }) {
  const chosen = new Set((place.value.query.get("grade") ?? "").split(",").filter(Boolean));
  const toggle = (grade: string) => {
    chosen.has(grade) ? chosen.delete(grade) : chosen.add(grade);
    setQuery({ grade: [...chosen].sort().join(",") || null });
  };
  return (
    <fieldset>
      <legend>Grade</legend>
      <ul>
        {Object.entries(GRADES).map(([grade, words]) => (
          <li key={grade}>
            <button class="facet" aria-pressed={chosen.has(grade)} onClick={() => toggle(grade)}>
              <span class={`dot g${grade}`} aria-hidden="true" /> {grade} {words} <span class="count">{number(counts[grade])}</span>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Dates() {
  const query = place.value.query;
  return (
    <fieldset class="dates">
      <legend>When</legend>
      <label>from <input type="date" value={query.get("from") ?? ""} onChange={(event) => setQuery({ from: event.currentTarget.value })} /></label>
      <label>to <input type="date" value={query.get("to") ?? ""} onChange={(event) => setQuery({ to: event.currentTarget.value })} /></label>
    </fieldset>
  );
}

export function FacetPanel({ facets }: { facets: Facets }) {
  return (
    <>
      <Grades counts={facets.grade} />
      <Dates />
      <Group title="Person or body" param="person" counts={facets.people} />
      <Group title="Place" param="place" counts={facets.places} />
      <Group title="Outlet" param="outlet" counts={facets.outlets} />
      <Group title="Story" param="story" counts={facets.stories} />
    </>
  );
}
