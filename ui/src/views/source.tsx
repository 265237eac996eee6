// SPDX-License-Identifier: Apache-2.0
// One source: its record, whose it is, whom it repeats, what it says. Its reliability is rated here.
import { useApi } from "../base/api";
import { to } from "../base/route";
import type { Relation, Repeat, Source } from "../base/types";
import { counted, kindWords, named, sourceKind } from "../base/words";
import { Reasons } from "../claim/reasons";
import { Rate } from "../decide/rate";
import { NoteForm } from "../decide/note";
import { ClaimItems } from "../parts/claim_item";
import { Grade } from "../parts/grade";
import { RecordBar } from "../parts/record_bar";
import { Answer } from "../parts/state";
import { T } from "../parts/text";

const rated = (rating: unknown) => (rating && typeof rating === "object" ? String((rating as { grade?: string }).grade ?? "") : ((rating as string) ?? "")) || null;

function Others({ title, list }: { title: string; list: Repeat[] | undefined }) {
  if (!list?.length) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul class="dense">{list.map((other) => <li key={other.id}><a href={to.source(other.id)}><T s={other.name} /></a> <span class="fine">{counted(other.utterances, "passage")}{other.uncredited > 0 && `, ${other.uncredited} without credit`}</span></li>)}</ul>
    </section>
  );
}

export function Relations({ relations }: { relations: Relation[] | undefined }) {
  if (!relations?.length) return null;
  return (
    <ul class="dense">
      {relations.map((relation, i) => {
        const spans = relation.spans ?? relation.why?.flatMap((reason) => reason.spans ?? []) ?? [];
        return <li key={i}>{kindWords(relation.kind)} <a href={to.entity(relation.to)}><T s={relation.name ?? relation.to} /></a> {spans[0]?.document && <a class="fine" href={to.document(spans[0].document, spans[0].start, spans[0].end)}>where it says so</a>}</li>;
      })}
    </ul>
  );
}

function Owners({ source }: { source: Source }) {
  const interests = source.interests.map(named).filter(Boolean);
  const members = (source.group_members ?? []).map(named).filter((name) => name && name !== source.name);
  if (!interests.length && !source.owner && !members.length && !source.fronts?.length) return null;
  return (
    <section>
      <h2>Whose it is</h2>
      {interests.length > 0 && <p class="warn">Has an interest: <T s={interests.join(", ")} /></p>}
      {!!source.owner && <p>Owner: <T s={named(source.owner)} /></p>}
      <Relations relations={source.fronts} />
      {members.length > 0 && <p>One group with: <T s={members.join(", ")} /></p>}
    </section>
  );
}

export function SourceView({ id }: { id: string }) {
  const load = useApi<Source>(`/api/sources/${encodeURIComponent(id)}`);
  return (
    <Answer load={load} title="Source">
      {(source) => {
        const mine = rated(source.rating);
        return (
          <article>
            <p class="crumbs"><a href="/sources">Sources</a></p>
            <h1 tabIndex={-1}><T s={source.name} /></h1>
            <p class="facts">
              <Grade grade={mine ?? source.reliability} analyst={!!mine} />{mine && <span class="fine">machine: {source.reliability}</span>}
              <RecordBar record={source.record} /> <span class="fine">{source.settled} settled of {counted(source.claims, "claim")}{source.reliability === "F" && source.settled > 0 && ", too few for a letter"}</span>
              <span class="fine">{sourceKind(source.kind)}</span>
              {source.entity && <a href={to.entity(source.entity)}>as a name</a>}
            </p>
            <div class="with-side">
              <div>
                <Owners source={source} />
                <h2>What it says</h2>
                {source.claim_rows?.length ? <ClaimItems rows={source.claim_rows} /> : <p>Nothing of its own.</p>}
              </div>
              <aside aria-label="Repeats and decisions">
                <h2>Repeats</h2>
                <Others title="It repeats" list={source.repeats} />
                <Others title="It is repeated by" list={source.repeated_by} />
                {!source.repeats?.length && !source.repeated_by?.length && <p class="fine">Nobody, and nobody repeats it.</p>}
                <h2>Decide</h2>
                <Rate target={source.id} what="reliability" rated={mine} />
                <NoteForm target={{ target: source.id }} />
                <h2>Why</h2>
                <Reasons reasons={source.why} />
              </aside>
            </div>
          </article>
        );
      }}
    </Answer>
  );
}
