// SPDX-License-Identifier: Apache-2.0
// Decisions on the page: stored, undone, done again, told apart from the machine's; nothing typed is lost when something goes wrong.
// decisions_test.mjs PLAYWRIGHT ADDRESS AXE HEADWATER CASE
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { browserAt, run, settled } from "./lib.mjs";

const [playwright, address, , headwater, caseFile] = process.argv.slice(2);
const { browser, open } = await browserAt(playwright, address);
const { page, show } = await open();
const api = (path) => page.evaluate(async (p) => (await fetch(p)).json(), path);
// The page tells the server in its own time: asked again until it is so.
const until = async (so, what) => {
  for (const end = performance.now() + 10_000; performance.now() < end; ) {
    if (await so()) return;
    await page.waitForTimeout(50);
  }
  assert.fail(`${what}: not within ten seconds`);
};
const form = (title) => page.locator("details.decision", { has: page.locator(`summary:text-is("${title}")`) }).first();
const stored = () => page.locator(".toast:not(.bad)").last().waitFor();

async function rate(grade, why) {
  const box = form("Rate its credibility");
  await box.locator("summary").click();
  assert.equal(await box.locator("input[type=radio]:checked").count(), 0, "a grade is preset");
  await box.locator("label", { hasText: grade }).first().click();
  await box.getByLabel("Why").fill(why);
  await box.getByRole("button", { name: "Store this rating" }).click();
  await stored();
}

