// SPDX-License-Identifier: Apache-2.0
// The first entries of a long list, and a button that shows more of them.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { number } from "../base/words";

type Props<T> = { items: T[]; most: number; row: (item: T) => ComponentChildren; more?: (button: ComponentChildren) => ComponentChildren };

export function FirstFew<T>({ items, most, row, more = (button) => <li>{button}</li> }: Props<T>) {
  const [shown, setShown] = useState(most);
  return (
    <>
      {items.slice(0, shown).map(row)}
      {items.length > shown && more(<button type="button" onClick={() => setShown(shown + most * 4)}>{number(items.length - shown)} more</button>)}
    </>
  );
}
