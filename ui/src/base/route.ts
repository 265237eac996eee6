// SPDX-License-Identifier: Apache-2.0
// Where the reader is: the address is the state, so that back, forward and a copied link work.
import { signal } from "@preact/signals";

export const place = signal(read());

function read() {
  return { path: location.pathname, query: new URLSearchParams(location.search) };
}

function keepScroll() {
  history.replaceState({ ...history.state, y: scrollY }, "");
}

export function go(to: string, replace = false) {
  const url = new URL(to, location.href);
  const sameView = url.pathname === location.pathname;
  if (replace) history.replaceState({ ...history.state }, "", url);
  else {
    keepScroll();
    history.pushState({ y: 0 }, "", url);
  }
  place.value = read();
  if (!replace && !sameView) arrived(0);
}

/** Changes some of the query's keys; null takes a key away. */
export function setQuery(changes: Record<string, string | null>, replace = false) {
  const query = new URLSearchParams(location.search);
  for (const [key, value] of Object.entries(changes)) value === null || value === "" ? query.delete(key) : query.set(key, value);
  const text = query.toString();
  go(location.pathname + (text ? `?${text}` : ""), replace);
}

/** Hands the keyboard over, but not from someone who has begun to type. */
export function offerFocus(element: HTMLElement | null | undefined) {
  if (!document.activeElement?.closest("input, textarea, select, dialog")) element?.focus({ preventScroll: true });
}

/** Scrolls there as soon as the view is long enough, and hands the keyboard the new view's heading. */
function arrived(y: number) {
  const until = performance.now() + 1500;
  const attempt = () => {
    if (y > 0 && document.documentElement.scrollHeight - innerHeight < y && performance.now() < until) return void requestAnimationFrame(attempt);
    scrollTo(0, y);
    offerFocus(document.querySelector<HTMLElement>("main h1"));
  };
  requestAnimationFrame(attempt);
}

export function startRouting() {
  history.scrollRestoration = "manual";
  addEventListener("popstate", (event) => {
    place.value = read();
    arrived(event.state?.y ?? 0);
  });
  let waiting = 0;
  addEventListener("scroll", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(keepScroll, 200);
  }, { passive: true });
  document.addEventListener("click", (event) => {
    const anchor = (event.target as Element).closest?.("a");
    const href = anchor?.getAttribute("href");
    if (!href?.startsWith("/") || href.startsWith("/api/") || anchor!.hasAttribute("download") || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(href);
  });
}

export const to = {
  claim: (id: string | number) => `/claim/${encodeURIComponent(id)}`,
  document: (id: string, start?: number, end?: number) => `/document/${encodeURIComponent(id)}${start === undefined || start === null ? "" : `?at=${start}${end ? `-${end}` : ""}`}`,
  story: (id: string) => `/story/${encodeURIComponent(id)}`,
  source: (id: string) => `/source/${encodeURIComponent(id)}`,
  entity: (id: string) => `/person/${encodeURIComponent(id)}`,
};
