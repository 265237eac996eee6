// SPDX-License-Identifier: Apache-2.0
// Words of a document: always text, never markup; set apart from the page's direction; characters that steer the display become visible.
import { STEERING } from "../base/words";

export function marked(text: string) {
  if (!STEERING.test(text)) return text;
  return text.split(new RegExp(`(${STEERING.source})`)).map((part, i) =>
    i % 2 ? <span key={i} class="steering" title={`a character that is not shown: U+${part.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`}>{"\u25a1"}</span> : part,
  );
}

export function T({ s, class: name }: { s: unknown; class?: string }) {
  return <bdi class={name} dir="auto">{marked(String(s ?? ""))}</bdi>;
}

/** A quotation of a document, in the type that the page keeps for documents. */
export const Quote = ({ s, class: name = "" }: { s: string; class?: string }) => <q class={`words ${name}`} dir="auto">{marked(s)}</q>;
