// SPDX-License-Identifier: Apache-2.0
// Analysis of competing hypotheses: claims against hypotheses. What counts is what speaks against a hypothesis, and how far a claim tells them apart.
import { useState } from "preact/hooks";
import { useApi } from "../base/api";
import { to } from "../base/route";
import type { Hypotheses as Table, Hypothesis, Judged } from "../base/types";
import { JUDGEMENTS, plain } from "../base/words";
import { claimId, decide, drafts, setDraft } from "../decide/decide";
import { DecisionForm } from "../decide/decision_form";
import { Answer } from "../parts/state";
import { T } from "../parts/text";
import { tell } from "../parts/toasts";

const OTHERS = ["Someone wants us to believe this (deception)", "What would be there is missing (absent evidence)"];

async function judge(hypothesis: Hypothesis, claim: string, judgement: string) {
  const problem = await decide({ action: "judge", target: hypothesis.id, claim, judgement: judgement || null, why: "" }, "Judgement stored");
  if (problem) tell(problem.message, { bad: true });
}

function Cell({ hypothesis, claim }: { hypothesis: Hypothesis; claim: Judged }) {
  const value = claim.judgements[hypothesis.id] ?? "";
  return (
    <td class={`judged ${value}`}>
      <select aria-label={`Claim ${claim.row.number} and “${plain(hypothesis.text)}”`} value={value} onChange={(event) => void judge(hypothesis, claim.row.id, event.currentTarget.value)}>
        <option value="">not judged</option>
        {Object.entries(JUDGEMENTS).map(([key, words]) => <option key={key} value={key}>{key} {words}</option>)}
      </select>
    </td>
  );
}

function Matrix({ table }: { table: Table }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Claims against hypotheses">
      <table class="ach">
        <caption class="sr">Claims against hypotheses</caption>
        <thead>
          <tr>
            <th scope="col">Claim</th>
            {table.hypotheses.map((h, i) => <th scope="col" key={h.id}><span class="fine">{i === 0 ? "least against it" : `${i + 1}.`}</span> <T s={h.text} /></th>)}
            <th scope="col" class="num">Tells apart</th>
          </tr>
        </thead>
        <tbody>
          {table.claims.map((claim) => (
            <tr key={claim.row.id}>
              <th scope="row"><a href={to.claim(claim.row.number)}><span class="no">{claim.row.number}</span> <T s={claim.row.text} class="words" /></a></th>
              {table.hypotheses.map((h) => <Cell key={h.id} hypothesis={h} claim={claim} />)}
              <td class="num">{(claim.discriminates ?? 0).toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr><th scope="row">Inconsistent</th>{table.hypotheses.map((h) => <td key={h.id}><b>{h.inconsistent}</b></td>)}<td /></tr>
          <tr><th scope="row">Consistent</th>{table.hypotheses.map((h) => <td key={h.id}>{h.consistent}</td>)}<td /></tr>
          <tr><th scope="row">Score, least is best</th>{table.hypotheses.map((h) => <td key={h.id}>{Number(h.score).toFixed(1)}</td>)}<td /></tr>
        </tfoot>
      </table>
    </div>
  );
}

function NewHypothesis() {
  const text = drafts.value["hypothesis text"] ?? "";
  const set = (next: string) => setDraft("hypothesis text", next);
  return (
    <DecisionForm id="hypothesis" title="Add a hypothesis" button="Add" done="Hypothesis added" stored={() => set("")} open
      decision={() => (text.trim() ? { action: "hypothesis", target: null, text: text.trim() } : "Write the hypothesis.")}>
      <label>Hypothesis <input type="text" dir="auto" value={text} onInput={(event) => set(event.currentTarget.value)} /></label>
      <p class="fine">Do not forget: {OTHERS.map((other) => <button type="button" key={other} class="link" onClick={() => set(other)}>{other}</button>)}</p>
    </DecisionForm>
  );
}

function JudgeClaim({ table }: { table: Table }) {
  const [hypothesis, setHypothesis] = useState("");
  const [judgement, setJudgement] = useState("");
  const number = drafts.value["judge number"] ?? "";
  return (
    <DecisionForm id="judge" title="Judge another claim" button="Store" done="Judgement stored" stored={() => setDraft("judge number", "")}
      decision={async () => (!number || !hypothesis || !judgement ? "Name the claim, the hypothesis and the judgement." : { action: "judge", target: hypothesis, claim: await claimId(number), judgement })}>
      <label>Claim number <input type="text" inputMode="numeric" value={number} onInput={(event) => setDraft("judge number", event.currentTarget.value)} /></label>
      <label>Hypothesis <select value={hypothesis} onChange={(event) => setHypothesis(event.currentTarget.value)}><option value="">choose</option>{table.hypotheses.map((h) => <option key={h.id} value={h.id}>{plain(h.text)}</option>)}</select></label>
      <label>Judgement <select value={judgement} onChange={(event) => setJudgement(event.currentTarget.value)}><option value="">choose</option>{Object.entries(JUDGEMENTS).map(([key, words]) => <option key={key} value={key}>{words}</option>)}</select></label>
    </DecisionForm>
  );
}

function Remove({ table }: { table: Table }) {
  const [chosen, setChosen] = useState("");
  return (
    <DecisionForm id="remove" title="Take a hypothesis away" button="Take away" done="Hypothesis taken away" decision={() => (chosen ? { action: "hypothesis", target: chosen, text: null } : "Choose one.")}>
      <label>Hypothesis <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}><option value="">choose</option>{table.hypotheses.map((h) => <option key={h.id} value={h.id}>{plain(h.text)}</option>)}</select></label>
    </DecisionForm>
  );
}

export function Hypotheses() {
  const load = useApi<Table>("/api/hypotheses");
  return (
    <>
      <h1 tabIndex={-1}>Hypotheses</h1>
      <p class="lead">Set explanations against the claims. The one with least against it leads; claims that tell them apart stand first.</p>
      <Answer load={load}>
        {(table) => (
          <>
            {table.hypotheses.length > 0 ? <Matrix table={table} /> : <p>No hypotheses yet. Write at least two that exclude each other.</p>}
            <div class="forms"><NewHypothesis />{table.hypotheses.length > 0 && <><JudgeClaim table={table} /><Remove table={table} /></>}</div>
          </>
        )}
      </Answer>
    </>
  );
}
