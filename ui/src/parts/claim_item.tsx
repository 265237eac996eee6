// SPDX-License-Identifier: Apache-2.0
// A finding in a list: the sentence first, then how far it reaches, its grade and what is disputed.
import { to } from "../base/route";
import type { Row } from "../base/types";
import { counted, days } from "../base/words";
import { RowGrade } from "./grade";
import { Reach } from "./reach";
import { Quote, T } from "./text";

const DECIDED: Record<string, string> = { derivation: "derivation marked", attribution: "voice corrected" };

/** The words of a document stand below the sentence where it does not hold them and leaves room. */
const quoted = (row: Row) => row.sentence.length < 150 && !row.sentence.includes(row.text.replace(/[.!?]$/, ""));

export function ClaimItem({ row, most }: { row: Row; most?: number }) {
  return (
    <article class="claim-item">
      <p class="sentence">
        <a href={to.claim(row.number)}><span class="no">{row.number}</span> <T s={row.sentence} /></a>
      </p>
      {quoted(row) && <p class="quoted"><Quote s={row.text} /></p>}
      <p class="facts">
        <RowGrade row={row} />
        <Reach row={row} most={most} />
        <span class="meta">
          {row.disputed > 0 && <span class="disputed">{counted(row.disputed, "conflict")}</span>}
          {row.when && <span>{row.when.text || days(row.when)}</span>}
          {row.where && <T s={row.where} />}
          {row.group_note && <span class="warn"><T s={row.group_note} /></span>}
          {row.decided.map((word) => <span key={word} class="by-analyst">{DECIDED[word] ?? word} by an analyst</span>)}
        </span>
      </p>
    </article>
  );
}

export function ClaimItems({ rows }: { rows: Row[] }) {
  const most = Math.max(1, ...rows.map((row) => row.documents));
  return (
    <ul class="claim-items">
      {rows.map((row) => <li key={row.id}><ClaimItem row={row} most={most} /></li>)}
    </ul>
  );
}
