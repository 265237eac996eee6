// SPDX-License-Identifier: Apache-2.0
// A list whose entries have different heights: more are shown when asked for.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Pages } from "../base/pages";
import { number } from "../base/words";

export const STEP = 15;

export function More<T extends { id?: string }>({ pages, row }: { pages: Pages<T>; row: (item: T) => ComponentChildren }) {
  const [shown, setShown] = useState(STEP);
  const total = pages.total ?? 0;
  const items = [];
  for (let i = 0; i < Math.min(shown, total); i++) {
    const item = pages.at(i);
    if (item) items.push(<li key={item.id ?? i}>{row(item)}</li>);
  }
  const more = () => {
    pages.want(shown, Math.min(total, shown + STEP));
    setShown(shown + STEP);
  };
  return (
    <>
      <ul class="plain-list">{items}</ul>
      {total > shown && <button onClick={more}>{number(Math.min(STEP, total - shown))} more of {number(total)}</button>}
    </>
  );
}
