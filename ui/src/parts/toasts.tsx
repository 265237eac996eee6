// SPDX-License-Identifier: Apache-2.0
// Short messages at the lower edge, also read aloud.
import { signal } from "@preact/signals";

type Toast = { id: number; text: string; bad: boolean; action?: { name: string; run: () => void } };
const toasts = signal<Toast[]>([]);
let last = 0;

export function tell(text: string, options: { bad?: boolean; action?: Toast["action"] } = {}) {
  const id = ++last;
  toasts.value = [...toasts.value.slice(-2), { id, text, bad: !!options.bad, action: options.action }];
  if (!options.bad) setTimeout(() => drop(id), 8000);
}

const drop = (id: number) => (toasts.value = toasts.value.filter((toast) => toast.id !== id));

export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map((toast) => (
        <div key={toast.id} class={toast.bad ? "toast bad" : "toast"}>
          <span>{toast.text}</span>
          {toast.action && <button onClick={() => (drop(toast.id), toast.action!.run())}>{toast.action.name}</button>}
          <button class="quiet" aria-label="Close this message" onClick={() => drop(toast.id)}>×</button>
        </div>
      ))}
    </div>
  );
}
