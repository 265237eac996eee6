// SPDX-License-Identifier: Apache-2.0
// Where the boxes of the origin tree stand. Across: origins, then one column a day of publication (more where one day's reports copy each other). Down: dagre's order.
import dagre from "@dagrejs/dagre";
import type { Tree, TreeEdge, TreeNode } from "../base/types";

export const BOX = { width: 156, height: 40, gapX: 92, gapY: 14, top: 34 };
export type Placed = TreeNode & { x: number; y: number; children: number };
export type Column = { x: number; day: string };
export type Layout = { nodes: Placed[]; edges: TreeEdge[]; columns: Column[]; width: number; height: number };

function visible(tree: Tree, folded: Set<string>): Tree {
  const hidden = new Set<string>();
  const children = group(tree.edges);
  const hide = (id: string) => {
    for (const edge of children.get(id) ?? []) if (!hidden.has(edge.to)) (hidden.add(edge.to), hide(edge.to));
  };
  folded.forEach(hide);
  return { nodes: tree.nodes.filter((node) => !hidden.has(node.id)), edges: tree.edges.filter((edge) => !hidden.has(edge.from) && !hidden.has(edge.to)) };
}

function group(edges: TreeEdge[]) {
  const map = new Map<string, TreeEdge[]>();
  for (const edge of edges) map.set(edge.from, [...(map.get(edge.from) ?? []), edge]);
  return map;
}

/** How many steps of the same day lie before a report. */
function depths(tree: Tree): Map<string, number> {
  const days = new Map(tree.nodes.map((node) => [node.id, node.kind === "origin" ? "" : (node.published ?? "~")]));
  const into = new Map<string, TreeEdge[]>();
  for (const edge of tree.edges) into.set(edge.to, [...(into.get(edge.to) ?? []), edge]);
  const known = new Map<string, number>();
  const depth = (id: string, seen: Set<string>): number => {
    if (known.has(id)) return known.get(id)!;
    if (seen.has(id)) return 0;
    seen.add(id);
    const before = (into.get(id) ?? []).filter((edge) => days.get(edge.from) === days.get(id)).map((edge) => depth(edge.from, seen) + 1);
    const own = Math.max(0, ...before);
    known.set(id, own);
    return own;
  };
  tree.nodes.forEach((node) => depth(node.id, new Set()));
  return known;
}

function heights(tree: Tree): Map<string, number> {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: "LR", nodesep: BOX.gapY, ranksep: BOX.gapX });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of tree.nodes) graph.setNode(node.id, { width: BOX.width, height: BOX.height });
  for (const edge of tree.edges) if (edge.from !== edge.to && graph.hasNode(edge.from) && graph.hasNode(edge.to)) graph.setEdge(edge.from, edge.to);
  dagre.layout(graph);
  return new Map(tree.nodes.map((node) => [node.id, graph.node(node.id).y as number]));
}

/** Boxes of one column, moved apart where they would lie on each other. */
function spread(column: Placed[]) {
  column.sort((a, b) => a.y - b.y || a.id.localeCompare(b.id));
  for (let i = 1; i < column.length; i++) column[i].y = Math.max(column[i].y, column[i - 1].y + BOX.height + BOX.gapY);
}

export function layOut(whole: Tree, folded: Set<string>): Layout {
  const tree = visible(whole, folded);
  const children = group(whole.edges);
  const y = heights(tree);
  const depth = depths(tree);
  const key = (node: TreeNode) => (node.kind === "origin" ? "0" : `${node.published ?? "~"}|${String(depth.get(node.id)).padStart(4, "0")}`);
  const keys = [...new Set(tree.nodes.map(key))].sort();
  const columnX = (k: string) => keys.indexOf(k) * (BOX.width + BOX.gapX);
  const nodes = tree.nodes.map((node) => ({ ...node, x: columnX(key(node)), y: y.get(node.id) ?? 0, children: children.get(node.id)?.length ?? 0 }));
  for (const k of keys) spread(nodes.filter((node) => key(node) === k));
  const highest = Math.min(...nodes.map((node) => node.y), 0);
  for (const node of nodes) node.y += BOX.top + BOX.height / 2 - highest;
  const columns = keys.map((k) => ({ x: columnX(k), day: k === "0" ? "" : k.split("|")[0] })).filter((column, i, all) => i === 0 || column.day !== all[i - 1].day);
  return { nodes, edges: tree.edges, columns, width: keys.length * (BOX.width + BOX.gapX) - BOX.gapX, height: Math.max(...nodes.map((node) => node.y), 0) + BOX.height };
}
