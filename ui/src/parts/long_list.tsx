// SPDX-License-Identifier: Apache-2.0
// A list of any length of which only the rows on the screen exist. Rows have one height; the page scrolls, not a box in it.
// Browsers stop at some 17 million pixels: beyond MOST a pixel of scrolling stands for more than one of the list.
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useKeys } from "../base/keys";
import type { Pages } from "../base/pages";

const MOST = 12_000_000;
const AROUND = 6;

type Props<T> = { pages: Pages<T>; label: string; row: (item: T, index: number) => ComponentChildren; kind?: string };

export function LongList<T>({ pages, label, row, kind = "" }: Props<T>) {
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(112);
  const [top, setTop] = useState(0);
  const [screen, setScreen] = useState(innerHeight);
  const current = useRef(-1);
  const total = pages.total ?? 0;
  const whole = total * height;
  const shown = Math.min(whole, MOST);
  const scale = whole > shown ? (whole - screen) / (shown - screen) : 1;

  useLayoutEffect(() => {
    const measure = () => {
      const own = box.current!;
      setHeight(parseFloat(getComputedStyle(own).getPropertyValue("--row")) || 112);
      setTop(Math.max(0, -own.getBoundingClientRect().top));
      setScreen(innerHeight);
    };
    measure();
    addEventListener("scroll", measure, { passive: true });
    addEventListener("resize", measure);
    return () => (removeEventListener("scroll", measure), removeEventListener("resize", measure));
  }, []);

  const start = Math.min(top, Math.max(0, shown - 1)) * scale;
  const from = Math.max(0, Math.floor(start / height) - AROUND);
  const until = Math.min(total, Math.ceil((start + screen) / height) + AROUND);
  // What is scrolled past is not asked for.
  useEffect(() => {
    if (until <= from) return;
    if (pages.at(from) && pages.at(until - 1)) return;
    const later = setTimeout(() => pages.want(from, until), 40);
    return () => clearTimeout(later);
  }, [from, until, pages]);

  const focus = (index: number) => {
    if (index < 0 || index >= total) return;
    current.current = index;
    const place = () => box.current?.querySelector<HTMLElement>(`[aria-posinset="${index + 1}"] a`);
    const reach = (attempt: number) => {
      const link = place();
      if (link) {
        link.focus({ preventScroll: true });
        const { top: upper, bottom } = link.closest("[role=listitem]")!.getBoundingClientRect();
        if (upper < 60) scrollBy(0, (upper - 70) / scale);
        else if (bottom > innerHeight - 8) scrollBy(0, (bottom - innerHeight + 12) / scale);
      } else if (attempt < 60) {
        if (attempt === 0) scrollTo(0, box.current!.getBoundingClientRect().top + scrollY + (index * height) / scale - 120);
        requestAnimationFrame(() => reach(attempt + 1));
      }
    };
    reach(0);
  };
  const here = () => {
    const item = document.activeElement?.closest("[role=listitem]");
    return item && box.current?.contains(item) ? Number(item.getAttribute("aria-posinset")) - 1 : current.current;
  };
  useKeys([
    { keys: "j ArrowDown", what: "next in the list", run: () => focus(here() + 1) },
    { keys: "k ArrowUp", what: "the one before", run: () => focus(here() - 1) },
    { keys: "Home", what: "first in the list", run: () => focus(0) },
    { keys: "End", what: "last in the list", run: () => focus(total - 1) },
  ]);

  const rows = [];
  for (let index = from; index < until; index++) {
    const item = pages.at(index);
    rows.push(
      <div role="listitem" class="long-row" key={index} aria-posinset={index + 1} aria-setsize={total} style={{ transform: `translateY(${index * height - start + Math.min(top, shown)}px)` }}>
        {item === undefined ? <span class="waiting">…</span> : row(item, index)}
      </div>,
    );
  }
  return (
    <div ref={box} role={total ? "list" : undefined} aria-label={total ? label : undefined} class={`long-list ${kind}`} style={{ height: `${shown}px` }}>
      {rows}
    </div>
  );
}
