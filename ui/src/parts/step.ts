// SPDX-License-Identifier: Apache-2.0
/** Moves the focus to the first such element of the next (or, with -1, the former) group; without a group each element is its own. */
export function step(selector: string, by: 1 | -1, group?: string) {
  let all = [...document.querySelectorAll<HTMLElement>(`main ${selector}`)].filter((element) => element.offsetParent !== null || element instanceof SVGElement);
  const owner = (element: Element | null) => (group ? element?.closest(group) : element);
  if (group) all = all.filter((element, i) => i === 0 || owner(element) !== owner(all[i - 1]));
  const at = all.findIndex((element) => owner(element) === owner(document.activeElement));
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
