// SPDX-License-Identifier: Apache-2.0
// A drawing and the table that says the same; the address keeps which one is shown.
import type { ComponentChildren } from "preact";
import { place, setQuery } from "../base/route";

type Shape = { name: string; key: string; show: () => ComponentChildren };

export function Twin({ param, label, shapes }: { param: string; label: string; shapes: Shape[] }) {
  const chosen = place.value.query.get(param) ?? shapes[0].key;
  const shape = shapes.find((s) => s.key === chosen) ?? shapes[0];
  return (
    <>
      <div class="switch" role="group" aria-label={label}>
        {shapes.map((s) => <button key={s.key} aria-pressed={s === shape} onClick={() => setQuery({ [param]: s === shapes[0] ? null : s.key }, true)}>{s.name}</button>)}
      </div>
      {shape.show()}
    </>
  );
}
