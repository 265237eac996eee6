// SPDX-License-Identifier: Apache-2.0
// The pictures of docs/page: pictures.mjs PLAYWRIGHT ADDRESS AXE HEADWATER CASE
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { pathToFileURL } from "node:url";
import { browserAt, first, settled, VIEWS } from "./lib.mjs";

const [playwright, address, , headwater, caseFile] = process.argv.slice(2);
const { browser, open, complaints } = await browserAt(playwright, address);
const WIDE = { width: 1280, height: 820 };
const NARROW = { width: 390, height: 820 };

async function take(name, path, { colorScheme = "light", viewport = WIDE, before } = {}) {
  const { page, show, context } = await open({ colorScheme, viewport });
  await page.evaluate(() => localStorage.setItem("headwater.met", "1"));
  await show(typeof path === "string" ? path : await path(page));
  await before?.(page);
  await settled(page);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `docs/page/${name}.png` });
  await context.close();
}

const blog = async (page) => {
  const { items } = await page.evaluate(async () => (await fetch("/api/documents?limit=100")).json());
  return `/document/${encodeURIComponent(items.find((d) => d.id.includes("12-inkwell")).id)}`;
};

await take("findings", "/findings");
await take("findings-dark", "/findings?disputed=1", { colorScheme: "dark" });
await take("findings-narrow", "/findings", { colorScheme: "dark", viewport: NARROW });
await take("claim", "/claim/3");
await take("claim-dark", "/claim/1", { colorScheme: "dark", before: (page) => page.locator("#tree").evaluate((heading) => heading.scrollIntoView()) });
await take("claim-narrow", "/claim/3", { viewport: NARROW });
await take("comparison", "/claim/3?compare=1,2");
await take("document", blog);
await take("conflicts", "/conflicts");
await take("timeline", "/timeline", { colorScheme: "dark" });
await take("sources", "/sources");
await take("repeats", "/sources?view=repeats");
await take("repeats-graph", "/sources?view=repeats&as=graph");
await take("source", (page) => first(page, "/api/sources?sort=claims", "source"));
await take("five-words", "/start", { viewport: NARROW });

// All views on one sheet: what a change of style did is seen at a glance.
async function sheet(name, colorScheme, viewport, columns, width) {
  const { page, show, context } = await open({ colorScheme, viewport });
  await page.evaluate(() => localStorage.setItem("headwater.met", "1"));
  const tiles = [];
  for (const [view, path] of [...Object.entries(VIEWS), ["document", await blog(page)]]) {
    await show(path);
    await page.waitForTimeout(300);
    const picture = (await page.screenshot()).toString("base64");
    tiles.push(`<figure><img src="data:image/png;base64,${picture}" width="${width}"><figcaption>${view}</figcaption></figure>`);
  }
  await context.close();
  const made = await (await browser.newContext({ viewport: { width: columns * (width + 12) + 12, height: 100 } })).newPage();
  await made.setContent(`<style>body { display: grid; grid-template-columns: repeat(${columns}, ${width}px); gap: 12px; margin: 12px; background: #777 }
    figure { margin: 0 } figcaption { font: 16px sans-serif; color: #fff } img { display: block }</style>${tiles.join("")}`);
  await made.screenshot({ path: `docs/page/${name}.png`, fullPage: true });
}

for (const theme of ["light", "dark"]) {
  await sheet(`views-${theme}`, theme, WIDE, 4, 560);
  await sheet(`views-${theme}-narrow`, theme, NARROW, 7, 280);
}

const folder = mkdtempSync(`${tmpdir()}/headwater-`);
execFileSync(headwater, ["report", caseFile, "--html", `${folder}/report.html`]);
const report = await (await browser.newContext({ viewport: WIDE })).newPage();
await report.goto(pathToFileURL(`${folder}/report.html`).href);
await report.screenshot({ path: "docs/page/report.png" });
rmSync(folder, { recursive: true });
await browser.close();
if (complaints.length) throw new Error(complaints.join("\n"));
