// SPDX-License-Identifier: Apache-2.0
// One claim: what is said, who says it, where it comes from, what would change it.
import { useApi } from "../base/api";
import { useKeys } from "../base/keys";
import { go, place, setQuery, to } from "../base/route";
import type { Claim } from "../base/types";
import { counted, days } from "../base/words";
import { ByOrigin } from "../claim/by_origin";
import { Compare } from "../claim/compare";
import { OriginTree } from "../claim/origin_tree";
import { WhyThis } from "../claim/reasons";
import { SideBySide } from "../claim/side_by_side";
import { WhatIf } from "../claim/what_if";
import { Merge } from "../decide/merge";
import { NoteForm } from "../decide/note";
import { Rate } from "../decide/rate";
import { Split } from "../decide/split";
import { RowGrade } from "../parts/grade";
import { Reach } from "../parts/reach";
import { TakeAway } from "../parts/take_away";
import { Answer } from "../parts/state";
import { Quote, T } from "../parts/text";

function Head({ claim }: { claim: Claim }) {
  const { row } = claim;
  return (
    <header class="claim-head">
      <p class="crumbs"><a href="/findings">Findings</a> <span aria-hidden="true">/</span> Claim {row.number}{row.story && <> · <a href={to.story(row.story)}><T s={row.story_title ?? "its story"} /></a></>}</p>
      <h1 tabIndex={-1}><T s={row.sentence} /></h1>
      <p class="statement"><Quote s={row.text} /></p>
      <p class="facts">
        <RowGrade row={row} /> <Reach row={row} />
        {row.disputed > 0 && <a class="disputed" href={`/conflicts?q=${encodeURIComponent(row.slot ?? "")}`}>{counted(row.disputed, "conflict")}</a>}
        {row.when && <span class="fine">{row.when.text || days(row.when)}</span>}
        {row.group_note && <span class="warn"><T s={row.group_note} /></span>}
        {row.merged_into && <a href={to.claim(row.merged_into)}>merged into another claim by an analyst</a>}
      </p>
    </header>
  );
}

function Decide({ claim }: { claim: Claim }) {
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">Decide</h2>
      <Rate target={claim.id} what="credibility" rated={claim.row.rated} />
      <Merge target={claim.id} />
      <Split claim={claim} />
      <NoteForm target={{ target: claim.id }} />
    </section>
  );
}

function reach(selector: string) {
  const found = document.querySelector<HTMLElement>(`main ${selector}`);
  found?.focus();
  found?.scrollIntoView({ block: "center" });
}

function compareFirst(claim: Claim) {
  const taken = claim.utterances.find((u) => claim.utterances.some((other) => other.id === u.derived_from));
  const from = claim.utterances.find((other) => other.id === taken?.derived_from) ?? claim.utterances[0];
  const other = taken ?? claim.utterances[1];
  if (other) setQuery({ compare: `${from.number},${other.number}` });
}

function Loaded({ claim }: { claim: Claim }) {
  useKeys([
    { keys: "j ArrowRight", what: "next claim", run: () => go(to.claim(claim.number + 1)) },
    { keys: "k ArrowLeft", what: "claim before", run: () => claim.number > 1 && go(to.claim(claim.number - 1)) },
    { keys: "w", what: "what would change this", run: () => reach(".what-if input") },
    { keys: "d", what: "decide: rate its credibility", run: () => reach(".decision summary") },
    { keys: "c", what: "compare a passage with the one it was taken from", run: () => compareFirst(claim) },
    { keys: "t", what: "drawing or table", run: () => setQuery({ tree: place.value.query.has("tree") ? null : "table" }, true) },
    { keys: "o", what: "open its first passage in the document", run: () => claim.utterances[0] && go(to.document(claim.utterances[0].document, claim.utterances[0].start, claim.utterances[0].end)) },
  ]);
  const comparing = place.value.query.has("compare");
  return (
    <article class="claim">
      <Head claim={claim} />
      {comparing && <Compare claim={claim} />}
      <div class="with-side">
        <section aria-labelledby="said">
          <h2 id="said">{claim.rivals.length > 0 ? "What is said, side by side" : "What is said"}</h2>
          <SideBySide claim={claim} />
        </section>
        <aside aria-label="Questions and decisions">
          <WhatIf claim={claim} />
          <Decide claim={claim} />
          <TakeAway claims={[claim.id]} />
        </aside>
      </div>
      <OriginTree claim={claim} />
      <section aria-labelledby="who">
        <h2 id="who">Who says it</h2>
        <ByOrigin claim={claim} />
      </section>
      <WhyThis claim={claim} />
    </article>
  );
}

export function ClaimView({ id }: { id: string }) {
  const load = useApi<Claim>(`/api/claims/${encodeURIComponent(id)}`);
  return <Answer load={load} title={`Claim ${id}`}>{(claim) => <Loaded claim={claim} />}</Answer>;
}
