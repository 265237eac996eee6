// SPDX-License-Identifier: Apache-2.0
// Where it comes from: the drawing, its table, and the cut that explains the count.
import { useMemo } from "preact/hooks";
import { to } from "../base/route";
import type { Claim, Tree } from "../base/types";
import { creditWords, day, derivationWords, originsWords } from "../base/words";
import { lazy } from "../parts/lazy";
import { FirstFew } from "../parts/first_few";
import { Quote, T } from "../parts/text";
import { Twin } from "../parts/twin";

const Drawing = lazy<{ tree: Tree }>(() => import("../draw/tree_drawing").then((m) => m.TreeDrawing));

/** Edges from where the words were to where they went, whichever way round the server names them. */
export function downwards(tree: Tree): Tree {
  const kinds = new Map(tree.nodes.map((node) => [node.id, node.kind]));
  const turned = tree.edges.some((edge) => kinds.get(edge.to) === "origin");
  return turned ? { ...tree, edges: tree.edges.map((edge) => ({ ...edge, from: edge.to, to: edge.from })) } : tree;
}

function TreeTable({ tree }: { tree: Tree }) {
  const nodes = new Map(tree.nodes.map((node) => [node.id, node]));
  const name = (id: string) => {
    const node = nodes.get(id);
    return node ? <>{node.label} <T s={node.kind === "origin" && !node.known ? "no source named" : node.name} /></> : "";
  };
  const rows = tree.edges.map((edge) => ({ edge, node: nodes.get(edge.to) })).sort((a, b) => (a.node?.published ?? "9").localeCompare(b.node?.published ?? "9"));
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Where the words come from, as a table">
      <table>
        <caption class="sr">Reports and where each took its words</caption>
        <thead><tr><th scope="col">Published</th><th scope="col">Report</th><th scope="col">How</th><th scope="col">From</th><th scope="col">In the cut</th></tr></thead>
        <tbody>
          <FirstFew items={rows} most={100} more={(button) => <tr><td colSpan={5}>{button}</td></tr>} row={({ edge, node }) => (
            <tr key={edge.from + edge.to}>
              <td>{day(node?.published) || "no date"}</td>
              <td>{node?.document ? <a href={to.document(node.document, node.start, node.end)}>{name(edge.to)}</a> : name(edge.to)}</td>
              <td>{derivationWords(edge.derivation)} {creditWords(edge.derivation, edge.credited)}</td>
              <td>{name(edge.from)}</td>
              <td>{node?.in_cut ? "yes" : ""}</td>
            </tr>
          )} />
        </tbody>
      </table>
    </div>
  );
}

function Cut({ claim }: { claim: Claim }) {
  if (claim.cut.length === 0) return <p>No passage can be traced, so nothing narrows the count.</p>;
  return (
    <>
      <p>Why {originsWords(claim.row.origins)}: {claim.row.origins.hi > claim.row.origins.lo ? "all that can be traced" : "everything"} passes through {claim.cut.length === 1 ? "this one passage" : `these ${claim.cut.length} passages`}.</p>
      <ul class="cut">
        <FirstFew items={claim.cut} most={12} row={(part) => <li key={part.document + part.start}><a href={to.document(part.document, part.start, part.end)}>{part.label} <T s={part.outlet ?? ""} /></a> <Quote s={part.text} /></li>} />
      </ul>
    </>
  );
}

export function OriginTree({ claim }: { claim: Claim }) {
  const tree = useMemo(() => downwards(claim.tree), [claim.tree]);
  return (
    <section aria-labelledby="tree">
      <h2 id="tree">Where it comes from</h2>
      <Cut claim={claim} />
      <Twin param="tree" label="How to show where it comes from" shapes={[
        { name: "Drawing", key: "drawing", show: () => <Drawing tree={tree} /> },
        { name: "Table", key: "table", show: () => <TreeTable tree={tree} /> },
      ]} />
    </section>
  );
}
