// SPDX-License-Identifier: Apache-2.0
// The stored original beside the text that was read: as plain text, never run.
import { useEffect, useState } from "preact/hooks";
import type { DocumentText } from "../base/types";
import { number } from "../base/words";
import { marked } from "../parts/text";

const MOST = 200_000;

export function Original({ document }: { document: DocumentText }) {
  const path = `/api/documents/${encodeURIComponent(document.id)}/original`;
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    const abort = new AbortController();
    fetch(`${path}?text=1`, { signal: abort.signal }).then(async (answer) => (answer.ok ? setText(await answer.text()) : setProblem(`The original is not there (${answer.status}).`)), (error) => error.name !== "AbortError" && setProblem("The server does not answer."));
    return () => abort.abort();
  }, [path]);
  return (
    <section class="original" aria-label="Original">
      <h2>Original</h2>
      <p class="fine">{document.mime}, {number(document.size)} bytes, SHA-256 {document.sha256.slice(0, 16)}… <a href={path} download>Save</a></p>
      {problem && <p class="trouble" role="alert">{problem}</p>}
      {text === null ? !problem && <p class="waiting">Loading…</p> : <pre dir="auto" tabIndex={0}>{marked(text.slice(0, MOST))}</pre>}
      {text !== null && text.length > MOST && <p class="fine">The first {number(MOST)} of {number(text.length)} characters. Save it to see all.</p>}
    </section>
  );
}
