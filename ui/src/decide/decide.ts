// SPDX-License-Identifier: Apache-2.0
// Storing an analyst's decision. What was typed stays until the server has stored it.
import { signal } from "@preact/signals";
import { get, Problem, refresh, send } from "../base/api";
import type { Row } from "../base/types";
import { tell } from "../parts/toasts";

type Stored = { number: number; state: string; changed: Row[] };

/** Null when it is stored, else what went wrong. */
export async function decide(decision: Record<string, unknown>, done: string): Promise<Problem | null> {
  try {
    const stored = await send<Stored>("/api/decisions", decision);
    refresh();
    const more = (stored.changed?.length ?? 0) > 1 ? ` ${stored.changed.length} findings changed.` : "";
    tell(`${done}.${more}`, { action: { name: "Undo", run: undo } });
    return null;
  } catch (error) {
    const problem = error instanceof Problem ? error : new Problem(0, String(error));
    if (problem.status === 409) refresh();
    return problem;
  }
}

async function step(path: string, done: string) {
  try {
    await send<Stored>(path, {});
    refresh();
    tell(done, path === "/api/undo" ? { action: { name: "Redo", run: redo } } : {});
  } catch (error) {
    tell((error as Error).message, { bad: true });
  }
}
export const undo = () => step("/api/undo", "The last decision is undone; it stays in the history.");
export const redo = () => step("/api/redo", "Done again.");

/** The id of a claim that someone names by number or id. */
export async function claimId(typed: string): Promise<string> {
  return (await get<{ id: string }>(`/api/claims/${encodeURIComponent(typed.trim())}`)).id;
}

/** What is being typed, by the form it belongs to: leaving a view and coming back keeps it. */
export const drafts = signal<Record<string, string>>({});
export const setDraft = (key: string, text: string) => (drafts.value = { ...drafts.value, [key]: text });
