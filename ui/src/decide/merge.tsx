// SPDX-License-Identifier: Apache-2.0
import { drafts, setDraft, claimId } from "./decide";
import { DecisionForm } from "./decision_form";

export function Merge({ target }: { target: string }) {
  const key = `merge ${target}`;
  const other = drafts.value[`${key} with`] ?? "";
  return (
    <DecisionForm id={key} title="Merge another claim into this" button="Merge" done="Merged" stored={() => setDraft(`${key} with`, "")}
      decision={async () => (other.trim() ? { action: "merge", target, with: await claimId(other) } : "Name the other claim by its number.")}>
      <label>The other claim's number <input type="text" inputMode="numeric" value={other} onInput={(event) => setDraft(`${key} with`, event.currentTarget.value)} /></label>
    </DecisionForm>
  );
}
