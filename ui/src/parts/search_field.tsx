// SPDX-License-Identifier: Apache-2.0
// Searches as one types: claims, documents, people and stories in a list below the field; Enter shows all claims that match.
import { useEffect, useRef, useState } from "preact/hooks";
import { get } from "../base/api";
import { go, to } from "../base/route";
import type { Found } from "../base/types";
import { plain } from "../base/words";
import { T } from "./text";

type Hit = { href: string; kind: string; text: string; more: string };

function hits(found: Found): Hit[] {
  return [
    ...found.claims.map((c) => ({ href: to.claim(c.number), kind: "Claim", text: c.text, more: `${c.number}` })),
    ...found.entities.map((e) => ({ href: to.entity(e.id), kind: "Name", text: e.name, more: e.kind })),
    ...found.stories.map((s) => ({ href: to.story(s.id), kind: "Story", text: s.title, more: "" })),
    ...found.documents.map((d) => ({ href: to.document(d.id), kind: "Document", text: d.title || d.id, more: d.label })),
  ];
}

/** One question at a time, at once; what is typed meanwhile is asked when its answer is there. */
function useFound(words: string) {
  const [found, setFound] = useState<{ words: string; data: Found } | null>(null);
  const wanted = useRef(words);
  const busy = useRef(false);
  wanted.current = words;
  const ask = async () => {
    const asked = wanted.current;
    if (busy.current || !asked) return;
    busy.current = true;
    const data = await get<Found>(`/api/search?q=${encodeURIComponent(asked)}`).catch(() => null);
    busy.current = false;
    if (data) setFound({ words: asked, data });
    if (wanted.current !== asked) void ask();
  };
  useEffect(() => void ask(), [words]);
  return found;
}

export function SearchField() {
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const box = useRef<HTMLDivElement>(null);
  const found = useFound(open ? typed.trim() : "");
  const list = found && open && typed.trim() ? hits(found.data) : [];
  const leave = (href: string) => {
    setOpen(false);
    (document.activeElement as HTMLElement | null)?.blur();
    go(href);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setAt((old) => Math.max(-1, Math.min(list.length - 1, old + (event.key === "ArrowDown" ? 1 : -1))));
    } else if (event.key === "Enter") leave(list[at]?.href ?? `/findings?q=${encodeURIComponent(typed.trim())}`);
    else if (event.key === "Escape") setOpen(false);
  };
  return (
    <div class="search" role="search" ref={box} onFocusOut={(event) => !box.current?.contains(event.relatedTarget as Node | null) && setOpen(false)}>
      <input id="search" type="text" placeholder="Search  /" autocomplete="off" spellcheck={false} aria-label="Search the case" role="combobox" aria-autocomplete="list" aria-haspopup="listbox"
        aria-expanded={list.length > 0} aria-controls="hits" aria-activedescendant={at >= 0 && list[at] ? `hit${at}` : undefined} value={typed} dir="auto"
        onFocus={() => setOpen(true)} onInput={(event) => (setTyped(event.currentTarget.value), setOpen(true), setAt(-1))} onKeyDown={key} />
      <div id="hits" class="hits" role="listbox" aria-label={`Found for ${plain(found?.words)}`} hidden={list.length === 0}>
        {list.map((hit, i) => (
          <div key={hit.href} id={`hit${i}`} role="option" aria-selected={i === at} class="hit" onMouseDown={(event) => (event.preventDefault(), leave(hit.href))}>
            <span class="kind">{hit.kind}</span> <T s={hit.text} class="hit-text" /> <span class="fine"><T s={hit.more} /></span>
          </div>
        ))}
      </div>
    </div>
  );
}
