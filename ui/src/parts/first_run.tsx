// SPDX-License-Identifier: Apache-2.0
// Offered once to those who see such a page for the first time.
import { signal } from "@preact/signals";

const KEY = "headwater.met";
const met = signal(localStorage.getItem(KEY) === "1");
const close = () => {
  met.value = true;
  localStorage.setItem(KEY, "1");
};

export function FirstRun() {
  if (met.value) return null;
  return (
    <p class="banner first-run">
      New here? <a href="/start" onClick={close}>Five words</a> explain every view, on a finding of this case. <button class="quiet" onClick={close}>Not now</button>
    </p>
  );
}
