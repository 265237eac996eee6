// SPDX-License-Identifier: Apache-2.0
// A drawing that pans and zooms by mouse, finger, buttons and keys.
import { select } from "d3-selection";
import { zoom, zoomIdentity, type ZoomBehavior } from "d3-zoom";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

type Props = { width: number; height: number; label: string; children: ComponentChildren; most?: number };

export function Zoomable({ width, height, label, children, most = 560 }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const inner = useRef<SVGGElement>(null);
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown>>(null!);
  const [scale, setScale] = useState(1);
  /** Words stay large enough to be read, unless all is asked for. */
  const fit = (least = 0.7) => {
    const frame = svg.current!.clientWidth || 600;
    const k = Math.max(least, Math.min(1, (frame - 16) / Math.max(1, width)));
    setScale(k);
    select(svg.current!).call(behaviour.current.transform, zoomIdentity.translate(8, 8).scale(k));
  };
  useLayoutEffect(() => {
    behaviour.current = zoom<SVGSVGElement, unknown>().scaleExtent([0.1, 4])
      .filter((event) => (event.type === "wheel" ? event.ctrlKey || event.metaKey : !event.button))
      .on("zoom", (event) => inner.current?.setAttribute("transform", event.transform.toString()));
    select(svg.current!).call(behaviour.current).on("dblclick.zoom", null);
  }, []);
  useEffect(() => fit(), [width > 0]);
  const scaleBy = (factor: number) => select(svg.current!).call(behaviour.current.scaleBy, factor);
  const pan = (event: KeyboardEvent) => {
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (step) select(svg.current!).call(behaviour.current.translateBy, step[0], step[1]);
    else if (event.key === "+") scaleBy(1.25);
    else if (event.key === "-") scaleBy(0.8);
    else if (event.key === "0") fit(0.2);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <figure class="drawing" aria-label={label}>
      <div class="zoom-buttons">
        <button aria-label="Larger" onClick={() => scaleBy(1.25)}>+</button>
        <button aria-label="Smaller" onClick={() => scaleBy(0.8)}>−</button>
        <button onClick={() => fit(0.2)}>Fit</button>
      </div>
      <svg ref={svg} class="zoomable" tabindex={0} role="group" aria-label={`${label}. Arrow keys pan, plus and minus zoom.`} height={Math.min(most, height * scale + 20)} onKeyDown={pan}>
        <g ref={inner}>{children}</g>
      </svg>
    </figure>
  );
}
