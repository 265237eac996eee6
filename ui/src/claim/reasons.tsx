// SPDX-License-Identifier: Apache-2.0
import type { Claim, Entry, Reason } from "../base/types";
import { named, plain } from "../base/words";
import { to } from "../base/route";
import { T } from "../parts/text";

export function Reasons({ reasons }: { reasons: Reason[] }) {
  return (
    <ul class="reasons">
      {reasons.map((reason, i) => (
        <li key={i}>
          <T s={reason.text ?? reason.rule} /> <code class="fine">{reason.rule}</code>
          {reason.spans && reason.spans.length > 0 && <span class="fine"> {reason.spans.slice(0, 6).map((span) => span.document && <a key={span.document + span.start} href={to.document(span.document, span.start, span.end)}>{span.label ?? plain(span.document.split("/").pop())}</a>)}</span>}
        </li>
      ))}
    </ul>
  );
}

const when = (entry: { made_at?: string; made_by?: string }) => `${(entry.made_at ?? "").slice(0, 16).replace("T", " ")} ${plain(entry.made_by)}`;

function Decided({ entry }: { entry: Entry }) {
  return <li><b>{plain(entry.action)}</b> <T s={entry.value ?? ""} /> {entry.why && <T s={`– ${entry.why}`} />} <span class="fine">{when(entry)}</span></li>;
}

export function WhyThis({ claim }: { claim: Claim }) {
  return (
    <section aria-labelledby="why">
      <h2 id="why">Why</h2>
      {claim.look_because.length > 0 && <p>Worth a look because: <T s={claim.look_because.map(named).join("; ")} />.</p>}
      <Reasons reasons={claim.why} />
      {(claim.decisions.length > 0 || claim.notes.length > 0) && (
        <>
          <h3>What analysts decided</h3>
          <ul class="by-analyst-list">
            {claim.decisions.filter((entry) => entry.action !== "note").map((entry) => <Decided key={entry.number} entry={entry} />)}
            {claim.notes.map((note, i) => <li key={i}>note: <T s={note.text ?? note.value} /> <span class="fine">{when(note)}</span></li>)}
          </ul>
          {claim.machine && <p class="fine">The machine alone: {claim.machine.origins.lo} to {claim.machine.origins.hi} origins, credibility {claim.machine.credibility}.</p>}
        </>
      )}
    </section>
  );
}
