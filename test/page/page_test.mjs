// SPDX-License-Identifier: Apache-2.0
// What a reader does with the page: page_test.mjs PLAYWRIGHT PAGE PAGE_WITH_TEXTS CLAIMS FOLDER PICTURE
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [playwright, file, full, list, folder, picture] = process.argv.slice(2);
const { chromium } = await import(pathToFileURL(playwright));
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
const page = await context.newPage();
const complaints = [];
const requests = [];
page.on("console", (message) => complaints.push(message.text()));
page.on("pageerror", (error) => complaints.push(String(error)));
page.on("request", (request) => requests.push(request.url()));
await page.goto(pathToFileURL(file).href);

const plain = (text) => text.replace(/\s+/g, " ").trim();

const checks = {
  "one file, nothing fetched, nothing complained about": async () => {
    assert.deepEqual(requests.map((url) => new URL(url).protocol), ["file:"]);
    assert.deepEqual(complaints, []);
  },
  "every link leads to something on the page": async () => {
    const links = await page.$$eval("a[href], svg a", (anchors) => anchors.map((a) => a.getAttribute("href")));
    assert.ok(links.length > 100, `only ${links.length} links`);
    const dead = await page.evaluate((hrefs) => hrefs.filter((href) => !href.startsWith("#") || !document.getElementById(href.slice(1))), links);
    assert.deepEqual(dead, []);
  },
  "no two things carry one name": async () => {
    const names = await page.$$eval("[id]", (elements) => elements.map((e) => e.id));
    assert.equal(new Set(names).size, names.length);
  },
  "a citation leads to its note, the note to its document and back": async () => {
    const cite = page.locator("#findings article a.cite").nth(2);
    const target = (await cite.getAttribute("href")).slice(1);
    await cite.click();
    const note = page.locator(`[id="${target}"]`);
    const box = await note.boundingBox();
    assert.ok(box.y > -1 && box.y < 900, `the note stands at ${box.y}`);
    assert.equal(plain(await note.locator("q").textContent()), plain(await cite.getAttribute("title")));
    const place = await note.locator("a").first();
    assert.match(await place.textContent(), /^\[d\d+:\d+-\d+\]$/);
    const title = page.locator(`[id="${(await place.getAttribute("href")).slice(1)}"] h3`);
    assert.ok((await title.textContent()).startsWith((await place.textContent()).slice(1, 4)));
    await note.locator("a.back").click();
    assert.ok((await page.evaluate(() => location.hash)).startsWith("#r"));
  },
  "every note is cited, every finding and row has a citation": async () => {
    const [cited, notes] = await page.evaluate(() => [
      [...new Set([...document.querySelectorAll("a.cite")].map((a) => a.getAttribute("href").slice(1)))].sort(),
      [...document.querySelectorAll(".notes li")].map((li) => li.id).sort(),
    ]);
    assert.deepEqual(cited, notes);
    const bare = await page.$$eval("article.finding h3, .tree li li, article.finding h4 + ul:not(.tree) > li, #others tbody tr, #conflicts tr.first, #timeline tbody tr", (parts) =>
      parts.filter((part) => !part.querySelector("a.cite")).map((part) => part.textContent.slice(0, 80)));
    assert.deepEqual(bare, []);
  },
  "whole texts and paths stay at home, unless texts are asked for": async () => {
    const html = readFileSync(file, "utf8");
    const texts = readFileSync(full, "utf8");
    assert.ok(!html.includes(folder), "a path of this machine");
    const unquoted = "the night crew was handing over";  // of a sentence that is quoted
    assert.ok(html.includes(unquoted));
    assert.ok(!html.includes("<blockquote") && (await page.locator(".document p:not(.meta)").count()) === 0, "the text of a document");
    assert.ok(texts.length > html.length + 5000 && /id="d01s0"/.test(texts));
    const dead = [...texts.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id).filter((id) => !texts.includes(`id="${id}"`));
    assert.deepEqual(dead, []);
  },
  "a finding shows its counts as the lists print them": async () => {
    const claims = readFileSync(list, "utf8").trim().split("\n").map((line) => JSON.parse(line));
    let drawn = 0;
    for (const article of await page.locator("article.finding").all()) {
      const id = await article.getAttribute("id");
      const wanted = claims.find((one) => one.id === id);
      assert.ok((await article.locator("h3").textContent()).includes(plain(wanted.text).slice(0, 40)), id);
      if ((await article.locator(".bar").count()) === 0) {
        assert.equal(wanted.documents, 0, `${id} has no bar`);
        continue;
      }
      drawn += 1;
      const counts = await article.locator(".bar .count").allTextContents();
      const { lo, hi } = wanted.origins;
      assert.deepEqual(counts, [`${wanted.documents}`, `${wanted.outlets}`, lo === hi ? `${lo}` : `${lo}–${hi}`], id);
      const [documents, , origins] = await article.locator(".bar .row").all();
      const width = async (row, part) => (await row.locator(part).boundingBox())?.width ?? 0;
      const scale = (await width(documents, ".lo")) / wanted.documents;
      assert.ok(Math.abs((await width(origins, ".lo")) - lo * scale) < 1.5, `${id}: the bar of origins`);
      const warned = (await article.locator(".warning").allTextContents()).join(" ");
      if (hi === 1 && lo === 1) assert.match(warned, /Single source/, id);
      if (lo === 0) assert.match(warned, /Unknown origin/, id);
    }
    assert.ok(drawn >= 20, `${drawn} bars`);
  },
  "the tree of a finding stands inside it and names who took it without credit": async () => {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const outside = await page.$$eval("article.finding", (articles) =>
        articles.flatMap((article) => {
          const around = article.getBoundingClientRect();
          return [...article.querySelectorAll(".tree *, .bar *")].filter((part) => part.getBoundingClientRect().right > around.right + 1).map((part) => part.textContent);
        }));
      assert.deepEqual(outside, [], `${width}`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    const forty = page.locator("article.finding", { hasText: "At least 40 workers died" }).first();
    assert.match(plain(await forty.locator(".tree").textContent()), /Committee for Tavarian Families.*Morning Standard.*Valley Observer, 2019-05-18 verbatim, without credit/);
  },
  "likelihood has its seven words and never shares a sentence with credibility": async () => {
    const sentences = (await page.locator("main p, main li").allTextContents()).flatMap((text) => plain(text).split(/(?<=[.!?]) /));
    assert.deepEqual(sentences.filter((text) => /credib/i.test(text) && /likelihood|likely|chance|almost certain/i.test(text)), []);
    const words = await page.locator("#method table td:first-child").allTextContents();
    assert.equal(words.length, 7);
    for (const text of await page.locator(".likelihood strong").allTextContents()) assert.ok(words.includes(text), text);
    assert.ok((await page.locator(".likelihood").count()) >= 2);
  },
  "headings tell the sections, and a heading each finding": async () => {
    const headings = await page.$$eval("main h2", (elements) => elements.map((e) => e.textContent.trim()));
    assert.equal(headings[0], "Findings");
    for (const wanted of ["Conflicts", "Timeline", "Sources", "Names", "Who speaks", "Method and limits", "Notes", "Documents"]) assert.ok(headings.includes(wanted), `no ${wanted} in ${headings}`);
    const levels = await page.$$eval("h1, h2, h3, h4", (elements) => elements.map((e) => Number(e.tagName[1])));
    for (let i = 1; i < levels.length; i++) assert.ok(levels[i] <= levels[i - 1] + 1, `h${levels[i - 1]} is followed by h${levels[i]}`);
    assert.match(await page.locator("header").textContent(), /As of \d{4}-\d\d-\d\d · headwater \d/);
    assert.equal(await page.locator("#method ol li").count(), 5);
    assert.ok((await page.locator("#conflicts table").first().locator("tbody tr").count()) >= 4);
  },
  "without script": async () => assert.equal(await page.locator("script, [onclick], iframe, object").count(), 0),
  "it prints: on paper without navigation, dark on white, in several pages": async () => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const [nav, paper] = await page.evaluate(() => [getComputedStyle(document.querySelector("nav")).display, getComputedStyle(document.body).backgroundColor]);
    assert.equal(nav, "none");
    assert.equal(paper, "rgb(255, 255, 255)");
    const pdf = await page.pdf();
    assert.ok((pdf.toString("latin1").match(/\/Type \/Page\b/g) ?? []).length >= 5);
    await page.emulateMedia({ media: "screen" });
  },
  "a narrow screen needs no sideways scrolling": async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${wide} pixels too wide`);
    await page.setViewportSize({ width: 1280, height: 900 });
  },
  "dark and light both keep text readable": async () => {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const pale = await page.evaluate(() => {
        const seen = (property, element) => {
          for (let e = element; e; e = e.parentElement) {
            const value = getComputedStyle(e)[property];
            if (value !== "rgba(0, 0, 0, 0)") return value;
          }
          return "rgb(255, 255, 255)";
        };
        const light = (color) => {
          const [r, g, b] = color.match(/[\d.]+/g).map((part) => ((part /= 255) <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const kinds = new Map();
        for (const element of document.querySelectorAll("body *")) {
          if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
          const [ink, paper] = [seen("color", element), seen("backgroundColor", element)];
          const [low, high] = [light(ink), light(paper)].sort((a, b) => a - b);
          kinds.set(`${element.tagName}.${element.className}: ${ink} on ${paper}`, (high + 0.05) / (low + 0.05));
        }
        return [...kinds].filter(([, contrast]) => contrast < 4.5).map(([kind]) => kind);
      });
      assert.deepEqual(pale, [], colorScheme);
    }
  },
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    console.log(`ok      ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n        ${error.message}`);
  }
}
await page.emulateMedia({ colorScheme: "light" });
await page.screenshot({ path: picture, fullPage: true });
await browser.close();
process.exit(failed ? 1 : 0);
