// SPDX-License-Identifier: Apache-2.0
// Sixty payloads in every field of documents: nothing runs, nothing is asked of another host, and the text is shown. attack_test.mjs PLAYWRIGHT ADDRESS
import assert from "node:assert/strict";
import { allViews, browserAt, run, settled } from "./lib.mjs";

const [playwright, address] = process.argv.slice(2);

/** Looks at every view and every document of the case; what ran or was blocked is counted in the page. */
async function look(options) {
  const { browser, open, complaints, foreign } = await browserAt(playwright, address, options);
  const { page, show } = await open();
  await page.addInitScript(() => addEventListener("securitypolicyviolation", (event) => console.error(`blocked: ${event.violatedDirective} ${event.blockedURI}`)));
  const taken = [];
  const visit = async (path) => {
    await show(path);
    const ran = await page.evaluate(() => window.taken);
    if (ran) taken.push(path);
    const elements = await page.evaluate(() => document.querySelectorAll("main iframe, main object, main embed, main script, main style, main link, main meta, main base, main video, main img, a[href^='javascript:' i], a[href^='data:' i]").length);
    if (elements) taken.push(`${path}: ${elements} elements of a document`);
  };
  for (const path of Object.values(await allViews(page))) await visit(path);
  const documents = await page.evaluate(async () => (await fetch("/api/documents?limit=100")).json());
  for (const { id } of documents.items) await visit(`/document/${encodeURIComponent(id)}?original=1`);
  const claims = await page.evaluate(async () => (await fetch("/api/claims?limit=30")).json());
  for (const { number } of claims.items) await visit(`/claim/${number}`);
  await browser.close();
  return { taken, complaints, foreign, documents: documents.total };
}

const checks = {
  "under the policy nothing runs, nothing is even blocked": async () => {
    const { taken, complaints, foreign, documents } = await look({});
    assert.ok(documents >= 60, `${documents} documents`);
    assert.deepEqual([taken, foreign, complaints], [[], [], []]);
  },
  "without the policy nothing runs either": async () => {
    const { taken, foreign } = await look({ bypassCSP: true });
    assert.deepEqual([taken, foreign], [[], []]);
  },
  "characters that steer the display are shown as marks, and a payload is readable text": async () => {
    const { browser, open } = await browserAt(playwright, address);
    const { page, show } = await open();
    await show("/documents?sort=label");
    const documents = await page.evaluate(async () => (await fetch("/api/documents?limit=100")).json());
    const steering = documents.items.find((d) => d.title?.includes("\u202e"));
    if (steering) {
      await show(`/document/${encodeURIComponent(steering.id)}`);
      assert.ok((await page.locator("main .steering").count()) > 0);
    }
    const scripted = documents.items.find((d) => d.title?.includes("<script>"));
    assert.ok(scripted, "no title holds a script element");
    await show(`/document/${encodeURIComponent(scripted.id)}`);
    assert.ok((await page.locator("main h1").textContent()).includes("<script>"));
    await browser.close();
  },
  "text from right to left runs so, paragraph by paragraph": async () => {
    const { browser, open } = await browserAt(playwright, address);
    const { page, show } = await open();
    await show("/documents");
    const { items } = await page.evaluate(async () => (await fetch("/api/documents?limit=100")).json());
    await show(`/document/${encodeURIComponent(items.find((d) => d.id.includes("right-to-left")).id)}`);
    assert.deepEqual(await page.locator("main .block .words > *").evaluateAll((all) => all.map((part) => getComputedStyle(part).direction)), ["rtl", "ltr"]);
    await browser.close();
  },
  "a paragraph of ten million characters opens within seconds, piece by piece": async () => {
    const { browser, open } = await browserAt(playwright, address);
    const { page, show } = await open();
    await show("/documents");
    const documents = await page.evaluate(async () => (await fetch("/api/documents?limit=100")).json());
    const long = documents.items.find((d) => d.id.includes("long.txt"));
    const began = Date.now();
    await page.goto(new URL(`/document/${encodeURIComponent(long.id)}?at=5000000`, address).href);
    await settled(page);
    await page.locator("main .block").first().waitFor();
    assert.ok(Date.now() - began < 4000, `${Date.now() - began} ms`);
    const shown = await page.locator("main .text").textContent();
    assert.ok(shown.length < 400_000, `${shown.length} characters at once`);
    await browser.close();
  },
};
await run(checks, () => {});
