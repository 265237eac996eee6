// SPDX-License-Identifier: Apache-2.0
import { signal } from "@preact/signals";

export type Theme = "auto" | "light" | "dark";
export const theme = signal<Theme>((localStorage.getItem("headwater.theme") as Theme) ?? "auto");

export function setTheme(next: Theme) {
  theme.value = next;
  localStorage.setItem("headwater.theme", next);
  applyTheme();
}

export function applyTheme() {
  document.documentElement.dataset.theme = theme.value;
}
