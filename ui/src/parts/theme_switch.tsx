// SPDX-License-Identifier: Apache-2.0
import { setTheme, theme, type Theme } from "../base/theme";

export function ThemeSwitch() {
  return (
    <label class="theme">
      <span class="sr">Light or dark</span>
      <select value={theme.value} onChange={(event) => setTheme(event.currentTarget.value as Theme)}>
        <option value="auto">Auto</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  );
}
