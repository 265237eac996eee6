// SPDX-License-Identifier: Apache-2.0
// What stands in a view while its answer is not there, or where there is none.
import type { ComponentChildren } from "preact";
import type { Load, Problem } from "../base/api";
import { plain } from "../base/words";

export function Trouble({ problem }: { problem: Problem }) {
  return (
    <p class="trouble" role="alert">
      {plain(problem.message)} {problem.input && <span class="fine">({plain(problem.input)})</span>}
    </p>
  );
}

/** Shows the answer; a problem stands above an older answer and does not take it away. */
export function Answer<T>({ load, title = "", children }: { load: Load<T>; title?: string; children: (data: T) => ComponentChildren }) {
  return (
    <>
      {load.data === undefined && title && <h1 tabIndex={-1}>{title}</h1>}
      {load.problem && <Trouble problem={load.problem} />}
      {load.data === undefined ? !load.problem && <p class="waiting" role="status">Loading…</p> : children(load.data)}
    </>
  );
}
