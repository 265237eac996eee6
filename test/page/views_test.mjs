// SPDX-License-Identifier: Apache-2.0
// Every view of the served page on the sample case: views_test.mjs PLAYWRIGHT ADDRESS
import assert from "node:assert/strict";
import { allViews, browserAt, run, settled } from "./lib.mjs";

const [playwright, address] = process.argv.slice(2);
const { browser, open, complaints, foreign } = await browserAt(playwright, address);
const { page, show, host } = await open();
const views = await allViews(page);
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
const path = () => page.evaluate(() => location.pathname + location.search);

const checks = {
  "every view shows its heading, in one outline, with its landmarks": async () => {
    for (const [name, at] of Object.entries(views)) {
      await show(at);
      assert.equal(await page.locator("main h1").count(), 1, name);
      assert.ok((await page.locator("main h1").textContent()).trim(), name);
      for (const landmark of ["banner", "navigation", "main", "search"]) assert.equal(await page.getByRole(landmark).count(), 1, `${name}: ${landmark}`);
      const levels = await page.$$eval("main h1, main h2, main h3", (all) => all.map((h) => Number(h.tagName[1])));
      levels.reduce((before, level) => (assert.ok(level <= before + 1, `${name}: a heading of level ${level} after ${before}`), level));
    }
  },
  "no view is wider than its screen": async () => {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 850 });
      for (const [name, at] of Object.entries(views)) {
        await show(at);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(over <= 0, `${name} at ${width} pixels is ${over} too wide`);
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  },
  "the original of a PDF is its printed page, the one of the sentence; what cannot be drawn is said": async () => {
    const list = await page.evaluate(async () => (await fetch("/api/documents?limit=100")).json());
    const printed = list.items.find((document) => document.mime === "application/pdf");
    const at = `/document/${encodeURIComponent(printed.id)}?original=1`;
    await show(at);
    const picture = page.locator(".original img.printed");
    await picture.waitFor();
    await page.waitForFunction(() => document.querySelector("img.printed").naturalHeight === 1600);
    assert.equal(await page.locator(".original pre").count(), 0);
    const answer = async (change) => {
      await page.route(/api\/documents\/[^/]+(\?|$)/, async (route) => {
        const real = await route.fetch();
        await route.fulfill({ response: real, json: { ...(await real.json()), ...change } });
      });
    };
    await page.route("**/page?number=*", async (route) => route.fulfill({ contentType: "image/svg+xml", body: "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>" }));
    await answer({ pages: [0, 20, 40] });
    await show(`${at}&at=25-30`);
    assert.equal(await page.locator(".original [role=status]").textContent(), "Page 2 of 3");
    assert.ok((await picture.getAttribute("src")).endsWith("/page?number=2"));
    await page.getByRole("button", { name: "Next page" }).click();
    assert.equal(await page.locator(".original [role=status]").textContent(), "Page 3 of 3");
    assert.ok(await page.getByRole("button", { name: "Next page" }).isDisabled());
    await page.unrouteAll();
    await answer({ pages_missing: "a program is not installed" });
    await show(at);
    await page.locator(".original pre").waitFor();
    assert.ok((await page.locator(".original .warn").textContent()).includes("a program is not installed"));
    await page.unrouteAll();
  },
  "the list of findings holds each claim of the case, with its sentence, grade and reach": async () => {
    await show("/findings");
    const wanted = await page.evaluate(async () => (await fetch("/api/claims?limit=500")).json());
    const rows = page.locator("main [role=listitem]");
    assert.equal(Number(await rows.first().getAttribute("aria-setsize")), wanted.total);
    for (const [i, row] of wanted.items.slice(0, 5).entries()) {
      const text = await rows.nth(i).textContent();
      for (const part of [row.sentence, row.credibility_text, `${row.documents} document`]) assert.ok(text.includes(part), `${part} is not in ${text}`);
    }
    await page.keyboard.press("End");
    await page.waitForFunction((n) => document.activeElement?.closest("[role=listitem]")?.getAttribute("aria-posinset") === String(n), wanted.total);
    assert.ok((await focused()).includes(String(wanted.total)));
  },
  "filters, sorting and words stand in the address; back takes them back": async () => {
    await show("/findings");
    const count = async () => Number((await page.locator("main p[role=status]").textContent()).replace(/\D/g, ""));
    const all = await count();
    await page.getByRole("button", { name: "In conflict" }).click();
    await settled(page);
    await page.waitForFunction((n) => Number(document.querySelector("main p[role=status]").textContent.replace(/\D/g, "")) < n, all);
    assert.equal(await path(), "/findings?disputed=1");
    const disputed = await count();
    assert.ok(disputed > 0 && disputed < all, `${disputed} of ${all}`);
    await page.goBack();
    await page.waitForFunction((n) => Number(document.querySelector("main p[role=status]").textContent.replace(/\D/g, "")) === n, all);
    await page.getByLabel("Words in the finding").fill("nine");
    await page.waitForFunction((n) => Number(document.querySelector("main p[role=status]").textContent.replace(/\D/g, "")) < n, all);
    assert.equal(await path(), "/findings?q=nine");
    await page.reload();
    await settled(page);
    assert.ok((await count()) < all);
  },
  "J, Enter, Escape and back work through findings without a mouse": async () => {
    await show("/findings");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const second = await focused();
    assert.ok(second.startsWith("2"), second);
    await page.keyboard.press("k");
    assert.ok((await focused()).startsWith("1"));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/claim/1");
    await page.goBack();
    await page.waitForURL("**/findings");
  },
  "every drawing has a table that names the same things": async () => {
    await show("/claim/1");
    await page.locator("svg .box").first().waitFor();
    const drawn = await page.$$eval("svg .box.report .label", (labels) => labels.map((l) => l.textContent.match(/d\d+/)?.[0]).filter(Boolean));
    await show("/claim/1?tree=table");
    const table = await page.locator("section[aria-labelledby=tree] table").textContent();
    assert.ok(drawn.length >= 3, `${drawn}`);
    for (const label of drawn) assert.ok(table.includes(label), `${label} is not in the table`);
    await show("/timeline");
    await page.locator("svg .happening").first().waitFor();
    const happenings = await page.locator("svg .happening").count();
    await show("/timeline?as=table");
    assert.equal(await page.locator("main tbody tr").count(), happenings);
  },
  "the tree pans, zooms and folds by keys": async () => {
    await show("/claim/1");
    const inner = page.locator("svg.zoomable > g");
    await page.locator("svg .box").first().waitFor();
    const before = await inner.getAttribute("transform");
    await page.locator("svg.zoomable").focus();
    await page.keyboard.press("+");
    await page.keyboard.press("ArrowRight");
    assert.notEqual(await inner.getAttribute("transform"), before);
    const boxes = await page.locator("svg .box").count();
    await page.locator("svg .fold").first().focus();
    await page.keyboard.press("Enter");
    assert.ok((await page.locator("svg .box").count()) < boxes);
    assert.equal(await page.locator("svg .fold").first().getAttribute("aria-expanded"), "false");
  },
  "a place in the address opens the document at its sentence": async () => {
    const claim = await page.evaluate(async () => (await fetch("/api/claims/1")).json());
    const u = claim.utterances[0];
    await show(`/document/${encodeURIComponent(u.document)}?at=${u.start}-${u.end}`);
    const here = page.locator("main .here");
    await here.first().waitFor();
    assert.equal((await here.allTextContents()).join("").replace(/\s+/g, " ").trim(), u.text.replace(/\s+/g, " ").trim());
    const box = await here.first().boundingBox();
    assert.ok(box.y > 40 && box.y < 860, `it stands at ${box.y}`);
  },
  "what if: an origin switched off changes the count at once, and nothing is stored": async () => {
    await show("/claim/1");
    const before = await page.evaluate(async () => (await fetch("/api/claims/1")).text());
    await page.locator(".what-if input").first().uncheck();
    await page.locator(".outcome").waitFor();
    assert.match(await page.locator(".outcome").textContent(), /independent origin/);
    assert.match(await path(), /off=/);
    await page.reload();
    await page.locator(".outcome").waitFor();
    assert.equal(await page.locator(".what-if input").first().isChecked(), false);
    assert.equal(await page.evaluate(async () => (await fetch("/api/claims/1")).text()), before);
  },
  "the list of keys opens, names them and closes": async () => {
    await show("/findings");
    await page.keyboard.press("?");
    const text = await page.locator("dialog").textContent();
    for (const what of ["go to Conflicts", "search", "next in the list"]) assert.ok(text.includes(what), what);
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
  },
  "light and dark: by the system, by the switch, and kept": async () => {
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: "light" });
    await show("/findings");
    const light = await paper();
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await paper();
    assert.notEqual(light, dark);
    await page.getByLabel("Light or dark").selectOption("light");
    assert.equal(await paper(), light);
    await page.reload();
    await settled(page);
    assert.equal(await paper(), light);
    await page.getByLabel("Light or dark").selectOption("auto");
    await page.emulateMedia({ colorScheme: "light" });
  },
  "print leaves the findings and takes the tools away": async () => {
    await show("/claim/1");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("nav").isVisible(), false);
    assert.equal(await page.locator("header.top").isVisible(), false);
    assert.ok(await page.locator("main h1").isVisible());
    await page.emulateMedia({ media: "screen" });
  },
  "findings are saved as a file": async () => {
    await show("/findings");
    await page.getByText("Save as a file").click();
    for (const name of ["Report (one web page)", "Report (Markdown)", "Report (JSON)", "GraphML"]) {
      const href = await page.getByRole("link", { name }).getAttribute("href");
      const [status, kept] = await page.evaluate(async (path) => { const a = await fetch(path); return [a.status, a.headers.get("Content-Disposition")]; }, href);
      assert.equal(status, 200, href);
      assert.match(kept ?? "", /^attachment/, href);
    }
  },
  "an address that leads nowhere says so": async () => {
    await show("/nowhere");
    assert.match(await page.locator("main").textContent(), /Nothing stands at this address/);
    await page.goto(`${host}/claim/cffffffff`);
    await page.getByRole("alert").waitFor();
    complaints.splice(0, complaints.length, ...complaints.filter((line) => !line.includes("/claim/cffffffff")));
  },
  "nothing was complained about, and no other host was asked": async () => {
    assert.deepEqual(complaints, []);
    assert.deepEqual(foreign, []);
  },
};

await run(checks, () => browser.close());
