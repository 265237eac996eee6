// SPDX-License-Identifier: Apache-2.0
// What would change this: origins switched off or taken as one. Nothing is stored; the address keeps the question.
import { useLatest } from "../base/api";
import { place, setQuery, to } from "../base/route";
import type { Claim, Origin, WhatIf as Outcome } from "../base/types";
import { named, originsWords, plain } from "../base/words";
import { Grade } from "../parts/grade";
import { Trouble } from "../parts/state";
import { FirstFew } from "../parts/first_few";
import { T } from "../parts/text";

const said = (value: unknown): string => (value && typeof value === "object" && "lo" in value ? originsWords(value as { lo: number; hi: number }) : named(value) || "nothing");

function OutcomeOf({ claim, outcome }: { claim: Claim; outcome: Outcome }) {
  return (
    <div class="outcome" role="status">
      <p><b>{originsWords(outcome.origins)}</b> <span class="fine">now {originsWords(claim.row.origins)}</span></p>
      <p><Grade grade={outcome.credibility} /> {outcome.credibility !== claim.row.credibility && <span class="fine">now {claim.row.credibility} {claim.row.credibility_text}</span>}</p>
      {outcome.changed.length > 0 && <ul>{outcome.changed.map((change) => <li key={change.what}>{plain(change.what)}: {said(change.before)} → {said(change.after)}</li>)}</ul>}
      {outcome.rivals.map((rival) => <p key={rival.id}><a href={to.claim(rival.number)}>Claim {rival.number}</a> <Grade grade={rival.credibility} /></p>)}
    </div>
  );
}

export function WhatIf({ claim }: { claim: Claim }) {
  const query = place.value.query;
  const off = (query.get("off") ?? "").split(",").filter(Boolean);
  const joined = (query.get("join") ?? "").split(",").filter(Boolean);
  const origins = claim.origin_list;
  const asked = new URLSearchParams();
  if (off.length) asked.set("off", off.join(","));
  if (joined.length) asked.set("join", joined.join(","));
  const load = useLatest<Outcome>(off.length + joined.length > 0 ? `/api/claims/${claim.id}/whatif?${asked}` : null);
  const toggle = (id: string) => setQuery({ off: (off.includes(id) ? off.filter((o) => o !== id) : [...off, id]).join(",") }, true);
  const join = (id: string, other: string) => setQuery({ join: [...joined.filter((pair) => !pair.startsWith(`${id}+`)), ...(other ? [`${id}+${other}`] : [])].join(",") }, true);
  const shown = (origin: Origin) => (origin.known ? origin.name : "no source named");
  const name = (id: string) => plain(origins.filter((o) => o.id === id).map(shown)[0]);
  return (
    <section class="what-if" aria-labelledby="what-if">
      <h2 id="what-if">What would change this</h2>
      <ul>
        <FirstFew items={origins} most={12} row={(origin) => (
          <li key={origin.id}>
            <label class="check"><input type="checkbox" checked={!off.includes(origin.id)} onChange={() => toggle(origin.id)} /> <T s={shown(origin)} /></label>
            {origins.length > 1 && (
              <label class="join"><span class="sr">{name(origin.id)} is one with</span>
                <select value={joined.find((pair) => pair.startsWith(`${origin.id}+`))?.split("+")[1] ?? ""} onChange={(event) => join(origin.id, event.currentTarget.value)}>
                  <option value="">on its own</option>
                  {origins.filter((o) => o.id !== origin.id).map((o) => <option key={o.id} value={o.id}>one with {name(o.id)}</option>)}
                </select>
              </label>
            )}
          </li>
        )} />
      </ul>
      {load.problem && <Trouble problem={load.problem} />}
      {load.data ? <OutcomeOf claim={claim} outcome={load.data} /> : <p class="fine">Switch an origin off, or take two as one: counts and grades follow. Nothing is stored.</p>}
      {off.length + joined.length > 0 && <button class="quiet" onClick={() => setQuery({ off: null, join: null }, true)}>As it is</button>}
    </section>
  );
}
