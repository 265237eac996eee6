// SPDX-License-Identifier: Apache-2.0
// The five words, each explained on a finding of the reader's own case.
import { useApi } from "../base/api";
import { to } from "../base/route";
import type { Claim, List, Row } from "../base/types";
import { GRADES, counted, originsWords } from "../base/words";
import { Grade } from "../parts/grade";
import { Reach } from "../parts/reach";
import { Answer } from "../parts/state";
import { Quote, T } from "../parts/text";

function Words({ claim }: { claim: Claim }) {
  const { row } = claim;
  const voiced = claim.utterances.find((u) => u.voices.length > 1) ?? claim.utterances[0];
  const copied = claim.utterances.find((u) => u.derived_from);
  return (
    <dl class="five">
      <div>
        <dt>Claim</dt>
        <dd>
          One thing that documents say, however they word it. Here: <Quote s={row.text} /> It stands in {counted(row.documents, "document")} of this case.
          {" "}<a href={to.claim(row.number)}>Claim {row.number}</a>
        </dd>
      </div>
      <div>
        <dt>Voice</dt>
        <dd>Who says it. Voices nest: {voiced && voiced.voices.length > 1 ? <>in {voiced.label} it is <T s={voiced.voices[0]} /> that reports what <T s={voiced.voices[voiced.voices.length - 1]} /> said.</> : "a paper can quote a ministry that quotes a witness."}</dd>
      </div>
      <div>
        <dt>Origin</dt>
        <dd>
          Where the words began. Ten papers that print one agency's report are one origin, not ten. This claim has {originsWords(row.origins)}:
          {" "}<T s={claim.origin_list.filter((o) => o.known).map((o) => o.name).join(", ") || "none that is named"} />.
          {row.origins.hi > row.origins.lo && " A range means that some reports name no source."}
          {copied && <> {copied.label} took its words from elsewhere{copied.credited ? " and says so." : " and does not say so."}</>}
          <p><Reach row={row} most={row.documents} /></p>
          <p class="fine">The three bars: documents, outlets, origins. Hatched: origins that may be there.</p>
        </dd>
      </div>
      <div>
        <dt>Story</dt>
        <dd>Documents that tell of one happening. {row.story && <>This claim belongs to <a href={to.story(row.story)}><T s={row.story_title ?? row.story} /></a>.</>} Only within a story are numbers, places and days compared.</dd>
      </div>
      <div>
        <dt>Grade</dt>
        <dd>
          How well the claim is supported, by the scale that analysts use. This one: <Grade grade={row.credibility} />
          <ul class="scale">{Object.keys(GRADES).map((g) => <li key={g}><Grade grade={Number(g)} /></li>)}</ul>
          A claim is graded 1 to 6 for credibility; a source has its own letter, A to F, for how often it was right. You can set both by your own judgement, on separate screens; the machine's grade stays beside yours.
        </dd>
      </div>
    </dl>
  );
}

export function Start() {
  const first = useApi<List<Row>>("/api/claims?offset=0&limit=1");
  const top = first.data?.items[0];
  const claim = useApi<Claim>(top ? `/api/claims/${encodeURIComponent(top.id)}` : null);
  return (
    <article class="start">
      <h1 tabIndex={-1}>Five words</h1>
      <p class="lead">headwater reads documents and says, for each thing they claim, who says it, who repeats whom, and how many independent origins stand behind it. Five words are enough to read every view.</p>
      {first.data && !top ? <p>This case holds no claims yet. Drop documents on the page, or choose “Add documents”.</p> : <Answer load={top ? claim : { waiting: true, problem: first.problem }}>{(data) => <Words claim={data} />}</Answer>}
      <p><a class="button" href="/findings">To the findings</a> <span class="fine">Press <kbd>?</kbd> for all keys, <kbd>/</kbd> to search.</span></p>
    </article>
  );
}
