// SPDX-License-Identifier: Apache-2.0
// No violation of accessibility on any view in either theme, wide and narrow: access_test.mjs PLAYWRIGHT ADDRESS AXE
import assert from "node:assert/strict";
import fs from "node:fs";
import { allViews, browserAt, run } from "./lib.mjs";

const [playwright, address, axe] = process.argv.slice(2);
const { browser, open } = await browserAt(playwright, address);
const source = fs.readFileSync(axe, "utf8");

const checks = {};
for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 390]) {
    checks[`no violation, ${colorScheme}, ${width} pixels`] = async () => {
      const { page, show, context } = await open({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
      const found = [];
      for (const [name, path] of Object.entries(await allViews(page))) {
        await show(path);
        await page.evaluate(() => document.querySelectorAll("main details").forEach((part, i) => i < 6 && (part.open = true)));
        await page.evaluate(source);
        const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
        for (const v of violations) found.push(`${name}: ${v.id}: ${v.nodes.slice(0, 2).map((n) => `${n.html.slice(0, 160)} ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? ""}`).join(" | ")}`);
      }
      await context.close();
      assert.deepEqual(found, []);
    };
  }
}
await run(checks, () => browser.close());
