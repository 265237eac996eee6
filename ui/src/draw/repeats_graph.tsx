// SPDX-License-Identifier: Apache-2.0
// Who repeats whom as a graph: the words flow from left to right, thicker where more passages were taken, dashed where all of them without credit.
import dagre from "@dagrejs/dagre";
import { useMemo } from "preact/hooks";
import { to } from "../base/route";
import type { Repeats } from "../base/types";
import { plain } from "../base/words";
import { Zoomable } from "./zoomable";

const WIDTH = 180;
const HEIGHT = 30;

function lay(repeats: Repeats) {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: "LR", nodesep: 14, ranksep: 130 });
  graph.setDefaultEdgeLabel(() => ({}));
  const taking = new Set(repeats.cells.flatMap((cell) => [cell.from, cell.to]));
  const sources = repeats.sources.filter((source) => taking.has(source.id));
  for (const source of sources) graph.setNode(source.id, { width: WIDTH, height: HEIGHT });
  const cells = repeats.cells.filter((cell) => cell.from !== cell.to && graph.hasNode(cell.from) && graph.hasNode(cell.to));
  for (const cell of cells) graph.setEdge(cell.to, cell.from);
  dagre.layout(graph);
  const at = (id: string) => graph.node(id) as { x: number; y: number };
  return { sources, cells, at, width: (graph.graph().width as number) ?? 0, height: (graph.graph().height as number) ?? 0 };
}

export function RepeatsGraph({ repeats }: { repeats: Repeats }) {
  const { sources, cells, at, width, height } = useMemo(() => lay(repeats), [repeats]);
  const most = Math.max(1, ...cells.map((cell) => cell.utterances));
  return (
    <Zoomable width={width} height={height} label="Who repeats whom">
      {cells.map((cell) => {
        const from = at(cell.to), target = at(cell.from);
        const [x1, x2] = target.x > from.x ? [from.x + WIDTH / 2, target.x - WIDTH / 2] : [from.x - WIDTH / 2, target.x + WIDTH / 2];
        const bend = (x2 - x1) / 2;
        return (
          <g key={cell.from + cell.to} class={`edge ${cell.uncredited === cell.utterances ? "uncredited" : ""}`}>
            <path d={`M${x1},${from.y}C${x1 + bend},${from.y} ${x2 - bend},${target.y} ${x2},${target.y}`} style={{ strokeWidth: `${1 + (cell.utterances / most) * 3}px` }} />
            <text x={(x1 + x2) / 2} y={(from.y + target.y) / 2 - 4} text-anchor="middle">{cell.utterances}{cell.uncredited > 0 && ` (${cell.uncredited} no credit)`}</text>
          </g>
        );
      })}
      {sources.map((source) => (
        <a key={source.id} href={to.source(source.id)} class="box report">
          <title>{plain(source.name)}</title>
          <rect x={at(source.id).x - WIDTH / 2} y={at(source.id).y - HEIGHT / 2} width={WIDTH} height={HEIGHT} rx="4" />
          <text class="name" x={at(source.id).x - WIDTH / 2 + 10} y={at(source.id).y + 4}>{plain([...source.name].length > 23 ? `${[...source.name].slice(0, 22).join("")}…` : source.name)}</text>
        </a>
      ))}
    </Zoomable>
  );
}
