// SPDX-License-Identifier: Apache-2.0
// The origin tree: origins on the left, reports by day of publication, an edge for each passage taken, labelled with how.
import { useMemo, useState } from "preact/hooks";
import { to } from "../base/route";
import type { Tree, TreeEdge } from "../base/types";
import { day, derivationWords, plain } from "../base/words";
import { BOX, layOut, type Placed } from "./tree_layout";
import { Zoomable } from "./zoomable";

const short = (text: string, most: number) => ([...text].length > most ? `${[...text].slice(0, most - 1).join("")}…` : text);

function Edge({ edge, from, target }: { edge: TreeEdge; from: Placed; target: Placed }) {
  const forward = target.x > from.x;
  const [x1, y1, x2, y2] = forward ? [from.x + BOX.width, from.y, target.x, target.y] : [from.x + BOX.width / 2, from.y + BOX.height / 2, target.x + BOX.width / 2, target.y - BOX.height / 2];
  const bend = forward ? Math.min(60, (x2 - x1) / 2) : 0;
  const path = `M${x1},${y1}C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`;
  const uncredited = !edge.credited && edge.derivation !== "original";
  return (
    <g class={`edge ${uncredited ? "uncredited" : ""} ${edge.derivation}`}>
      <path d={path} marker-end="url(#arrow)" />
      <text x={x2 - 10} y={y2 - 6} text-anchor="end">{derivationWords(edge.derivation)}</text>
      {uncredited && <text x={x2 - 10} y={y2 + 13} text-anchor="end" class="no-credit">no credit</text>}
    </g>
  );
}

function Box({ node, folded, fold }: { node: Placed; folded: boolean; fold: () => void }) {
  const name = node.kind === "origin" && !node.known ? "no source named" : node.kind === "absent" ? `${node.name} (not in the case)` : node.name;
  const words = (
    <>
      <title>{plain(`${node.label ?? ""} ${name} ${day(node.published)}`.trim())}{node.in_cut ? ", in the cut" : ""}</title>
      <rect width={BOX.width} height={BOX.height} rx={node.kind === "origin" ? 20 : 4} />
      <text x="12" y={node.label ? 17 : 24} class="name">{plain(short(name, 17))}</text>
      {node.label && <text x="12" y="32" class="label">{node.label}{node.in_cut ? " · in the cut" : ""}{node.stance && node.stance !== "asserts" ? ` · ${node.stance}` : ""}</text>}
    </>
  );
  const press = (event: KeyboardEvent) => (event.key === "Enter" || event.key === " ") && (event.preventDefault(), fold());
  return (
    <g class={`box ${node.kind} ${node.in_cut ? "in-cut" : ""} ${node.known ? "" : "unknown"}`} transform={`translate(${node.x},${node.y - BOX.height / 2})`}>
      {node.document ? <a href={to.document(node.document, node.start, node.end)}>{words}</a> : words}
      {node.children > 0 && (
        <g class="fold" role="button" tabindex={0} aria-expanded={!folded} aria-label={`${folded ? "Unfold" : "Fold"} the ${node.children} after ${plain(name)}`} transform={`translate(${BOX.width},${BOX.height / 2})`} onClick={fold} onKeyDown={press}>
          <circle r="8" /><text text-anchor="middle" y="4">{folded ? node.children : "−"}</text>
        </g>
      )}
    </g>
  );
}

/** Large trees begin folded below the reports that more than so many others copy. */
const MANY = 40;
const first = (tree: Tree) => new Set(tree.nodes.length <= MANY ? [] : tree.nodes.filter((node) => node.kind !== "origin").map((node) => node.id));

export function TreeDrawing({ tree }: { tree: Tree }) {
  const [folded, setFolded] = useState(() => first(tree));
  const layout = useMemo(() => layOut(tree, folded), [tree, folded]);
  const placed = new Map(layout.nodes.map((node) => [node.id, node]));
  const fold = (id: string) => {
    const next = new Set(folded);
    next.has(id) ? next.delete(id) : next.add(id);
    setFolded(next);
  };
  return (
    <Zoomable width={layout.width} height={layout.height} label="Where the words come from">
      <defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0,0L8,4L0,8z" /></marker></defs>
      {layout.columns.map((column) => (
        <g key={column.x} class="column">
          <line x1={column.x - 8} x2={column.x - 8} y1="0" y2={layout.height} />
          <text x={column.x} y="12">{column.day === "" ? "origins" : column.day === "~" ? "no date" : day(column.day)}</text>
        </g>
      ))}
      {layout.edges.map((edge) => placed.has(edge.from) && placed.has(edge.to) && <Edge key={edge.from + edge.to} edge={edge} from={placed.get(edge.from)!} target={placed.get(edge.to)!} />)}
      {layout.nodes.map((node) => <Box key={node.id} node={node} folded={folded.has(node.id)} fold={() => fold(node.id)} />)}
    </Zoomable>
  );
}
