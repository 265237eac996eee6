// SPDX-License-Identifier: Apache-2.0
// The page's own words for what the server names by keys.
export const GRADES: Record<string, string> = { 1: "confirmed", 2: "probably true", 3: "possibly true", 4: "doubtful", 5: "improbable", 6: "cannot be judged" };
export const LETTERS: Record<string, string> = { A: "completely reliable", B: "usually reliable", C: "fairly reliable", D: "not usually reliable", E: "unreliable", F: "cannot be judged" };
export const JUDGEMENTS: Record<string, string> = { CC: "very consistent", C: "consistent", N: "neither", I: "inconsistent", II: "very inconsistent" };

const DERIVATIONS: Record<string, string> = {
  original: "own words", quotation: "quotes", attribution: "reports it", verbatim: "same words", rewrite: "rewrites", syndication: "reprints", shared_feed: "shared words",
};
export const derivationWords = (kind: string) => DERIVATIONS[kind] ?? kind.replaceAll("_", " ");
export const DERIVATION_KINDS = Object.keys(DERIVATIONS);
export const creditWords = (kind: string, credited: boolean) => (kind === "original" ? "" : credited ? "with credit" : "without credit");

const KINDS: Record<string, string> = {
  disjoint: "cannot both hold", update: "a later figure", correction: "a correction", denial: "a denial", place: "different places", actor: "different actors", scope: "different scope",
  front_of: "a front of", wing_of: "a wing of", part_of: "part of", led_by: "led by", spokesman_for: "speaks for",
};
const SOURCE_KINDS: Record<string, string> = { comment_author: "commenter", organisation: "body", unnamed: "no name", unknown: "unknown" };
export const sourceKind = (kind: string) => SOURCE_KINDS[kind] ?? kind.replaceAll("_", " ");
export const happeningWords = (type: string) => (type === "other" ? "happening" : type.replaceAll("_", " "));
export const kindWords = (kind: string) => KINDS[kind] ?? kind.replaceAll("_", " ");

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** "2019-05-14" as "14 May 2019"; what is no day is given back. */
export function day(iso: string | null | undefined): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? "");
  return parts ? `${Number(parts[3])} ${MONTHS[Number(parts[2]) - 1]} ${parts[1]}` : (iso ?? "");
}

/** An interval of days in as few words as it needs. */
export function days(when: { lo: string | null; hi: string | null } | null | undefined): string {
  if (!when) return "";
  const { lo, hi } = when;
  if (!lo || !hi) return lo ? `from ${day(lo)}` : hi ? `until ${day(hi)}` : "";
  if (lo === hi) return day(lo);
  if (lo.slice(0, 4) === hi.slice(0, 4)) {
    if (lo.endsWith("-01-01") && hi.endsWith("-12-31")) return lo.slice(0, 4);
    if (lo.slice(0, 7) === hi.slice(0, 7) && lo.endsWith("-01") && Number(hi.slice(8)) >= 28) return day(lo).slice(2);
  } else if (lo.endsWith("-01-01") && hi.endsWith("-12-31")) return `${lo.slice(0, 4)}–${hi.slice(0, 4)}`;
  return `${day(lo)} – ${day(hi)}`;
}

export const number = (n: number | null | undefined) => (n ?? 0).toLocaleString("en");
export const counted = (n: number, one: string, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;
export const span = (range: { lo: number; hi: number }) => (range.lo === range.hi ? number(range.lo) : `${number(range.lo)}–${number(range.hi)}`);
export const originsWords = (range: { lo: number; hi: number }) => `${range.lo === range.hi ? number(range.lo) : `${number(range.lo)} to ${number(range.hi)}`} independent ${range.hi === 1 ? "origin" : "origins"}`;

/** Text in an attribute or a title bar: characters that steer the display become a visible mark. */
export const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/;
export const plain = (text: unknown) => String(text ?? "").replace(new RegExp(STEERING, "g"), "\u25a1");

/** What a value of an unknown shape says, for lists whose entries are names or objects with a name. */
export function named(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "object") {
    const o = value as Record<string, unknown>;
    return String(o.name ?? o.text ?? o.what ?? o.why ?? o.id ?? JSON.stringify(value));
  }
  return String(value);
}
