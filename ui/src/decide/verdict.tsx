// SPDX-License-Identifier: Apache-2.0
import type { Conflict } from "../base/types";
import { DecisionForm } from "./decision_form";
import { useState } from "preact/hooks";

export function Verdict({ conflict }: { conflict: Conflict }) {
  const [verdict, setVerdict] = useState("");
  return (
    <DecisionForm id={`conflict ${conflict.id}`} title="Accept or reject" button="Store" done="Verdict stored"
      decision={() => (verdict ? { action: "conflict", target: conflict.id, verdict: verdict === "none" ? null : verdict } : "Choose one.")}>
      <fieldset class="choices">
        <legend class="sr">Verdict</legend>
        {[["accepted", "they do conflict"], ["rejected", "they do not"], ...(conflict.verdict ? [["none", "take my verdict back"]] : [])].map(([key, words]) => (
          <label key={key}><input type="radio" name={`verdict ${conflict.id}`} checked={verdict === key} onChange={() => setVerdict(key)} /> {words}</label>
        ))}
      </fieldset>
    </DecisionForm>
  );
}
