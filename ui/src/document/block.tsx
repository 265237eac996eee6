// SPDX-License-Identifier: Apache-2.0
// One block of a document: its words with what they claim in the margin.
import { useMemo } from "preact/hooks";
import { to } from "../base/route";
import type { Block, Mark, Pair, Voice } from "../base/types";
import { GRADES, counted, day, plain, span } from "../base/words";
import { T, marked } from "../parts/text";
import { runsOf, segmentsOf, type Run, type Segment } from "./segments";

const depthWords = (segment: Segment) => (segment.voice ? `said by ${plain(segment.voice.holder ?? "someone unnamed")}` : undefined);

function Piece({ segment }: { segment: Segment }) {
  const shade = `${segment.depth ? `voice depth${segment.depth}` : ""} ${segment.here ? "here" : ""}`;
  return shade === " " ? <>{marked(segment.text)}</> : <span class={shade} title={depthWords(segment)}>{marked(segment.text)}</span>;
}

function Passage({ run }: { run: Run }) {
  const pieces = run.segments.map((segment) => <Piece key={segment.start} segment={segment} />);
  return run.mark ? <a class={`said g${run.mark.credibility}`} href={to.claim(run.mark.claim)}>{pieces}</a> : <>{pieces}</>;
}

function Margin({ marks }: { marks: Mark[] }) {
  const claims = [...new Map(marks.map((mark) => [mark.claim, mark])).values()];
  return (
    <ul class="margin" aria-label="Claims in this paragraph">
      {claims.map((mark) => (
        <li key={mark.claim}>
          <a href={to.claim(mark.claim)}>
            <span class={`dot g${mark.credibility}`} aria-hidden="true" /> {mark.claim_number ? <span class="no">{mark.claim_number}</span> : "claim"} <b>{span(mark.origins)}</b> {mark.origins.hi === 1 ? "origin" : "origins"}
            <span class="fine"> {mark.credibility} {GRADES[mark.credibility]}</span>
          </a>
          {mark.voices.length > 0 && <span class="fine"><T s={mark.voices.join(" › ")} /></span>}
        </li>
      ))}
    </ul>
  );
}

const TAGS: Record<string, "h2" | "li" | "blockquote" | "pre" | "p"> = { heading: "h2", quote: "blockquote", code: "pre" };

export function BlockPart({ block, marks, voices, here }: { block: Block; marks: Mark[]; voices: Voice[]; here: Pair | null }) {
  const runs = useMemo(() => runsOf(segmentsOf(block, marks, voices, here)), [block, marks, voices, here]);
  const own = marks.filter((mark) => mark.start >= block.start && mark.start < block.end);
  const Tag = TAGS[block.kind] ?? "p";
  return (
    <div class={`block ${block.kind}`}>
      <div class="words">
        {block.kind === "comment" && <p class="fine">Comment{block.author && <> by <T s={block.author} /></>} {day(block.published)}</p>}
        <Tag dir="auto">{runs.map((run) => <Passage key={run.segments[0].start} run={run} />)}</Tag>
        {block.cut && <p class="fine">This paragraph goes on below ({counted(block.end - block.start, "character")} shown).</p>}
      </div>
      {own.length > 0 && <Margin marks={own} />}
    </div>
  );
}
