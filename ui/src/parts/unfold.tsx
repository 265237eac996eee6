// SPDX-License-Identifier: Apache-2.0
// A part that is made when it is first opened.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

type Props = { title: ComponentChildren; class?: string; open?: boolean; children: () => ComponentChildren };

export function Unfold({ title, class: name, open = false, children }: Props) {
  const [made, setMade] = useState(open);
  return (
    <details class={name} open={open} onToggle={(event) => event.currentTarget.open && setMade(true)}>
      <summary>{title}</summary>
      {made && children()}
    </details>
  );
}
