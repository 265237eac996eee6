// SPDX-License-Identifier: Apache-2.0
// Twelve questions of someone new, each answered on the sample case by keyboard alone in five steps at most. A step is a key, a pair of keys or words typed.
import assert from "node:assert/strict";
import { browserAt, run, settled } from "./lib.mjs";

const [playwright, address] = process.argv.slice(2);
const { browser, open, complaints } = await browserAt(playwright, address);
const { page, show } = await open();

/** "g c" is a pair of keys, "'words" are typed, all else is one key. */
async function take(steps) {
  assert.ok(steps.length <= 5, `${steps.length} steps`);
  for (const step of steps) {
    if (step.startsWith("'")) {
      await page.keyboard.type(step.slice(1));
      await page.locator("#hits .hit, [role=listitem]").first().waitFor();
      await page.waitForTimeout(250);
    } else for (const key of step.split(" ")) await page.keyboard.press(key);
    await settled(page);
  }
}

const QUESTIONS = [
  ["How many independent origins stand behind nine dead?", ["/", "'nine persons", "Enter"], "main [role=listitem]", [/origin/, /confirmed/]],
  ["Who says that forty died, and whose front is that?", ["/", "'40 workers", "ArrowDown", "Enter"], "main", [/Committee for Tavarian Families/, /a front of National Renewal Front of Tavaria/]],
  ["Which paper printed that without naming the source?", ["/", "'40 workers", "ArrowDown", "Enter", "t"], "main", [/Valley Observer/, /without credit/]],
  ["What contradicts the toll of forty?", ["g c"], "main .conflict", [/9 against 40/]],
  ["Who denies that the station was shelled?", ["/", "'station was shelled", "ArrowDown", "Enter"], "main", [/shelled/, /denial/]],
  ["When was the front founded?", ["g t"], "main svg", [/1965\s+founding/]],
  ["How often was Signe Falk right?", ["g o"], "main .long-row", [/Signe Falk[\s\S]*2 confirmed/]],
  ["What else is the National Renewal Front called?", ["g p"], "main .long-row", [/National Renewal Front of Tavaria[\s\S]*NRF/]],
  ["Where in its document stands the first finding?", ["j", "Enter", "o"], "main .here", [/\w/]],
  ["What would remain if the first origin were silent?", ["j", "Enter", "w", "Space"], "main .outcome", [/independent origin/]],
  ["What does a grade mean?", ["g w"], "main", [/cannot be judged[\s\S]*credibility/]],
  ["What was left unread, and why?", ["g n"], "main", [/left out or not analysed/]],
];

const checks = Object.fromEntries(QUESTIONS.map(([question, steps, where, answers]) => [question, async () => {
  await show("/findings");
  await take(steps);
  await page.locator(where).first().waitFor();
  const wanted = async () => (await page.locator(where).allTextContents()).join("\n");
  for (const answer of answers) {
    await page.waitForTimeout(50);
    assert.match(await wanted(), answer);
  }
}]));
checks["no complaint of the browser"] = () => assert.deepEqual(complaints, []);
assert.equal(QUESTIONS.length, 12);
await run(checks, () => browser.close());
