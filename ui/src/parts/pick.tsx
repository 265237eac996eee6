// SPDX-License-Identifier: Apache-2.0
// Choices and words that stand in the address.
import { useEffect, useRef, useState } from "preact/hooks";
import { place, setQuery } from "../base/route";

/** The first choice is the one that is meant where the address says nothing. */
export function Pick({ param, label, choices }: { param: string; label: string; choices: Record<string, string> }) {
  const keys = Object.keys(choices);
  return (
    <label>{label} <select value={place.value.query.get(param) ?? keys[0]} onChange={(event) => setQuery({ [param]: event.currentTarget.value === keys[0] ? null : event.currentTarget.value })}>
      {keys.map((key) => <option key={key} value={key}>{choices[key]}</option>)}
    </select></label>
  );
}

export function WordsField({ label }: { label: string }) {
  const asked = place.value.query.get("q") ?? "";
  const [typed, setTyped] = useState(asked);
  const later = useRef(0);
  useEffect(() => setTyped(asked), [asked]);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(later.current);
    later.current = window.setTimeout(() => setQuery({ q: text.trim() || null }, true), 120);
  };
  return <input type="search" class="words-field" aria-label={label} placeholder={label} value={typed} dir="auto" onInput={(event) => type(event.currentTarget.value)} />;
}

/** A path of the API with those keys of the address that it knows; `wanted` gives fixed ones. */
export function apiPath(path: string, keys: string[], wanted: Record<string, string> = {}) {
  const asked = new URLSearchParams(wanted);
  for (const key of keys) if (place.value.query.get(key)) asked.set(key, place.value.query.get(key)!);
  return asked.size ? `${path}?${asked}` : path;
}
