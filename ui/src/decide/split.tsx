// SPDX-License-Identifier: Apache-2.0
import { useState } from "preact/hooks";
import type { Claim } from "../base/types";
import { plain } from "../base/words";
import { FirstFew } from "../parts/first_few";
import { DecisionForm } from "./decision_form";

export function Split({ claim }: { claim: Claim }) {
  const [out, setOut] = useState<string[]>([]);
  const toggle = (id: string) => setOut(out.includes(id) ? out.filter((other) => other !== id) : [...out, id]);
  return (
    <DecisionForm id={`split ${claim.id}`} title="Split passages off" button="Split" done="Split" stored={() => setOut([])}
      decision={() => (out.length === 0 ? "Choose the passages that are another claim." : out.length === claim.utterances.length ? "Leave at least one passage here." : { action: "split", target: claim.id, utterances: out })}>
      <fieldset class="choices">
        <legend>These passages say something else</legend>
        <FirstFew items={claim.utterances} most={30} more={(button) => button} row={(u) => <label key={u.id}><input type="checkbox" checked={out.includes(u.id)} onChange={() => toggle(u.id)} /> {u.label} {plain(u.outlet)}</label>} />
      </fieldset>
    </DecisionForm>
  );
}
