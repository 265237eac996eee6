// SPDX-License-Identifier: Apache-2.0
// A source's record: confirmed, contradicted and open claims. The size of the sample stands beside it.
import type { Source } from "../base/types";

export function RecordBar({ record, width = 90 }: { record: Source["record"]; width?: number }) {
  const all = record.confirmed + record.contradicted + record.open;
  const w = (n: number) => (all ? (n / all) * width : 0);
  return (
    <span class="record">
      <svg width={width} height="8" aria-hidden="true">
        <rect class="open" width={all ? width : 0} height="8" />
        <rect class="confirmed" width={w(record.confirmed)} height="8" />
        <rect class="contradicted" x={w(record.confirmed)} width={w(record.contradicted)} height="8" />
      </svg>
      <span>{record.confirmed} confirmed, {record.contradicted} contradicted, {record.open} open</span>
    </span>
  );
}
