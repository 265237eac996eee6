// SPDX-License-Identifier: Apache-2.0
// What a reader does with the page: page_test.mjs PLAYWRIGHT PAGE PICTURE
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";

const [playwright, file, picture] = process.argv.slice(2);
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
  "a click on a place in the text shows that sentence": async () => {
    const link = page.locator("#claims a.where").first();
    const target = (await link.getAttribute("href")).slice(1);
    const quoted = await link.getAttribute("title");
    await link.click();
    const sentence = page.locator(`[id="${target}"]`);
    await sentence.waitFor({ state: "visible" });
    const box = await sentence.boundingBox();
    assert.ok(box.y > -1 && box.y < 900, `the sentence stands at ${box.y}`);
    const plain = (text) => text.replace(/\s+/g, " ").trim();
    assert.equal(plain(await sentence.textContent()), plain(quoted));
  },
  "the drawings show something, inside their frames": async () => {
    for (const drawing of await page.locator("svg").all()) {
      const frame = await drawing.boundingBox();
      assert.ok(frame.width > 200 && frame.height > 40, JSON.stringify(frame));
      const outside = await drawing.evaluate((svg) => {
        const around = svg.getBoundingClientRect();
        return [...svg.querySelectorAll("text, rect")]
          .map((part) => [part.textContent, part.getBoundingClientRect()])
          .filter(([, box]) => box.left < around.left - 1 || box.right > around.right + 1 || box.top < around.top - 1 || box.bottom > around.bottom + 1)
          .map(([words]) => words);
      });
      assert.deepEqual(outside, []);
    }
    assert.ok((await page.locator("svg").count()) >= 2);
  },
  "a claim's drawing shows its own reports": async () => {
    let drawn = 0;
    for (const claim of await page.locator("#claims article.claim").all()) {
      const id = await claim.locator("[id]").first().getAttribute("id");
      const words = await claim.locator("p").allTextContents();
      assert.ok(words[0].endsWith(id), `${id} heads: ${words[0]}`);
      if ((await claim.locator("svg").count()) === 0) continue;
      drawn += 1;
      const told = words.filter((line) => !/^(Denied by|Against it|Look because)/.test(line)).join(" ");
      for (const label of await claim.locator("svg text").allTextContents()) {
        const document = label.match(/^d\d+/);
        if (document) assert.ok(told.includes(`[${document[0]}:`), `${id} draws ${label}, its lines do not name it`);
      }
    }
    assert.ok(drawn >= 3, `${drawn} drawings`);
  },
  "headings tell the sections, in the order of the report": async () => {
    const headings = await page.$$eval("main h2", (elements) => elements.map((e) => e.textContent.trim()));
    assert.equal(headings[0], "CLAIMS TO LOOK AT FIRST");
    for (const wanted of ["CONFLICTS", "TIMELINE", "NO KNOWN ORIGIN", "WHO SPEAKS", "SOURCES", "NAMES"]) assert.ok(headings.includes(wanted), `no ${wanted} in ${headings}`);
  },
  "a narrow screen needs no sideways scrolling": async () => {
    await page.setViewportSize({ width: 420, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${wide} pixels too wide`);
    await page.setViewportSize({ width: 1280, height: 900 });
  },
  "dark and light both keep text readable": async () => {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const [ink, paper] = await page.evaluate(() => {
        const seen = (property, element) => {
          for (let e = element; e; e = e.parentElement) {
            const value = getComputedStyle(e)[property];
            if (value !== "rgba(0, 0, 0, 0)") return value;
          }
          return "rgb(255, 255, 255)";
        };
        const paragraph = document.querySelector("main p");
        return [seen("color", paragraph), seen("backgroundColor", paragraph)];
      });
      const light = (color) => {
        const [r, g, b] = color.match(/[\d.]+/g).map((part) => (part /= 255) <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const [low, high] = [light(ink), light(paper)].sort((a, b) => a - b);
      assert.ok((high + 0.05) / (low + 0.05) >= 4.5, `${colorScheme}: ${ink} on ${paper}`);
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
