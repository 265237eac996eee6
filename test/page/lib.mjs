// SPDX-License-Identifier: Apache-2.0
// What the tests of the served page share: a browser that notes every complaint and every request, and a runner of named checks.
import { pathToFileURL } from "node:url";

export const VIEWS = {
  findings: "/findings",
  claim: "/claim/1",
  "claim as a table": "/claim/1?tree=table",
  comparison: "/claim/3?compare=0,1",
  conflicts: "/conflicts",
  stories: "/stories",
  timeline: "/timeline",
  "timeline as a table": "/timeline?as=table",
  sources: "/sources",
  "who repeats whom": "/sources?view=repeats",
  "who repeats whom as a graph": "/sources?view=repeats&as=graph",
  "who repeats whom as a table": "/sources?view=repeats&as=table",
  people: "/people",
  documents: "/documents",
  hypotheses: "/hypotheses",
  history: "/history?all=1",
  "not read": "/not-read",
  "five words": "/start",
  search: "/search?q=station",
};

/** `address` may be what starts the server and gives its address: it is asked when the first page is open. */
export async function browserAt(playwright, address, options = {}) {
  const { chromium } = await import(pathToFileURL(playwright));
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  let host = "";
  const complaints = [];
  const foreign = [];
  const open = async ({ script, ...more } = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options, ...more });
    const page = await context.newPage();
    if (script) await page.addInitScript(script);
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(`${page.url()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error}`));
    page.on("request", (request) => new URL(request.url()).origin !== host && foreign.push(request.url()));
    page.on("dialog", (dialog) => (complaints.push(`a dialog: ${dialog.message()}`), dialog.dismiss()));
    if (typeof address === "function") address = await address();
    host = new URL(address).origin;
    await page.goto(address);
    const show = async (path) => {
      await page.goto(host + path);
      await settled(page);
    };
    return { page, context, show, host };
  };
  return { browser, open, complaints, foreign };
}

/** The view stands: a heading, and nothing that is still being loaded. */
export async function settled(page) {
  await page.locator("main h1").first().waitFor();
  await page.waitForFunction(() => !document.querySelector("main .waiting"), null, { timeout: 10_000 });
}

export async function run(checks, finish) {
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
  await finish();
  process.exit(failed ? 1 : 0);
}

/** The first of its kind in the case: the path of its page. */
export const first = async (page, list, prefix) => {
  const answer = await page.evaluate(async (path) => (await fetch(path)).json(), list);
  return `/${prefix}/${encodeURIComponent(answer.items[0].id)}`;
};

export async function allViews(page) {
  return {
    ...VIEWS,
    story: await first(page, "/api/stories", "story"),
    source: await first(page, "/api/sources", "source"),
    person: await first(page, "/api/entities", "person"),
    document: `${await first(page, "/api/documents", "document")}?at=0-60`,
    "document and original": `${await first(page, "/api/documents", "document")}?original=1`,
  };
}
