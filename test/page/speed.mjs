// SPDX-License-Identifier: Apache-2.0
// How long interactions take on a large case, from the key to what was asked for, every view among them: headwater serve CASE, then
// speed.mjs PLAYWRIGHT ADDRESS. Fails where the median is above 200 ms or the 95th percentile above 500, or anything is complained about.
import { browserAt, settled, VIEWS } from "./lib.mjs";

const [playwright, address] = process.argv.slice(2);
const { browser, open, complaints, foreign } = await browserAt(playwright, address);
const began = performance.now();
const { page, host } = await open();
await page.locator("[role=listitem] a").first().waitFor();
console.log(`first view ${Math.round(performance.now() - began)} ms`);
const times = new Map();

async function timed(name, act, shown) {
  const before = performance.now();
  await act();
  await page.locator(shown).first().waitFor();
  times.set(name, [...(times.get(name) ?? []), performance.now() - before]);
}
const keys = async (...all) => {
  for (const key of all) await page.keyboard.press(key);
};

for (let round = 0; round < 8; round++) {
  await page.goto(`${host}/findings`);
  await settled(page);
  await timed("filter", () => page.getByRole("button", { name: "In conflict" }).click(), "main [role=status]:not(.waiting) ~ [role=list] [role=listitem] a");
  await page.goto(`${host}/findings`);
  await settled(page);
  await timed("last finding", () => keys("End"), "[role=listitem]:focus-within");
  await timed("first finding", () => keys("Home"), "[aria-posinset='1']:focus-within");
  await timed("next finding", () => keys("j"), "[aria-posinset='2']:focus-within");
  await timed("claim", () => keys("Enter"), "h2#said");
  await page.evaluate(() => new Promise(requestAnimationFrame)); // the claim's own keys are there a frame later
  await timed("document", () => keys("o"), "main .here");
  await timed("search", async () => (await keys("Escape", "/"), page.keyboard.type(["police", "minister", "killed", "bomb"][round % 4])), "#hits .hit");
  await keys("Escape", "Escape");
  for (const [letter, shown] of [["c", ".conflict"], ["t", "svg .happening"], ["o", "[role=listitem] a"], ["p", "[role=listitem] a"], ["d", "[role=listitem] a"]]) await timed(`g ${letter}`, () => keys("g", letter), `main ${shown}`);
}
for (const [name, path] of Object.entries(VIEWS)) {
  const before = performance.now();
  await page.evaluate((to) => (history.pushState(null, "", to), dispatchEvent(new PopStateEvent("popstate"))), path);
  await settled(page);
  times.set(`view ${name}`, [performance.now() - before]);
}
const at = (all, part) => Math.round(all.sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * part))]);
for (const [name, all] of times) console.log(`${name.padEnd(14)} median ${at(all, 0.5)} ms, slowest ${at(all, 1)} ms`);
const every = [...times.values()].flat();
console.log(`all            median ${at(every, 0.5)} ms, 95th percentile ${at(every, 0.95)} ms`);
await browser.close();
for (const line of [...complaints, ...foreign]) console.log(line);
process.exit(complaints.length + foreign.length > 0 || at(every, 0.5) > 200 || at(every, 0.95) > 500 ? 1 : 0);
