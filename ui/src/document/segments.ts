// SPDX-License-Identifier: Apache-2.0
// A block cut where a passage, a voice or the shown place begins or ends. Offsets count code points of the document.
import type { Block, Mark, Pair, Voice } from "../base/types";

export type Segment = { start: number; text: string; mark: Mark | null; depth: number; voice: Voice | null; here: boolean };
export type Run = { mark: Mark | null; segments: Segment[] };

const covers = (span: Pair, at: number) => span.start <= at && at < span.end;

export function segmentsOf(block: Block, marks: Mark[], voices: Voice[], here: Pair | null): Segment[] {
  const points = [...block.text];
  const end = block.start + points.length;
  const inside = marks.filter((mark) => mark.start < end && mark.end > block.start);
  const speaking = voices.filter((voice) => voice.content.some((span) => span.start < end && span.end > block.start));
  const cuts = new Set([block.start, end]);
  const cut = (span: Pair | null) => span && [span.start, span.end].forEach((at) => at > block.start && at < end && cuts.add(at));
  inside.forEach(cut);
  speaking.forEach((voice) => voice.content.forEach(cut));
  cut(here);
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, i) => {
    const around = inside.filter((mark) => covers(mark, start)).sort((a, b) => a.end - a.start - (b.end - b.start));
    const said = speaking.filter((voice) => voice.content.some((span) => covers(span, start))).sort((a, b) => b.depth - a.depth);
    return {
      start, text: points.slice(start - block.start, at[i + 1] - block.start).join(""), mark: around[0] ?? null, depth: Math.min(3, said[0]?.depth ?? 0), voice: said[0] ?? null, here: !!here && covers(here, start),
    };
  });
}

/** Neighbours of one passage together, so that a passage is one link. */
export function runsOf(segments: Segment[]): Run[] {
  const runs: Run[] = [];
  for (const segment of segments) {
    if (segment.mark && runs.at(-1)?.mark === segment.mark) runs.at(-1)!.segments.push(segment);
    else runs.push({ mark: segment.mark, segments: [segment] });
  }
  return runs;
}
