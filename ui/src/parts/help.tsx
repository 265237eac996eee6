// SPDX-License-Identifier: Apache-2.0
import { useLayoutEffect, useRef } from "preact/hooks";
import { signal } from "@preact/signals";
import { keysOn, knownKeys, setKeysOn } from "../base/keys";

const open = signal(false);
export const openHelp = () => (open.value = true);

const NAMES: Record<string, string> = { ArrowDown: "↓", ArrowUp: "↑", ArrowLeft: "←", ArrowRight: "→", Escape: "Esc" };

export function Help() {
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (open.value) box.current?.showModal();
  }, [open.value]);
  if (!open.value) return null;
  return (
    <dialog ref={box} class="help" aria-labelledby="help-title" onClose={() => (open.value = false)}>
      <h2 id="help-title">Keys</h2>
      <dl class="keys">
        {knownKeys().map((key) => (
          <div key={key.keys + key.what}>
            <dt>{(key.keys.startsWith("g ") ? ["g", key.keys[2]] : key.keys.split(" ")).map((name, i) => <>{i > 0 && " "}<kbd>{NAMES[name] ?? name}</kbd></>)}</dt>
            <dd>{key.what}</dd>
          </div>
        ))}
      </dl>
      <label class="check"><input type="checkbox" checked={keysOn.value} onChange={(event) => setKeysOn(event.currentTarget.checked)} /> One-key commands</label>
      <p><a href="/start" onClick={() => box.current?.close()}>The five words: claim, voice, origin, story, grade</a></p>
      <form method="dialog"><button>Close</button></form>
    </dialog>
  );
}
