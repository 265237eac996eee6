// SPDX-License-Identifier: Apache-2.0
import { changedElsewhere, lost, refresh, refused, summary } from "../base/api";

export function Banners() {
  return (
    <div role="status" aria-live="polite" class="banners">
      {lost.value && <p class="banner bad">The server does not answer. What you see and what you typed stays here; the page goes on when the server is back.</p>}
      {refused.value && <p class="banner bad">The server was started anew: {refused.value}. What you typed stays here until this page is closed.</p>}
      {changedElsewhere.value && !lost.value && (
        <p class="banner">
          The case has changed since this was loaded. <button onClick={refresh}>Show the present state</button>
        </p>
      )}
      {summary.value && !summary.value.current && <p class="banner">Documents were added whose findings are not made yet.</p>}
      {summary.value && !summary.value.writable && <p class="banner">This case can be read, not written: decisions cannot be stored.</p>}
    </div>
  );
}
