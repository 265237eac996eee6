// SPDX-License-Identifier: Apache-2.0
// A document as it was read: claims in the margin, voices shaded by nesting, open at the sentence that the address names.
import { useEffect, useMemo, useRef } from "preact/hooks";
import { useKeys } from "../base/keys";
import { offerFocus, place, setQuery, to } from "../base/route";
import type { DocumentText, Pair } from "../base/types";
import { counted, day, named, number } from "../base/words";
import { NoteForm } from "../decide/note";
import { BlockPart } from "../document/block";
import { Original } from "../document/original";
import { usePieces } from "../document/pieces";
import { step } from "../parts/step";
import { Answer, Trouble } from "../parts/state";
import { T } from "../parts/text";

function wanted(): Pair | null {
  const at = /^(\d+)(?:-(\d+))?$/.exec(place.value.query.get("at") ?? "");
  return at ? { start: Number(at[1]), end: Number(at[2] ?? Number(at[1]) + 1) } : null;
}

function Head({ document }: { document: DocumentText }) {
  const link = /^https?:\/\//.test(document.url ?? "") ? document.url : null;
  return (
    <header>
      <p class="crumbs"><a href="/documents">Documents</a> <span aria-hidden="true">/</span> {document.label}{document.story && <> · <a href={to.story(document.story)}>its story</a></>}</p>
      <h1 tabIndex={-1}><T s={document.title || document.path.split("/").pop()} /></h1>
      <p class="facts">
        {document.outlet && <b><T s={document.outlet} /></b>} <span>{day(document.published) || "no date of publication"}</span>
        {document.authors.length > 0 && <span>by <T s={document.authors.map(named).join(", ")} /></span>}
        <span class="fine">{document.path && <T s={document.path} />}</span>
        {link && <span class="fine" title="Copy it to open it; this page fetches nothing from elsewhere"><T s={link} /></span>}
        <a href={`/findings?document=${encodeURIComponent(document.id)}`}>{counted(document.claims ?? new Set(document.marks.map((m) => m.claim)).size, "claim")}</a>
        {document.copies.length > 0 && <span class="fine">{counted(document.copies.length, "copy", "copies")} with the same bytes</span>}
      </p>
      {document.not_analysed.length > 0 && <p class="warn">Not analysed: <T s={document.not_analysed.map(named).join("; ")} /></p>}
    </header>
  );
}

function Loaded({ id, here }: { id: string; here: Pair | null }) {
  const { first, pieces, problem, next, previous } = usePieces(id, here?.start ?? null);
  const query = place.value.query;
  const end = useRef<HTMLParagraphElement>(null);
  const original = query.get("original") === "1";
  const plainText = query.get("voices") === "0";
  useKeys([
    { keys: "j ArrowDown", what: "next passage that claims something", run: () => step("a.said", 1) },
    { keys: "k ArrowUp", what: "passage before", run: () => step("a.said", -1) },
    { keys: "v", what: "voices shaded or not", run: () => setQuery({ voices: plainText ? null : "0" }, true) },
    { keys: "o", what: "the original beside it", run: () => setQuery({ original: original ? null : "1" }, true) },
  ]);
  const ready = pieces.length > 0;
  useEffect(() => {
    if (!ready || !here) return;
    const found = document.querySelector<HTMLElement>("main .here");
    requestAnimationFrame(() => requestAnimationFrame(() => (found?.scrollIntoView({ block: "center" }), offerFocus(found?.closest("a")))));
  }, [ready, here?.start]);
  useEffect(() => {
    if (!end.current) return;
    const watch = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && void next(), { rootMargin: "800px" });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [pieces]);
  const marks = useMemo(() => pieces.flatMap((piece) => piece.marks), [pieces]);
  const voices = useMemo(() => pieces.flatMap((piece) => piece.voices), [pieces]);
  return (
    <Answer load={ready ? { ...first, data: pieces[0] } : first} title="Document">
      {(document) => (
        <article class={`document ${plainText ? "no-voices" : ""}`}>
          <Head document={document} />
          <div class="tools">
            <button class="toggle" aria-pressed={!plainText} onClick={() => setQuery({ voices: plainText ? null : "0" }, true)}>Shade voices</button>
            <button class="toggle" aria-pressed={original} onClick={() => setQuery({ original: original ? null : "1" }, true)}>Original beside it</button>
            {!plainText && <span class="legend" aria-hidden="true"><span class="voice depth1">a voice</span> <span class="voice depth2">a voice in a voice</span></span>}
          </div>
          <div class={original ? "beside" : ""}>
            <div class="text">
              {pieces[0]?.previous !== null && pieces[0]?.previous !== undefined && <button onClick={() => void previous()}>Earlier part of the document</button>}
              {pieces.flatMap((piece) => piece.blocks.map((block) => <BlockPart key={`${piece.from} ${block.start}`} block={block} marks={marks} voices={voices} here={here} />))}
              {problem && <Trouble problem={problem} />}
              {pieces.at(-1)?.next !== null && pieces.at(-1)?.next !== undefined && <p ref={end} class="fine">{number(pieces.at(-1)!.to)} of {number(document.length)} characters. <button onClick={() => void next()}>Go on</button></p>}
            </div>
            {original && <Original document={document} at={here?.start ?? 0} />}
          </div>
          {document.dropped.length > 0 && <p><a href={`/not-read?document=${encodeURIComponent(document.id)}`}>{counted(document.dropped.length, "part")} of it was left out</a></p>}
          {here && <NoteForm target={{ document: document.id, start: here.start, end: here.end }} title={`Write a note on the marked passage`} />}
        </article>
      )}
    </Answer>
  );
}

export function DocumentView({ id }: { id: string }) {
  const at = place.value.query.get("at");
  const here = useMemo(wanted, [at]);
  return <Loaded id={id} here={here} key={id} />;
}
