// SPDX-License-Identifier: Apache-2.0
// A grade in a figure, in words and in colour; an analyst's grade says so, and keeps the machine's beside it.
import { GRADES, LETTERS } from "../base/words";
import type { Row } from "../base/types";

export function Grade({ grade, analyst = false }: { grade: number | string; analyst?: boolean }) {
  const words = GRADES[grade] ?? LETTERS[grade] ?? "";
  return (
    <span class={`grade g${grade}`}>
      <b>{grade}</b> {words}
      {analyst && <span class="by-analyst"> · analyst</span>}
    </span>
  );
}

export function RowGrade({ row }: { row: Row }) {
  return (
    <span class="grades">
      <Grade grade={row.rated ?? row.credibility} analyst={row.rated !== null} />
      {row.rated !== null && <span class="fine">machine: {row.machine_credibility} {GRADES[row.machine_credibility]}</span>}
    </span>
  );
}