// A build whose server stores no decisions yet answers 404; what needs them is then left out, by name.
const deciding = ![404, 405].includes(await page.evaluate(async () => (await fetch("/api/decisions", { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" })).status));

const stores = {
  "a rating is stored with its reason, beside the machine's grade": async () => {
    await show("/claim/3");
    const before = await api("/api/claims/3");
    await rate("doubtful", "the register of the hospital is not public");
    await page.locator(".claim-head .grade.g4").waitFor();
    const after = await api("/api/claims/3");
    assert.equal(String(after.row.rated), "4");
    assert.equal(after.row.machine_credibility, before.row.credibility);
    assert.match(await page.locator(".claim-head").textContent(), /analyst/);
    assert.match(await page.locator(".claim-head").textContent(), /machine: 5/);
    assert.match(await page.locator("main").textContent(), /the register of the hospital is not public/);
  },
  "undo and redo keep it in the history": async () => {
    await show("/history");
    const rows = await page.locator("[role=listitem]").count();
    await page.keyboard.press("u");
    await until(async () => (await api("/api/claims/3")).row.rated === null, "the rating is undone");
    await page.waitForFunction((before) => document.querySelectorAll("[role=listitem]").length >= before, rows);
    await page.keyboard.press("r");
    await until(async () => String((await api("/api/claims/3")).row.rated) === "4", "it is done again");
  },
  "reliability is rated on the source's screen, credibility on the claim's, never on one": async () => {
    await show("/claim/1");
    assert.equal(await form("Rate its reliability").count(), 0);
    const source = (await api("/api/sources")).items[0];
    await show(`/source/${encodeURIComponent(source.id)}`);
    assert.equal(await form("Rate its credibility").count(), 0);
    const box = form("Rate its reliability");
    await box.locator("summary").click();
    await box.locator("label", { hasText: "usually reliable" }).first().click();
    await box.getByRole("button", { name: "Store this rating" }).click();
    await stored();
    assert.match(JSON.stringify((await api(`/api/sources/${encodeURIComponent(source.id)}`)).rating), /B/);
  },
  "Y, N and H answer whether two passages are one statement": async () => {
    await show("/claim/3?compare=0,1");
    await page.locator(".compared").first().waitFor();
    const before = (await api("/api/case")).decisions;
    await page.keyboard.press("h");
    await stored();
    assert.equal((await api("/api/case")).decisions, before + 1);
  },
  "merge, split, a derivation and a voice are decided on the claim, and undone": async () => {
    const filled = {
      merged: async () => {
        const box = form("Merge another claim into this");
        await box.locator("summary").click();
        await box.getByLabel("number").fill("11");
        await box.getByRole("button", { name: "Merge" }).click();
      },
      split: async () => {
        const box = form("Split passages off");
        await box.locator("summary").click();
        await box.locator("input[type=checkbox]").last().check();
        await box.getByRole("button", { name: "Split" }).click();
      },
      derivation: async () => {
        await page.locator(".passage-decisions > summary").last().click();
        const box = form("Its words come from elsewhere, or are its own");
        await box.locator("summary").click();
        await box.getByLabel("From").selectOption("own");
        await box.getByRole("button", { name: "Store" }).click();
      },
      attribution: async () => {
        await page.locator(".passage-decisions > summary").last().click();
        const box = form("Someone else says it");
        await box.locator("summary").click();
        await box.getByLabel("The voice").fill("Dorvik District Hospital");
        await box.getByRole("button", { name: "Store" }).click();
      },
    };
    for (const [word, fill] of Object.entries(filled)) {
      await show("/claim/3");
      const { id, row } = await api("/api/claims/3");
      assert.ok(!row.decided.includes(word), word);
      await fill();
      await stored();
      assert.ok((await api(`/api/claims/${id}`)).row.decided.includes(word), `${word} is not in ${(await api(`/api/claims/${id}`)).row.decided}`);
      await page.evaluate(() => document.activeElement.blur());
      await page.keyboard.press("u");
      await page.getByText("The last decision is undone").waitFor();
      assert.ok(!(await api(`/api/claims/${id}`)).row.decided.includes(word), `${word} is not undone`);
    }
  },
  "a verdict on a conflict": async () => {
    await show("/conflicts");
    const box = page.locator(".conflict").first().locator("details.decision");
    await box.locator("summary").click();
    await box.locator("label", { hasText: "they do not" }).click();
    await box.getByLabel("Why").fill("the later count corrects the first");
    await box.getByRole("button", { name: "Store" }).click();
    await stored();
    await page.getByText("rejected by an analyst").first().waitFor();
  },
  "hypotheses are written, judged and ranked": async () => {
    await show("/hypotheses");
    for (const text of ["A worn valve failed", "The station was shelled"]) {
      await page.getByLabel("Hypothesis", { exact: true }).first().fill(text);
      await page.getByRole("button", { name: "Add", exact: true }).click();
      await page.locator("thead", { hasText: text }).waitFor();
    }
    const box = form("Judge another claim");
    await box.locator("summary").click();
    await box.getByLabel("Claim number").fill("7");
    await box.getByLabel("Hypothesis").selectOption({ label: "A worn valve failed" });
    await box.getByLabel("Judgement").selectOption("II");
    await box.getByRole("button", { name: "Store" }).click();
    await page.locator("tbody tr", { hasText: "shelled" }).first().waitFor();
    const heads = await page.locator("thead th").allTextContents();
    assert.match(heads[1], /The station was shelled/, "the one with least against it stands first");
  },
};
const checks = {
  "what was typed stays when the server is lost, and can be sent when it is back": async () => {
    await show("/claim/2");
    const box = form("Write a note");
    await box.locator("summary").click();
    await box.getByLabel("Note").fill("ask the fire brigade");
    await page.route("**/api/**", (route) => route.abort());
    await box.getByRole("button", { name: "Store this note" }).click();
    await box.getByRole("alert").waitFor();
    await page.getByText("The server does not answer. What you see").waitFor();
    assert.equal(await box.getByLabel("Note").inputValue(), "ask the fire brigade");
    await page.unroute("**/api/**");
    await page.getByText("The server does not answer. What you see").waitFor({ state: "hidden", timeout: 10_000 });
    assert.equal(await box.getByLabel("Note").inputValue(), "ask the fire brigade");
    if (!deciding) await page.route("**/api/decisions", (route) => route.fulfill({ json: { number: 1, state: "active", changed: [] } }));
    await box.getByRole("button", { name: "Store this note" }).click();
    await stored();
    assert.equal(await box.getByLabel("Note").inputValue(), "");
    if (deciding) await page.getByText("ask the fire brigade").first().waitFor();
    else await page.unroute("**/api/decisions");
  },
  "a full disk and a target that is gone are told, and the form stays": async () => {
    for (const [status, told] of [[507, /disk is full/i], [409, /merge them again/]]) {
      await show("/claim/2");
      const box = form("Write a note");
      await box.locator("summary").click();
      await box.getByLabel("Note").fill(`typed before ${status}`);
      const body = status === 409 ? JSON.stringify({ error: { what: "the claim is gone; merge them again", input: "claim 2" } }) : "";
      await page.route("**/api/decisions", (route) => route.fulfill({ status, body, contentType: "application/json" }));
      await box.getByRole("button", { name: "Store this note" }).click();
      assert.match(await box.getByRole("alert").textContent(), told);
      assert.equal(await box.getByLabel("Note").inputValue(), `typed before ${status}`);
      await page.unroute("**/api/decisions");
    }
  },
  "a busy case is asked again": async () => {
    let refused = 0;
    await page.route("**/api/stories**", (route) => (refused++ < 2 ? route.fulfill({ status: 503, body: "{}" }) : route.continue()));
    await show("/stories");
    await page.locator("[role=listitem]").first().waitFor();
    assert.equal(refused, 3);
    await page.unroute("**/api/stories**");
  },
  "a case that is changed elsewhere says so and shows the new state when asked": async () => {
    await show("/findings");
    execFileSync(headwater, ["add", "--quiet", caseFile, "-"], { input: "The bridge at Orvane was closed on 3 March 2021, the harbour office said.\n" });
    await page.getByRole("button", { name: "Show the present state" }).click({ timeout: 12_000 });
    await page.getByRole("button", { name: "Show the present state" }).waitFor({ state: "hidden" });
  },
  "files that are dropped are added, with their progress": async () => {
    await show("/documents");
    const before = (await api("/api/case")).documents;
    await page.locator("input[type=file]").setInputFiles({ name: "harbour.txt", mimeType: "text/plain", buffer: Buffer.from("Two ships collided off Orvane on 4 March 2021, the coast guard said.\n") });
    await page.locator(".uploads").getByText(/done|reading|analysing|waiting/).first().waitFor();
    await page.locator(".uploads").getByText(/done/).waitFor({ timeout: 60_000 });
    assert.equal((await api("/api/case")).documents, before + 1);
    await settled(page);
  },
  "the history replays and the case verifies": async () => {
    execFileSync(headwater, ["verify", caseFile], { stdio: "pipe" });
  },
};
if (!deciding) Object.keys(stores).forEach((name) => console.log(`skipped ${name}: this server stores no decisions`));
await run({ ...(deciding ? stores : {}), ...checks }, () => browser.close());
