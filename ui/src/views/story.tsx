// SPDX-License-Identifier: Apache-2.0
import { useApi } from "../base/api";
import { to } from "../base/route";
import type { Incident, Story } from "../base/types";
import { counted, day, days, happeningWords, number, plain } from "../base/words";
import { ClaimItems } from "../parts/claim_item";
import { Answer } from "../parts/state";
import { T } from "../parts/text";

export const countsWords = (incident: Incident) => incident.counts.map((c) => `${plain(c.what).replaceAll("_", " ")} ${c.hi === null ? "at least " : ""}${number(c.lo)}${c.hi !== null && c.hi !== c.lo ? `–${number(c.hi)}` : ""}`).join(", ");

function Incidents({ incidents }: { incidents: Incident[] }) {
  return (
    <section aria-labelledby="incidents">
      <h2 id="incidents">What happened</h2>
      <ul class="dense">
        {incidents.map((incident) => <li key={incident.id}><b>{days(incident.date) || "no date"}</b> {happeningWords(incident.type)} {incident.place && <T s={incident.place.text} />} <span class="fine">{countsWords(incident)}</span></li>)}
      </ul>
    </section>
  );
}

export function StoryView({ id }: { id: string }) {
  const load = useApi<Story>(`/api/stories/${encodeURIComponent(id)}`);
  return (
    <Answer load={load} title="Story">
      {(story) => (
        <article>
          <p class="crumbs"><a href="/stories">Stories</a></p>
          <h1 tabIndex={-1}><T s={story.title || story.id} /></h1>
          <p class="lead">{counted(story.documents, "document")} in {counted(story.outlets, "outlet")}, {counted(story.claims, "claim")}, {counted(story.conflicts, "conflict")}. {days({ lo: story.first_day, hi: story.last_day })}</p>
          <p><a href={`/findings?story=${encodeURIComponent(story.id)}`}>All its findings</a> · <a href={`/timeline?story=${encodeURIComponent(story.id)}`}>Its timeline</a></p>
          <div class="with-side">
            <div>
              <h2>Findings</h2>
              <ClaimItems rows={story.claim_rows ?? []} />
            </div>
            <aside aria-label="Documents and happenings">
              {!!story.incidents?.length && <Incidents incidents={story.incidents} />}
              <h2>Documents</h2>
              <ul class="dense">{story.document_list?.map((d) => <li key={d.id}><a href={to.document(d.id)}>{d.label} <T s={d.title || d.id} /></a> <span class="fine"><T s={d.outlet ?? ""} /> {day(d.published)}</span></li>)}</ul>
            </aside>
          </div>
        </article>
      )}
    </Answer>
  );
}
