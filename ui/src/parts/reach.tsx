// SPDX-License-Identifier: Apache-2.0
// How many documents, through how many outlets, from how many independent origins: a bar, and the same in figures.
import type { Row } from "../base/types";
import { span } from "../base/words";

const share = (n: number, most: number) => (most > 0 ? Math.sqrt(n / most) : 0);

export function ReachBar({ row, most, width = 120 }: { row: Row; most: number; width?: number }) {
  const bar = (n: number) => Math.max(n > 0 ? 3 : 0, Math.round(share(n, Math.max(most, row.documents, 1)) * width));
  const { lo, hi } = row.origins;
  return (
    <svg class="reach-bar" width={width} height="19" viewBox={`0 0 ${width} 19`} aria-hidden="true">
      <rect class="documents" y="0" height="4" width={bar(row.documents)} rx="1" />
      <rect class="outlets" y="6" height="4" width={bar(row.outlets)} rx="1" />
      <rect class="origins-hi" x="0.5" y="12.5" height="5.5" width={Math.max(0, bar(hi) - 1)} rx="1" />
      <rect class="origins-lo" y="12" height="6.5" width={bar(lo)} rx="1" />
    </svg>
  );
}

const unit = (n: number, one: string) => (n === 1 ? one : `${one}s`);

export function Reach({ row, most = 0 }: { row: Row; most?: number }) {
  if (row.documents === 0 && row.documents_against > 0) return <span class="reach">only denied, in {row.documents_against} {unit(row.documents_against, "document")}</span>;
  return (
    <span class="reach">
      <ReachBar row={row} most={most} />
      <span>
        {row.documents} {unit(row.documents, "document")} <span aria-hidden="true">→</span> {row.outlets} {unit(row.outlets, "outlet")} <span aria-hidden="true">→</span>{" "}
        <b>{span(row.origins)} {unit(Math.max(row.origins.hi, 2 - row.origins.lo), "origin")}</b>
      </span>
    </span>
  );
}
