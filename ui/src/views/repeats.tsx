// SPDX-License-Identifier: Apache-2.0
// Who repeats whom: a graph, a matrix and a table of the same figures.
import { useApi } from "../base/api";
import { place, to } from "../base/route";
import type { Repeats } from "../base/types";
import { plain } from "../base/words";
import { lazy } from "../parts/lazy";
import { Answer } from "../parts/state";
import { T } from "../parts/text";
import { Twin } from "../parts/twin";

const Graph = lazy<{ repeats: Repeats }>(() => import("../draw/repeats_graph").then((m) => m.RepeatsGraph));

function Matrix({ repeats }: { repeats: Repeats }) {
  const most = Math.max(1, ...repeats.cells.map((cell) => cell.utterances));
  const cells = new Map(repeats.cells.map((cell) => [`${cell.from} ${cell.to}`, cell]));
  const takers = repeats.sources.filter((s) => s.repeats > 0);
  const givers = repeats.sources.filter((s) => s.repeated > 0);
  return (
    <>
      <p class="fine">Passages that the source on the left took from the one above; in brackets those without credit.</p>
      <div class="scroll" tabIndex={0} role="region" aria-label="Matrix of who repeats whom">
        <table class="matrix">
          <caption class="sr">Who repeats whom</caption>
          <thead><tr><td />{givers.map((s) => <th scope="col" key={s.id}><span><a href={to.source(s.id)}><T s={s.name} /></a></span></th>)}</tr></thead>
          <tbody>
            {takers.map((from) => (
              <tr key={from.id}>
                <th scope="row"><a href={to.source(from.id)}><T s={from.name} /></a></th>
                {givers.map((giver) => {
                  const cell = cells.get(`${from.id} ${giver.id}`);
                  return <td key={giver.id} class={cell ? `heat${Math.ceil((cell.utterances / most) * 4)}` : ""}>{cell && <>{cell.utterances}{cell.uncredited > 0 && ` (${cell.uncredited})`}</>}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Pairs({ repeats }: { repeats: Repeats }) {
  const names = new Map(repeats.sources.map((s) => [s.id, s.name]));
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Who repeats whom, as a table">
      <table>
        <caption class="sr">Who repeats whom</caption>
        <thead><tr><th scope="col">Source</th><th scope="col">repeats</th><th scope="col" class="num">Passages</th><th scope="col" class="num">Without credit</th><th scope="col" class="num">Claims</th></tr></thead>
        <tbody>
          {repeats.cells.map((cell) => (
            <tr key={cell.from + cell.to}>
              <td><a href={to.source(cell.from)}><T s={names.get(cell.from) ?? cell.from} /></a></td>
              <td><a href={to.source(cell.to)}><T s={names.get(cell.to) ?? cell.to} /></a></td>
              <td class="num">{cell.utterances}</td><td class="num">{cell.uncredited}</td><td class="num">{cell.claims}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function RepeatsView() {
  const load = useApi<Repeats>(`/api/repeats?limit=${Number(plain(place.value.query.get("limit"))) || 40}`);
  return (
    <Answer load={load}>
      {(repeats) => repeats.cells.length === 0 ? <p>No source here repeats another.</p> : (
        <Twin param="as" label="How to show it" shapes={[
          { name: "Matrix", key: "matrix", show: () => <Matrix repeats={repeats} /> },
          { name: "Graph", key: "graph", show: () => <Graph repeats={repeats} /> },
          { name: "Table", key: "table", show: () => <Pairs repeats={repeats} /> },
        ]} />
      )}
    </Answer>
  );
}
