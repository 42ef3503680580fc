// What the browser's tests share: the built page on a server of its own, a Chromium, and tools for dropping files.
import assert from "node:assert/strict";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { serve } from "../../web/serve.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const modules = process.env.WIREGLASS_NODE_MODULES ?? join(root, "web", "node_modules");
export const fromWeb = createRequire(join(modules, "index.js"));
const { chromium } = fromWeb("playwright-core");

const kFlags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/**
 * Starts the server and the browser; close() ends both.
 * @param change makes another page of the built one: is given a copy of its folder
 */
export async function open(change = null) {
  const built = process.env.WIREGLASS_DIST ?? join(root, "web", "dist");
  if (!existsSync(join(built, "index.html"))) throw new Error(`${built} has no page: run 'npm run build' in web/ first`);
  const dist = change ? mkdtempSync(join(tmpdir(), "wireglass-page-")) : built;
  if (change) {
    cpSync(built, dist, { recursive: true });
    change(dist);
  }
  const server = await serve(dist);
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium", args: kFlags });
  return { url: server.url, browser, close: async () => { await browser.close(); await server.close(); if (change) rmSync(dist, { recursive: true }); } };
}

/** A fresh page, and what it may not have done: console lines, errors, requests to anywhere but its own files. */
export async function newPage({ url, browser }, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, acceptDownloads: true, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  context.on("request", (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith("blob:")) faults.push(`request: ${request.url()}`);
  });
  context.on("requestfailed", (request) => { if (request.url().startsWith(url)) faults.push(`failed: ${request.url()}`); });
  context.on("response", (response) => { if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`); });
  await page.goto(url);
  return { page, faults, close: () => context.close() };
}

/** Drops files ({ name, bytes }) on the page, as from a file manager. */
export async function drop(page, files) {
  const list = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString("base64") }));
  await page.evaluate((entries) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of entries) transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
    for (const type of ["dragenter", "dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, list);
}

/**
 * Makes files inside the page: large without passing through the test, and without memory where a piece is repeated. A part
 * has `text` or `bytes`, taken `times`; or it is `numbered`, so many copies of a text in which {n} is their number.
 */
export async function make(page, files) {
  const encoded = files.map(({ name, parts }) => ({
    name,
    parts: parts.map(({ bytes, ...part }) => (bytes ? { ...part, base64: Buffer.from(bytes).toString("base64") } : part)),
  }));
  await page.evaluate((list) => {
    const kAtOnce = 5000;
    const copies = ({ text, numbered }) => {
      const blobs = [];
      for (let first = 0; first < numbered; first += kAtOnce) {
        const count = Math.min(kAtOnce, numbered - first);
        blobs.push(new Blob([Array.from({ length: count }, (_, i) => text.replaceAll("{n}", String(first + i))).join("")]));
      }
      return blobs;
    };
    const blobs = ({ text, base64, times = 1, numbered }) => {
      if (numbered !== undefined) return copies({ text, numbered });
      const piece = new Blob([base64 === undefined ? text : Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]);
      // Blobs of blobs: a million copies of a short piece are a thousand of a thousand.
      const root = Math.ceil(Math.sqrt(times));
      const row = times > 4096 ? new Blob(Array(root).fill(piece)) : piece;
      const rows = times > 4096 ? Math.floor(times / root) : times;
      return [...Array(rows).fill(row), ...Array(times > 4096 ? times % root : 0).fill(piece)];
    };
    window.made = list.map(({ name, parts }) => new File(parts.flatMap(blobs), name));
  }, encoded);
}

/** Drops what was made. */
export async function dropMade(page) {
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    for (const file of window.made) transfer.items.add(file);
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
}

/** Drops one file of `copies` times `text`. */
export async function dropLarge(page, name, text, copies) {
  await make(page, [{ name, parts: [{ text, times: copies }] }]);
  await dropMade(page);
}

/** Drops files and folders of this machine, as a file manager does: the browser itself lists what is in them. */
export async function dropPaths(page, paths) {
  const protocol = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"]) {
    await protocol.send("Input.dispatchDragEvent", { type, x: 200, y: 200, data: { items: [], files: paths, dragOperationsMask: 1 } });
  }
  await protocol.detach();
}

/** Watches the page's own thread from now on; what it gives tells the longest time, in milliseconds, that it stood still. */
export async function watch(page) {
  await page.evaluate(() => {
    window.longest = 0;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      window.longest = Math.max(window.longest, now - last);
      last = now;
    }, 10);
  });
  return () => page.evaluate(() => Math.round(window.longest));
}

export const done = (page, timeout = 60_000) => page.waitForSelector(".result", { timeout });

/** Opens the article whose row has this text. */
export async function read(page, headline) {
  await page.locator(".row.is-article", { hasText: headline }).first().click();
  await page.waitForFunction((text) => document.querySelector(".pane-article .headline")?.textContent.includes(text), headline);
}

/** A test with a page of its own; at its end the console is empty and nothing but the page's own files was asked for. */
export function pageTests() {
  let site;
  before(async () => { site = await open(); });
  after(() => site?.close());
  return (name, body, options = {}) =>
    test(name, async () => {
      const { page, faults, close } = await newPage(site, options);
      try {
        await body(page);
        assert.deepEqual(faults, []);
      } finally {
        await close();
      }
    });
}

export async function openExample(page) {
  await page.getByRole("button", { name: "Try an example" }).click();
  await done(page);
}

const axe = readFileSync(fromWeb.resolve("axe-core/axe.min.js"), "utf8");

/** @param where said in the failure */
export async function checkAxe(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  assert.deepEqual(violations.map((each) => `${where}: ${each.id}: ${each.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`), []);
}

export const kScreens = {
  "light": { colorScheme: "light" },
  "dark": { colorScheme: "dark" },
  "narrow, light": { colorScheme: "light", viewport: { width: 390, height: 844 } },
  "narrow, dark": { colorScheme: "dark", viewport: { width: 390, height: 844 } },
  "medium": { colorScheme: "light", viewport: { width: 1000, height: 800 } },
};

export const fitsSideways = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
