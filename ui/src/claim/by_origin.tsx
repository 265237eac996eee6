// SPDX-License-Identifier: Apache-2.0
// Who says it: every passage in the words of its document, under the origin that it goes back to.
import { setQuery, to } from "../base/route";
import type { Claim, Origin, Utterance } from "../base/types";
import { counted, creditWords, day, derivationWords } from "../base/words";
import { PassageDecisions } from "../decide/passage";
import { FirstFew } from "../parts/first_few";
import { T, marked } from "../parts/text";

function Derived({ claim, u }: { claim: Claim; u: Utterance }) {
  const from = claim.utterances.find((other) => other.id === u.derived_from);
  return (
    <span class={u.derivation !== "original" && !u.credited ? "derived uncredited" : "derived"}>
      {derivationWords(u.derivation)}{from && <>, after {from.label}</>}{creditWords(u.derivation, u.credited) && `, ${creditWords(u.derivation, u.credited)}`}
      {from && <> <button class="link" onClick={() => setQuery({ compare: `${from.number},${u.number}` })}>compare<span class="sr"> {from.label} with {u.label}</span></button></>}
    </span>
  );
}

const AROUND = 90;
/** Some words before and after a passage, cut between words. */
const lastWords = (text: string) => (text.length > AROUND ? text.slice(-AROUND).replace(/^\S*\s/, "… ") : text);
const firstWords = (text: string) => (text.length > AROUND ? text.slice(0, AROUND).replace(/\s\S*$/, " …") : text);

function Passage({ claim, u }: { claim: Claim; u: Utterance }) {
  const stance = u.stance === "asserts" ? "" : u.stance;
  return (
    <li class="passage">
      <p class="head">
        <a href={to.document(u.document, u.start, u.end)}>{u.label} <T s={u.outlet ?? u.title} /></a>
        <span class="fine">{day(u.published)}</span>
        {stance && <span class="disputed">{stance}</span>}
        {u.modality === "hedged" && <span class="fine">hedged</span>}
        <Derived claim={claim} u={u} />
      </p>
      <blockquote class="words" dir="auto"><span class="around">{marked(lastWords(u.before))}</span><mark>{marked(u.text)}</mark><span class="around">{marked(firstWords(u.after))}</span></blockquote>
      {u.voices.length > 1 && <p class="fine">voices: {u.voices.map((voice, i) => <>{i > 0 && " › "}<T s={voice} /></>)}</p>}
      <PassageDecisions claim={claim} u={u} />
    </li>
  );
}

function OriginPart({ claim, origin, utterances }: { claim: Claim; origin: Origin | null; utterances: Utterance[] }) {
  return (
    <section class="origin">
      <h3>
        {origin?.known ? <T s={origin.name} /> : "No source named"} <span class="fine">{counted(utterances.length, "passage")}</span>
      </h3>
      {origin?.interest && <p class="warn">has an interest: <T s={origin.interest} /></p>}
      <ul><FirstFew items={utterances} most={25} row={(u) => <Passage key={u.id} claim={claim} u={u} />} /></ul>
    </section>
  );
}

export function ByOrigin({ claim }: { claim: Claim }) {
  const ids = new Set(claim.origin_list.map((origin) => origin.id));
  const said = new Map<string, Utterance[]>();
  for (const u of claim.utterances) {
    const key = u.origin && ids.has(u.origin) ? u.origin : "";
    said.get(key)?.push(u) ?? said.set(key, [u]);
  }
  const known = claim.origin_list.flatMap((origin) => (said.has(origin.id) ? [{ origin, utterances: said.get(origin.id)! }] : []));
  const rest = said.get("") ?? [];
  return (
    <>
      <FirstFew items={known} most={30} row={({ origin, utterances }) => <OriginPart key={origin.id} claim={claim} origin={origin} utterances={utterances} />} more={(button) => <p>{button}</p>} />
      {rest.length > 0 && <OriginPart claim={claim} origin={null} utterances={rest} />}
    </>
  );
}
