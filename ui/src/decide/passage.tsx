// SPDX-License-Identifier: Apache-2.0
// Decisions on one passage of a claim: where its words come from, and whose voice it is.
import { useState } from "preact/hooks";
import type { Claim, Utterance } from "../base/types";
import { DERIVATION_KINDS, derivationWords, plain } from "../base/words";
import { Unfold } from "../parts/unfold";
import { drafts, setDraft } from "./decide";
import { DecisionForm } from "./decision_form";
import { NoteForm } from "./note";

function Derive({ claim, u }: { claim: Claim; u: Utterance }) {
  const [from, setFrom] = useState("");
  const [kind, setKind] = useState("");
  return (
    <DecisionForm id={`derive ${u.id}`} title="Its words come from elsewhere, or are its own" button="Store" done="Derivation marked"
      decision={() => (!from ? "Choose where the words come from." : from === "own" ? { action: "derive", target: u.id, from: null, derivation: "original" } : !kind ? "Choose how they were taken." : { action: "derive", target: u.id, from, derivation: kind })}>
      <label>From <select value={from} onChange={(event) => setFrom(event.currentTarget.value)}>
        <option value="">choose</option>
        <option value="own">they are its own</option>
        {claim.utterances.filter((other) => other.id !== u.id).slice(0, 500).map((other) => <option key={other.id} value={other.id}>{other.label} {plain(other.outlet)}</option>)}
      </select></label>
      {from && from !== "own" && (
        <label>How <select value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
          <option value="">choose</option>
          {DERIVATION_KINDS.filter((name) => name !== "original").map((name) => <option key={name} value={name}>{derivationWords(name)}</option>)}
        </select></label>
      )}
    </DecisionForm>
  );
}

function Attribute({ u }: { u: Utterance }) {
  const key = `attribute ${u.id}`;
  const voice = drafts.value[`${key} voice`] ?? "";
  return (
    <DecisionForm id={key} title="Someone else says it" button="Store" done="Voice corrected" stored={() => setDraft(`${key} voice`, "")}
      decision={() => (voice.trim() ? { action: "attribute", target: u.id, voice: voice.trim() } : "Name the voice.")}>
      <label>The voice <input type="text" dir="auto" value={voice} onInput={(event) => setDraft(`${key} voice`, event.currentTarget.value)} /></label>
    </DecisionForm>
  );
}

export function PassageDecisions({ claim, u }: { claim: Claim; u: Utterance }) {
  return (
    <Unfold class="passage-decisions" title={<>Decide <span class="sr">on the passage in {u.label}</span></>}>
      {() => (
        <>
          <Derive claim={claim} u={u} />
          <Attribute u={u} />
          <NoteForm target={{ document: u.document, start: u.start, end: u.end }} title="Write a note on this passage" />
        </>
      )}
    </Unfold>
  );
}
