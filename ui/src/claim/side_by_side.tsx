// SPDX-License-Identifier: Apache-2.0
// The facets of a claim beside those of every claim that competes with it.
import { to } from "../base/route";
import type { Claim, Row } from "../base/types";
import { days, kindWords, named, span } from "../base/words";
import { RowGrade } from "../parts/grade";
import { ReachBar } from "../parts/reach";
import { T } from "../parts/text";

const when = (row: Row) => (row.when ? row.when.text || days(row.when) : "");
const LINES: [string, (row: Row) => unknown][] = [
  ["Value", (row) => row.value && <b class="value"><T s={row.value} /></b>],
  ["Who", (row) => <T s={named(row.who)} />],
  ["When", (row) => when(row)],
  ["Where", (row) => <T s={named(row.where)} />],
  ["Said by", (row) => <><T s={row.origin_names.join(", ")} />{row.group_note && <span class="warn block"><T s={row.group_note} /></span>}</>],
  ["Documents", (row) => `${row.documents} in ${row.outlets} ${row.outlets === 1 ? "outlet" : "outlets"}`],
  ["Origins", (row) => <span class="reach"><b>{span(row.origins)}</b> <ReachBar row={row} most={12} width={80} /></span>],
  ["Grade", (row) => <RowGrade row={row} />],
];

export function SideBySide({ claim }: { claim: Claim }) {
  const own: Row = { ...claim.row, value: claim.row.value ?? claim.rivals[0]?.own_value ?? null };
  const columns = [own, ...claim.rivals];
  const lines = LINES.filter(([name]) => !["Value", "Who", "When", "Where"].includes(name) || columns.some((row) => row[name.toLowerCase() as "value"]));
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Facets and competing values">
      <table class="facets">
        <caption class="sr">Facets of this claim and of those that compete with it</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">This claim</th>
            {claim.rivals.map((row) => <th scope="col" key={row.id}><a href={to.claim(row.number)}>Claim {row.number}</a> <span class="fine">{kindWords(row.kind)}</span></th>)}
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, show]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map((row, i) => <td key={row.id} class={i === 0 ? "own" : ""}>{show(row) as never}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
