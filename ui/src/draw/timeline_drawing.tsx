// SPDX-License-Identifier: Apache-2.0
// A line a happening: above, when it happened (hatched where the day is not known); below, when it was published and saved.
import { scaleUtc } from "d3-scale";
import { select } from "d3-selection";
import { zoom, zoomIdentity, type ZoomTransform } from "d3-zoom";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Days, Incident } from "../base/types";
import { days, happeningWords, plain } from "../base/words";
import { claimLink } from "../views/timeline";
import { countsWords } from "../views/story";

const ROW = 44;
const TOP = 26;
const DAY = 86_400_000;

const time = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const bounds = (d: Days | null | undefined) => (d && (d.lo || d.hi) ? ([time(d.lo ?? d.hi!), time(d.hi ?? d.lo!) + DAY] as const) : null);

function reach(incidents: Incident[]): [number, number] {
  const all = incidents.flatMap((i) => [bounds(i.date), bounds(i.published), bounds(i.captured)]).filter((b) => b !== null);
  if (all.length === 0) return [Date.UTC(2000, 0, 1), Date.UTC(2001, 0, 1)];
  const lo = Math.min(...all.map((b) => b[0])), hi = Math.max(...all.map((b) => b[1]));
  return [lo - (hi - lo) * 0.02 - DAY, hi + (hi - lo) * 0.02 + DAY];
}

type Scale = (t: number) => number;

function Bar({ d, x, y, height, kind, width }: { d: Days | null | undefined; x: Scale; y: number; height: number; kind: string; width: number }) {
  const b = bounds(d);
  if (!b || !d) return null;
  const from = Math.max(-20, x(b[0])), until = Math.min(width + 20, x(b[1]));
  if (until < 0 || from > width) return null;
  const certain = d.lo === d.hi;
  return <rect class={`${kind} ${certain ? "" : "range"}`} x={from} y={y} height={height} width={Math.max(4, until - from)} rx="2"><title>{kind === "event" ? "happened" : kind === "published" ? "published" : "saved"} {days(d)}</title></rect>;
}

function Line({ incident, index, x, width }: { incident: Incident; index: number; x: Scale; width: number }) {
  const y = TOP + index * ROW;
  const text = `${days(incident.date) || "no date"}  ${happeningWords(incident.type)}${incident.place ? `, ${plain(incident.place.text)}` : ""}${incident.counts.length ? ` · ${countsWords(incident)}` : ""}`;
  const href = claimLink(incident);
  const label = <text x="4" y={y + 15} class="name">{text}</text>;
  return (
    <g class="happening">
      <line x1="0" x2={width} y1={y} y2={y} class="rule" />
      {href ? <a href={href}>{label}</a> : label}
      <Bar d={incident.date} x={x} y={y + 21} height={9} kind="event" width={width} />
      <Bar d={incident.published} x={x} y={y + 33} height={4} kind="published" width={width} />
      <Bar d={incident.captured} x={x} y={y + 38} height={4} kind="captured" width={width} />
    </g>
  );
}

export function TimelineDrawing({ incidents }: { incidents: Incident[] }) {
  const svg = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(800);
  const [at, setAt] = useState<ZoomTransform>(zoomIdentity);
  const behaviour = useRef(zoom<SVGSVGElement, unknown>().scaleExtent([1, 20_000]));
  useLayoutEffect(() => {
    const measure = () => svg.current && setWidth(svg.current.clientWidth || 800);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(svg.current!);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    behaviour.current.extent([[0, 0], [width, 100]]).translateExtent([[0, 0], [width, 100]]).filter((event) => (event.type === "wheel" ? event.ctrlKey || event.metaKey : !event.button)).on("zoom", (event) => setAt(event.transform));
    select(svg.current!).call(behaviour.current).on("dblclick.zoom", null);
  }, [width]);
  const base = scaleUtc().domain(reach(incidents)).range([0, width]);
  const scale = at.rescaleX(base);
  const x: Scale = (t) => scale(t);
  const by = (factor: number) => select(svg.current!).call(behaviour.current.scaleBy, factor);
  const whole = () => select(svg.current!).call(behaviour.current.transform, zoomIdentity);
  /** Shows the days in which the reports were published. */
  const published = () => {
    const all = incidents.map((i) => bounds(i.published)).filter((b) => b !== null);
    if (!all.length) return;
    const lo = Math.min(...all.map((b) => b[0])) - DAY, hi = Math.max(...all.map((b) => b[1])) + DAY;
    const k = Math.min(20_000, width / Math.max(1, base(hi) - base(lo)));
    select(svg.current!).call(behaviour.current.transform, zoomIdentity.scale(k).translate(-base(lo), 0));
  };
  const key = (event: KeyboardEvent) => {
    const pan = { ArrowLeft: 80, ArrowRight: -80 }[event.key];
    if (pan) select(svg.current!).call(behaviour.current.translateBy, pan / at.k, 0);
    else if (event.key === "+") by(1.5);
    else if (event.key === "-") by(1 / 1.5);
    else if (event.key === "0") whole();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const height = TOP + incidents.length * ROW + 4;
  return (
    <figure class="drawing" aria-label="Timeline">
      <div class="zoom-buttons">
        <button aria-label="Zoom in" onClick={() => by(1.8)}>+</button><button aria-label="Zoom out" onClick={() => by(1 / 1.8)}>−</button><button onClick={whole}>All</button><button onClick={published}>Days of publication</button>
        <span class="legend"><span class="key event">happened</span> <span class="key range">day not known</span> <span class="key published">published</span> <span class="key captured">saved</span></span>
      </div>
      <svg ref={svg} class="timeline" tabindex={0} role="group" aria-label="Timeline. Left and right pan, plus and minus zoom." height={height} onKeyDown={key}>
        <defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="5" /></pattern></defs>
        {scale.ticks(Math.max(2, width / 130)).filter((tick) => x(+tick) > 24 && x(+tick) < width - 24).map((tick) => (
          <g key={+tick} class="tick"><line x1={x(+tick)} x2={x(+tick)} y1="18" y2={height} /><text x={x(+tick)} y="12" text-anchor="middle">{scale.tickFormat()(tick)}</text></g>
        ))}
        {incidents.map((incident, i) => <Line key={incident.id} incident={incident} index={i} x={x} width={width} />)}
      </svg>
    </figure>
  );
}
