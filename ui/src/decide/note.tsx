// SPDX-License-Identifier: Apache-2.0
import { drafts, setDraft } from "./decide";
import { DecisionForm } from "./decision_form";

export function NoteForm({ target, title = "Write a note" }: { target: Record<string, unknown>; title?: string }) {
  const key = `note ${JSON.stringify(target)}`;
  const text = drafts.value[`${key} text`] ?? "";
  return (
    <DecisionForm id={key} title={title} button="Store this note" done="Note stored" stored={() => setDraft(`${key} text`, "")}
      decision={() => (text.trim() ? { action: "note", ...target, text: text.trim() } : "The note is empty.")}>
      <label>Note <textarea rows={3} dir="auto" value={text} onInput={(event) => setDraft(`${key} text`, event.currentTarget.value)} /></label>
    </DecisionForm>
  );
}
