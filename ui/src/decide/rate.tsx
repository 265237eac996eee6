// SPDX-License-Identifier: Apache-2.0
// Rating: credibility on a claim's screen, reliability on a source's. Nothing is chosen beforehand, so that no one just confirms.
import { useState } from "preact/hooks";
import { GRADES, LETTERS } from "../base/words";
import { DecisionForm } from "./decision_form";

export function Rate({ target, what, rated }: { target: string; what: "credibility" | "reliability"; rated: string | null }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const scale = what === "credibility" ? GRADES : LETTERS;
  return (
    <DecisionForm id={`rate ${target}`} title={`Rate its ${what}`} button="Store this rating" done={`${what === "credibility" ? "Credibility" : "Reliability"} rated`} stored={() => setChosen(null)}
      decision={() => (chosen === null ? "Choose a grade first." : { action: "rate", target, grade: chosen === "none" ? null : chosen })}>
      <fieldset class="choices">
        <legend class="sr">Grade</legend>
        {Object.entries(scale).map(([grade, words]) => (
          <label key={grade}><input type="radio" name={`rate ${target}`} checked={chosen === grade} onChange={() => setChosen(grade)} /> <b>{grade}</b> {words}</label>
        ))}
        {rated && <label><input type="radio" name={`rate ${target}`} checked={chosen === "none"} onChange={() => setChosen("none")} /> take my rating ({rated}) back</label>}
      </fieldset>
    </DecisionForm>
  );
}
