// SPDX-License-Identifier: Apache-2.0
// The form around every decision: its own fields, why, and what went wrong.
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Problem } from "../base/api";
import { Trouble } from "../parts/state";
import { Unfold } from "../parts/unfold";
import { decide, drafts, setDraft } from "./decide";

type Props = {
  id: string; title: string; button: string; done: string;
  /** The decision, or a sentence that says what is missing. */
  decision: () => Record<string, unknown> | string | Promise<Record<string, unknown> | string>;
  stored?: () => void; children: ComponentChildren; open?: boolean;
};

export function DecisionForm({ id, title, button, done, decision, stored, children, open }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [missing, setMissing] = useState("");
  const [busy, setBusy] = useState(false);
  const why = drafts.value[id] ?? "";
  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    setMissing("");
    try {
      const wanted = await decision();
      if (typeof wanted === "string") setMissing(wanted);
      else {
        const went = await decide({ ...wanted, why: why.trim() }, done);
        setProblem(went);
        if (!went) (setDraft(id, ""), stored?.());
      }
    } catch (error) {
      setProblem(error as Problem);
    }
    setBusy(false);
  };
  return (
    <Unfold class="decision" title={title} open={open}>
      {() => <form onSubmit={submit}>
        {children}
        <label class="why">Why <input type="text" dir="auto" value={why} onInput={(event) => setDraft(id, event.currentTarget.value)} /></label>
        {missing && <p class="trouble" role="alert">{missing}</p>}
        {problem && <Trouble problem={problem} />}
        <button class="primary" disabled={busy}>{button}</button>
      </form>}
    </Unfold>
  );
}
