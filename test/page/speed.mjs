// SPDX-License-Identifier: Apache-2.0
// How long a person waits on a large case, every view among what is asked for: speed.mjs PLAYWRIGHT HEADWATER CASE [ROOM]
//
// The clock runs in the page: from the key or the click to the frame that shows what was asked for. The first view is counted from the start of
// `headwater serve CASE`, with the browser open. Fails above ROOM (1) times the floors, or where anything is complained about or asked of another host.
import { spawn } from "node:child_process";
import { browserAt, settled, VIEWS } from "./lib.mjs";

const FLOORS = { first: 1000, median: 200, late: 500 };
const [playwright, headwater, path, room = "1"] = process.argv.slice(2);
let server = null;
let began = 0;
const start = () => {
  began = Date.now();
  server = spawn(headwater, ["serve", path], { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((ready) => server.stdout.once("data", (line) => ready(`${line}`.trim())));
};

// Runs in the page: the moment of what a person did last, and when a selector is first on the screen after it.
function clock() {
  let last = 0;
  const first = () => (document.querySelector("main [role=listitem] a") ? (window.firstRow = Date.now()) : requestAnimationFrame(first));
  requestAnimationFrame(first);
  for (const kind of ["keydown", "input", "click", "popstate"]) addEventListener(kind, (event) => (last = event.timeStamp), true);
  window.shown = (selector) => {
    last = 0;
    window.answer = new Promise((done) => {
      const look = () => {
        if (last && document.querySelector(selector)?.getClientRects().length) return setTimeout(() => done(performance.now() - last));
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  };
}

const { browser, open, complaints, foreign } = await browserAt(playwright, start);
const { page, host } = await open({ script: clock });
await page.locator("main [role=listitem] a").first().waitFor();
const first = (await page.evaluate(() => window.firstRow)) - began;
const times = new Map();

async function timed(name, shown, act) {
  await page.evaluate((selector) => window.shown(selector), shown);
  await act();
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error(`${name}: nothing shown at ${page.url()}`)), 20_000).unref());
  times.set(name, [...(times.get(name) ?? []), await Promise.race([page.evaluate(() => window.answer), late])]);
}
const keys = async (...all) => {
  for (const key of all) await page.keyboard.press(key);
};

for (let round = 0; round < 8; round++) {
  await page.goto(`${host}/findings`);
  await settled(page);
  for (const filter of ["In conflict", "One origin at most"]) await timed("filter", "main [role=status]:not(.waiting) ~ [role=list] [role=listitem] a", () => page.getByRole("button", { name: filter }).click());
  await page.goto(`${host}/findings`);
  await settled(page);
  await timed("last finding", "[role=listitem]:focus-within", () => keys("End"));
  await timed("first finding", "[aria-posinset='1']:focus-within", () => keys("Home"));
  await timed("next finding", "[aria-posinset='2']:focus-within", () => keys("j"));
  await timed("claim", "h2#said", () => keys("Enter"));
  await timed("document", "main .here", () => keys("o"));
  await keys("Escape", "/");
  const word = ["police", "mayor", "killed", "fire"][round % 4];
  for (let typed = 1; typed <= word.length; typed++) await timed("search", `#hits[aria-label="Found for ${word.slice(0, typed)}"] .hit`, () => keys(word[typed - 1]));
  await page.locator("#search").fill("");
  await keys("Escape", "Escape");
  for (const [letter, what] of [["c", ".conflict"], ["t", "svg .happening"], ["o", "[role=listitem] a"], ["p", "[role=listitem] a"], ["d", "[role=listitem] a"]])
    await timed(`g ${letter}`, `main ${what}`, () => keys("g", letter));
}
for (const [name, to] of Object.entries(VIEWS)) await timed(`view ${name}`, "main:not(:has(.waiting)) h1", () => page.evaluate((path) => (history.pushState(null, "", path), dispatchEvent(new PopStateEvent("popstate"))), to));

const at = (all, part) => Math.round(all.sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * part))]);
for (const [name, all] of times) console.log(`${name.padEnd(34)} median ${at(all, 0.5)} ms, slowest ${at(all, 1)} ms`);
const every = [...times.values()].flat();
const found = { first: Math.round(first), median: at(every, 0.5), late: at(every, 0.95) };
console.log(`first view ${found.first} ms; of ${every.length} interactions median ${found.median} ms, 95th percentile ${found.late} ms`);
await browser.close();
server.kill();
for (const line of [...complaints, ...foreign]) console.log(line);
process.exit(complaints.length + foreign.length > 0 || Object.entries(FLOORS).some(([name, most]) => found[name] > most * Number(room)) ? 1 : 0);
