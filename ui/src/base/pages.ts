// SPDX-License-Identifier: Apache-2.0
// A long list of which only the pages on the screen are asked for.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { get, Problem, revision } from "./api";
import type { List } from "./types";

export type Pages<T> = { total: number | null; problem?: Problem; first?: List<T>; at: (index: number) => T | undefined; want: (from: number, to: number) => void };

/** `base` is the path with its query and without offset and limit; `extra` goes to the first page alone (facets); `size` entries are asked for at once. */
export function usePages<T>(base: string, extra = "", size = 50): Pages<T> {
  const [, redraw] = useState(0);
  const round = revision.value;
  const previous = useRef<List<T> | undefined>(undefined);
  const pages = useMemo(() => ({ items: new Map<number, T[]>(), asked: new Set<number>(), total: null as number | null, first: previous.current, problem: undefined as Problem | undefined, dead: false }), [base, round]);
  const ask = (page: number) => {
    if (pages.asked.has(page)) return;
    pages.asked.add(page);
    const join = base.includes("?") ? "&" : "?";
    get<List<T>>(`${base}${join}offset=${page * size}&limit=${size}${page === 0 ? extra : ""}`).then(
      (list) => {
        pages.items.set(page, list.items);
        pages.total = list.total;
        if (page === 0) previous.current = pages.first = list;
        if (!pages.dead) redraw((n) => n + 1);
      },
      (problem) => {
        pages.asked.delete(page);
        pages.problem = problem;
        if (!pages.dead) redraw((n) => n + 1);
      },
    );
  };
  useEffect(() => {
    ask(0);
    return () => void (pages.dead = true);
  }, [pages]);
  return {
    total: pages.total, problem: pages.problem, first: pages.first,
    at: (index) => pages.items.get(Math.floor(index / size))?.[index % size],
    want: (from, until) => {
      for (let page = Math.floor(from / size); page <= Math.floor(Math.max(from, until - 1) / size); page++) ask(page);
    },
  };
}
