// SPDX-License-Identifier: Apache-2.0
// Two passages side by side, aligned: what is the same, what was changed, what stands in one alone. Y, N and H say whether they are one statement.
import { useEffect, useRef } from "preact/hooks";
import { useApi } from "../base/api";
import { useKeys } from "../base/keys";
import { place, setQuery, to } from "../base/route";
import type { Claim, Comparison, Run } from "../base/types";
import { decide } from "../decide/decide";
import { Answer } from "../parts/state";
import { marked } from "../parts/text";
import { tell } from "../parts/toasts";

const NAMES: Record<Run["kind"], string> = { same: "same", changed: "changed", only_a: "only here", only_b: "only here" };

/** The pieces of one side: text outside every run stays as it is. */
function pieces(text: string, runs: Run[], side: "a" | "b") {
  const points = [...text];
  const parts: { text: string; kind: Run["kind"] | null }[] = [];
  let at = 0;
  for (const run of runs) {
    const [start, end] = run[side] ?? [at, at];
    if (end <= start) continue;
    if (start > at) parts.push({ text: points.slice(at, start).join(""), kind: null });
    parts.push({ text: points.slice(start, end).join(""), kind: run.kind });
    at = end;
  }
  if (at < points.length) parts.push({ text: points.slice(at).join(""), kind: null });
  return parts;
}

function SideText({ comparison, side }: { comparison: Comparison; side: "a" | "b" }) {
  const passage = comparison[side];
  return (
    <div>
      <h3><a href={to.document(passage.document, passage.start, passage.end)}>{passage.label}</a></h3>
      <p class="words compared" dir="auto">
        {pieces(passage.text, comparison.runs, side).map((part, i) => part.kind && part.kind !== "same" ? <mark key={i} class={part.kind} title={NAMES[part.kind]}>{marked(part.text)}</mark> : <span key={i} class={part.kind ?? ""}>{marked(part.text)}</span>)}
      </p>
    </div>
  );
}

export function Compare({ claim }: { claim: Claim }) {
  const [a, b] = (place.value.query.get("compare") ?? "").split(",").map(Number);
  const load = useApi<Comparison>(`/api/claims/${claim.id}/compare?a=${a}&b=${b}`);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [a, b]);
  const close = () => setQuery({ compare: null });
  const answer = async (said: "same" | "different" | "unsure") => {
    const pair = [claim.utterances.find((u) => u.number === a), claim.utterances.find((u) => u.number === b)];
    const problem = await decide({ action: "same", a: pair[0]?.id, b: pair[1]?.id, answer: said, why: "" }, { same: "Stored: the same statement", different: "Stored: different statements", unsure: "Stored: unsure" }[said]);
    if (problem) tell(problem.message, { bad: true });
  };
  useKeys([
    { keys: "y", what: "the two passages say the same", run: () => void answer("same") },
    { keys: "n", what: "they say different things", run: () => void answer("different") },
    { keys: "h", what: "unsure", run: () => void answer("unsure") },
    { keys: "Escape", what: "close the comparison", run: close },
  ]);
  return (
    <section class="compare" aria-labelledby="compare-title">
      <h2 id="compare-title" tabIndex={-1} ref={heading}>Two passages side by side</h2>
      <Answer load={load}>
        {(comparison) => (
          <>
            <p class="fine">{comparison.same_words} words are the same, of {comparison.words_a} and {comparison.words_b}. Marked: what differs.</p>
            <div class="two"><SideText comparison={comparison} side="a" /><SideText comparison={comparison} side="b" /></div>
            <p class="actions">
              One statement? <button onClick={() => answer("same")}><kbd>Y</kbd> same</button> <button onClick={() => answer("different")}><kbd>N</kbd> different</button>{" "}
              <button onClick={() => answer("unsure")}><kbd>H</kbd> unsure</button> <button class="quiet" onClick={close}>Close</button>
            </p>
          </>
        )}
      </Answer>
    </section>
  );
}
