// SPDX-License-Identifier: Apache-2.0
// What cannot both hold, and apart from it what looks like a conflict and is none.
import { usePages } from "../base/pages";
import { to } from "../base/route";
import type { Conflict } from "../base/types";
import { counted, kindWords, originsWords, plain } from "../base/words";
import { Reasons } from "../claim/reasons";
import { Verdict } from "../decide/verdict";
import { RowGrade } from "../parts/grade";
import { FirstFew } from "../parts/first_few";
import { More, STEP } from "../parts/more";
import { Pick, WordsField, apiPath } from "../parts/pick";
import { Trouble } from "../parts/state";
import { Unfold } from "../parts/unfold";
import { Quote, T } from "../parts/text";
import { useKeys } from "../base/keys";
import { step } from "../parts/step";

const KINDS = { "": "All kinds", disjoint: "Cannot both hold", update: "Later figure", correction: "Correction", denial: "Denial", place: "Place", actor: "Actor", scope: "Scope" };

function ConflictItem({ conflict }: { conflict: Conflict }) {
  const sides = conflict.sides.filter((side) => side.claim);
  return (
    <article class="conflict">
      <h3>
        {conflict.slot && <>{plain(conflict.slot).replaceAll("_", " ")}: </>}
        {conflict.slot ? conflict.values.map((value, i) => <>{i > 0 && <span class="versus"> against </span>}<T s={value} /></>) : kindWords(conflict.kind)}
        <span class="fine"> {conflict.slot && kindWords(conflict.kind)} {conflict.verdict && <span class="by-analyst">{conflict.verdict} by an analyst</span>}</span>
      </h3>
      <div class="two">
        <FirstFew items={sides} most={4} more={(button) => <p>{button}</p>} row={(side) => (
          <div key={side.claim.id}>
            <p><a href={to.claim(side.claim.number)}><span class="no">{side.claim.number}</span> <T s={side.claim.text} class="words" /></a></p>
            <p class="facts"><RowGrade row={side.claim} /> <span class="fine">{side.claim.documents > 0 ? `${originsWords(side.claim.origins)} in ${counted(side.claim.documents, "document")}` : `only denied, in ${counted(side.claim.documents_against, "document")}`}</span> {side.claim.group_note && <span class="warn"><T s={side.claim.group_note} /></span>}</p>
          </div>
        )} />
        {sides.length === 0 && conflict.values.map((value) => <Quote key={value} s={value} />)}
      </div>
      <Unfold title="Why">{() => <Reasons reasons={conflict.why} />}</Unfold>
      <Verdict conflict={conflict} />
    </article>
  );
}

function Part({ real, title, none }: { real: "1" | "0"; title: string; none: string }) {
  const pages = usePages<Conflict>(apiPath("/api/conflicts", ["kind", "story", "q"], { real }), "", STEP);
  return (
    <section aria-label={title}>
      <h2>{title} {pages.total !== null && <span class="count">{pages.total}</span>}</h2>
      {pages.problem && <Trouble problem={pages.problem} />}
      {pages.total === 0 && <p class="fine">{none}</p>}
      <More pages={pages} row={(conflict) => <ConflictItem conflict={conflict} />} />
    </section>
  );
}

export function Conflicts() {
  useKeys([
    { keys: "j ArrowDown", what: "next conflict", run: () => step(".conflict h3 ~ .two a", 1, ".conflict") },
    { keys: "k ArrowUp", what: "conflict before", run: () => step(".conflict h3 ~ .two a", -1, ".conflict") },
  ]);
  return (
    <>
      <h1 tabIndex={-1}>Conflicts</h1>
      <p class="lead">Statements that cannot both hold. What only looks like one (a later figure, a coarser date) stands below.</p>
      <div class="tools"><WordsField label="Words in the conflict" /><Pick param="kind" label="Kind" choices={KINDS} /></div>
      <Part real="1" title="In conflict" none="Nothing here contradicts anything else." />
      <Part real="0" title="Looks like one, is none" none="None." />
    </>
  );
}
