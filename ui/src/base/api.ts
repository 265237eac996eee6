// SPDX-License-Identifier: Apache-2.0
// Asking the server, and noticing when it is lost or the case has changed.
import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import type { CaseSummary } from "./types";

export class Problem extends Error {
  constructor(public status: number, what: string, public input = "") {
    super(what);
  }
}

/** Counts up whenever what is shown should be asked for again. */
export const revision = signal(0);
export const lost = signal(false);
/** Why the server does not let this browser in: another server was started since. */
export const refused = signal("");
/** Someone else changed the case since it was last shown. */
export const changedElsewhere = signal(false);
export const summary = signal<CaseSummary | null>(null);

const kept = new Map<string, { etag: string; data: unknown }>();
let state: string | null = null;

function noticeState(etag: string | null) {
  if (!etag) return;
  if (state !== null && state !== etag) changedElsewhere.value = true;
  state ??= etag;
}

const PLAIN: Record<number, string> = {
  0: "The server does not answer.",
  403: "The server does not know this browser. Open the page by the address that headwater serve printed.",
  409: "That has changed since this page was loaded.",
  413: "That is too large.",
  503: "The case is busy. Trying again.",
  507: "The disk is full. Nothing was stored, and nothing was lost; free some space and try again.",
};

async function failure(answer: Response): Promise<Problem> {
  const told = await answer.json().catch(() => null);
  return new Problem(answer.status, told?.error?.what ?? PLAIN[answer.status] ?? `The server answered ${answer.status}.`, told?.error?.input ?? "");
}

async function ask(path: string, options: RequestInit): Promise<Response> {
  try {
    const answer = await fetch(path, options);
    lost.value = false;
    return answer;
  } catch (error) {
    if ((error as Error).name === "AbortError") throw error;
    lost.value = true;
    throw new Problem(0, PLAIN[0]);
  }
}

export async function get<T>(path: string, abort?: AbortSignal): Promise<T> {
  const old = kept.get(path);
  const headers: Record<string, string> = old ? { "If-None-Match": old.etag } : {};
  for (let attempt = 0; ; attempt++) {
    const answer = await ask(path, { headers, signal: abort });
    noticeState(answer.headers.get("ETag"));
    if (answer.status === 304 && old) return old.data as T;
    if (answer.status === 503 && attempt < 5) {
      await new Promise((done) => setTimeout(done, 300 * (attempt + 1)));
      continue;
    }
    if (!answer.ok) throw await failure(answer);
    const data = await answer.json();
    const etag = answer.headers.get("ETag");
    if (etag) kept.set(path, { etag, data });
    if (kept.size > 300) kept.delete(kept.keys().next().value!);
    return data as T;
  }
}

/** Whether the answer is at hand, so that going back shows it at once. */
const atHand = <T,>(path: string | null) => (path ? (kept.get(path)?.data as T | undefined) : undefined);

export async function send<T>(path: string, body: unknown, method = "POST"): Promise<T> {
  const bytes = body instanceof Blob;
  const answer = await ask(path, { method, body: bytes ? body : body === undefined ? undefined : JSON.stringify(body), headers: { "Content-Type": bytes ? "application/octet-stream" : "application/json" } });
  if (!answer.ok) throw await failure(answer);
  return answer.json();
}

/** What is shown is asked for again; the state that comes back is the new one. */
export function refresh() {
  state = null;
  changedElsewhere.value = false;
  revision.value++;
  void loadSummary();
}

export async function loadSummary() {
  try {
    summary.value = await get<CaseSummary>("/api/case");
    refused.value = "";
  } catch (error) {
    refused.value = error instanceof Problem && error.status === 403 ? error.message : "";
  }
}

export function watchCase() {
  void loadSummary();
  setInterval(async () => {
    if (document.hidden) return;
    const away = lost.value;
    await loadSummary();
    if (away && !lost.value) refresh();
  }, 3000);
}

export type Load<T> = { data?: T; problem?: Problem; waiting: boolean };

/** The answer to a path; null asks nothing. What was shown stays until the new answer is there. */
export function useApi<T>(path: string | null): Load<T> {
  const [load, setLoad] = useState<Load<T> & { path: string | null }>({ waiting: true, path: null });
  const turn = useRef(0);
  const round = revision.value;
  useEffect(() => {
    if (!path) return;
    const mine = ++turn.current;
    const abort = new AbortController();
    get<T>(path, abort.signal).then(
      (data) => mine === turn.current && setLoad({ data, waiting: false, path }),
      (problem) => mine === turn.current && problem.name !== "AbortError" && setLoad((old) => ({ data: old.path === path ? old.data : undefined, problem, waiting: false, path })),
    );
    return () => abort.abort();
  }, [path, round]);
  if (load.path === path) return load;
  return { data: atHand<T>(path), waiting: true };
}

/** The answer to a path that changes as one types: the last answer stays until the next one is there. */
export function useLatest<T>(path: string | null): Load<T> {
  const now = useApi<T>(path);
  const last = useRef<T | undefined>(undefined);
  if (now.data !== undefined) last.current = now.data;
  return path ? { ...now, data: now.data ?? last.current } : { waiting: false };
}
