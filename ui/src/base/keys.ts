// SPDX-License-Identifier: Apache-2.0
// One-key commands. The innermost view that knows a key gets it; nothing is taken from a field that is being typed in.
import { signal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";

export type Key = { keys: string; what: string; run: (event: KeyboardEvent) => void };

const layers: { current: Key[] }[] = [];
export const keysOn = signal(localStorage.getItem("headwater.keys") !== "off");
let afterG = 0;

export function setKeysOn(on: boolean) {
  keysOn.value = on;
  localStorage.setItem("headwater.keys", on ? "on" : "off");
}

export const knownKeys = () => layers.flatMap((layer) => layer.current);

/** Keys of a view: "j ArrowDown" are two names of one command, "g f" is one after the other. */
export function useKeys(keys: Key[]) {
  const layer = useRef(keys);
  layer.current = keys;
  // Before the view is painted: who sees it may press its keys.
  useLayoutEffect(() => {
    layers.unshift(layer);
    return () => void layers.splice(layers.indexOf(layer), 1);
  }, []);
}

const typing = (target: EventTarget | null) => target instanceof Element && !!target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");

function press(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key !== "Escape" && (typing(event.target) || !keysOn.value)) return;
  if (event.key.startsWith("Arrow") && event.target instanceof Element && event.target.closest("input, .scroll, pre, svg")) return;
  if (document.querySelector("dialog[open]")) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const pair = afterG && performance.now() - afterG < 1500 ? `g ${key}` : null;
  afterG = 0;
  for (const layer of layers)
    for (const command of layer.current) {
      const names = command.keys.startsWith("g ") ? [command.keys] : command.keys.split(" ");
      if (!names.includes(pair ?? key)) continue;
      event.preventDefault();
      return command.run(event);
    }
  if (key === "g") afterG = performance.now();
}

export const startKeys = () => document.addEventListener("keydown", press);
