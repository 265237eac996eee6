// SPDX-License-Identifier: Apache-2.0
// A long list as lines of columns: a table on a wide screen, stacked lines on a narrow one.
import type { ComponentChildren } from "preact";
import type { Pages } from "../base/pages";
import { LongList } from "./long_list";
import { Trouble } from "./state";

export type Col<T> = { name: string; show: (item: T) => ComponentChildren; number?: boolean };

export function TableList<T>({ pages, label, kind, cols, none }: { pages: Pages<T>; label: string; kind: string; cols: Col<T>[]; none: string }) {
  return (
    <>
      {pages.problem && <Trouble problem={pages.problem} />}
      {pages.total === 0 && <p role="status">{none}</p>}
      {!!pages.total && (
        <div class={`line-head lines-${kind}`} aria-hidden="true">{cols.map((col) => <span key={col.name} class={col.number ? "num" : ""}>{col.name}</span>)}</div>
      )}
      <LongList pages={pages} label={label} kind={`lines lines-${kind}`} row={(item) => cols.map((col) => (
        <span key={col.name} class={col.number ? "num" : ""}><span class="col-name">{col.name} </span>{col.show(item)}</span>
      ))} />
    </>
  );
}
