// SPDX-License-Identifier: Apache-2.0
// The stored original beside the text that was read: the pages of a PDF as they are printed, all else as plain text, never run.
import { useEffect, useState } from "preact/hooks";
import type { DocumentText } from "../base/types";
import { number } from "../base/words";
import { marked } from "../parts/text";

const MOST = 200_000;

const pathOf = (document: DocumentText) => `/api/documents/${encodeURIComponent(document.id)}`;

function PlainText({ path }: { path: string }) {
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    const abort = new AbortController();
    fetch(`${path}?text=1`, { signal: abort.signal }).then(async (answer) => (answer.ok ? setText(await answer.text()) : setProblem(`The original is not there (${answer.status}).`)), (error) => error.name !== "AbortError" && setProblem("The server does not answer."));
    return () => abort.abort();
  }, [path]);
  if (problem) return <p class="trouble" role="alert">{problem}</p>;
  if (text === null) return <p class="waiting">Loading…</p>;
  return (
    <>
      <pre dir="auto" tabIndex={0}>{marked(text.slice(0, MOST))}</pre>
      {text.length > MOST && <p class="fine">The first {number(MOST)} of {number(text.length)} characters. Save it to see all.</p>}
    </>
  );
}

/** The page of the marked sentence first. */
function PrintedPages({ document, at }: { document: DocumentText; at: number }) {
  const last = document.pages.length;
  const own = Math.max(1, document.pages.filter((start) => start <= at).length);
  const [page, setPage] = useState(own);
  const [problem, setProblem] = useState("");
  useEffect(() => setPage(own), [own]);
  const path = `${pathOf(document)}/page?number=${page}`;
  const why = async () => setProblem((await fetch(path).then((answer) => answer.json()).catch(() => null))?.error?.what ?? "The server does not answer.");
  return (
    <>
      {last > 1 && (
        <p class="turn">
          <button disabled={page <= 1} onClick={() => setPage(page - 1)}>Page before</button> <span role="status">Page {page} of {last}</span> <button disabled={page >= last} onClick={() => setPage(page + 1)}>Next page</button>
        </p>
      )}
      {problem ? <p class="warn" role="alert">{problem}. Save the original to see its pages.</p> : <img class="printed" src={path} alt={`Page ${page} as it is printed; its words stand in the text beside it`} onError={why} />}
    </>
  );
}

export function Original({ document, at }: { document: DocumentText; at: number }) {
  const path = `${pathOf(document)}/original`;
  return (
    <section class="original" aria-label="Original">
      <h2>Original</h2>
      <p class="fine">{document.mime}, {number(document.size)} bytes, SHA-256 {document.sha256.slice(0, 16)}… <a href={path} download>Save</a></p>
      {document.pages_missing && <p class="warn">The printed pages cannot be shown: {document.pages_missing}.</p>}
      {document.pages.length > 0 && !document.pages_missing ? <PrintedPages document={document} at={at} /> : <PlainText path={path} />}
    </section>
  );
}
