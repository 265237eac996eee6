// SPDX-License-Identifier: Apache-2.0
// When things happened, when they were published and when pages were saved: three times, kept apart.
import { useApi } from "../base/api";
import { place, setQuery, to } from "../base/route";
import type { Incident, List } from "../base/types";
import { counted, days, happeningWords, plain } from "../base/words";
import { lazy } from "../parts/lazy";
import { apiPath } from "../parts/pick";
import { Answer } from "../parts/state";
import { T } from "../parts/text";
import { Twin } from "../parts/twin";
import { countsWords } from "./story";

const Drawing = lazy<{ incidents: Incident[] }>(() => import("../draw/timeline_drawing").then((m) => m.TimelineDrawing));
const LIMIT = 100;

export const claimLink = (incident: Incident) => (incident.claims.length ? to.claim(incident.rows?.[0] ?? incident.claims[0]) : null);

function Happenings({ incidents }: { incidents: Incident[] }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Timeline as a table">
      <table>
        <caption class="sr">Happenings in order of their first day</caption>
        <thead><tr><th scope="col">Happened</th><th scope="col">What</th><th scope="col">Where</th><th scope="col">Figures</th><th scope="col">Published</th><th scope="col">Saved</th><th scope="col">Claims</th></tr></thead>
        <tbody>
          {incidents.map((incident) => (
            <tr key={incident.id}>
              <td class="nowrap">{days(incident.date) || "no date"}</td>
              <td>{happeningWords(incident.type)}{incident.status !== "accomplished" && <span class="fine"> {plain(incident.status)}</span>}</td>
              <td><T s={incident.place?.text ?? ""} /></td>
              <td>{countsWords(incident)}{incident.conflicts.length > 0 && <span class="disputed"> {counted(incident.conflicts.length, "conflict")}</span>}</td>
              <td>{days(incident.published)}</td>
              <td>{days(incident.captured)}</td>
              <td>{incident.claims.slice(0, 6).map((claim, i) => <><a key={claim} href={to.claim(incident.rows?.[i] ?? claim)}>{incident.rows?.[i] ?? "claim"}</a> </>)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Timeline() {
  const query = place.value.query;
  const offset = Number(query.get("offset")) || 0;
  const load = useApi<List<Incident>>(apiPath("/api/timeline", ["from", "to", "story", "undated", "offset"], { limit: String(LIMIT) }));
  return (
    <>
      <h1 tabIndex={-1}>Timeline</h1>
      <p class="lead">When it happened, when it was published and when the page was saved are three times. A range means that the day is not known.</p>
      <div class="tools dates">
        <label>from <input type="date" value={query.get("from") ?? ""} onChange={(event) => setQuery({ from: event.currentTarget.value, offset: null })} /></label>
        <label>to <input type="date" value={query.get("to") ?? ""} onChange={(event) => setQuery({ to: event.currentTarget.value, offset: null })} /></label>
        <button class="toggle" aria-pressed={query.get("undated") === "1"} onClick={() => setQuery({ undated: query.get("undated") ? null : "1", offset: null })}>Without a date</button>
        {query.get("story") && <button onClick={() => setQuery({ story: null })}>One story <span aria-hidden="true">×</span><span class="sr">show all</span></button>}
      </div>
      <Answer load={load}>
        {(list) => (
          <>
            <p class="fine" role="status">{list.total === 0 ? "Nothing happened in this time." : counted(list.total, "happening")}</p>
            {list.items.length > 0 && (
              <Twin param="as" label="How to show the timeline" shapes={[
                { name: "Drawing", key: "drawing", show: () => <Drawing incidents={list.items} /> },
                { name: "Table", key: "table", show: () => <Happenings incidents={list.items} /> },
              ]} />
            )}
            <p class="actions">
              {offset > 0 && <button onClick={() => setQuery({ offset: offset > LIMIT ? String(offset - LIMIT) : null })}>Earlier</button>}
              {offset + LIMIT < list.total && <button onClick={() => setQuery({ offset: String(offset + LIMIT) })}>Later</button>}
            </p>
          </>
        )}
      </Answer>
    </>
  );
}
