// What the browser's tests share: the built page on a server of its own, a Chromium, and tools for dropping files.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../web/serve.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const modules = process.env.WIREGLASS_NODE_MODULES ?? join(root, "web", "node_modules");
export const fromWeb = createRequire(join(modules, "index.js"));
const { chromium } = fromWeb("playwright-core");

const kFlags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Starts the server and the browser; close() ends both. */
export async function open() {
  const dist = process.env.WIREGLASS_DIST ?? join(root, "web", "dist");
  if (!existsSync(join(dist, "index.html"))) throw new Error(`${dist} has no page: run 'npm run build' in web/ first`);
  const server = await serve(dist);
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium", args: kFlags });
  return { url: server.url, browser, close: async () => { await browser.close(); await server.close(); } };
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

/** Drops one file of `copies` times `text`, made inside the page: large without passing through the test. */
export async function dropLarge(page, name, text, copies) {
  await page.evaluate(([fileName, piece, count]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Blob(Array(count).fill(piece))], fileName));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, [name, text, copies]);
}

export const done = (page) => page.waitForSelector(".result", { timeout: 60_000 });

/** Opens the article whose row has this text. */
export async function read(page, headline) {
  await page.locator(".row.is-article", { hasText: headline }).first().click();
  await page.waitForFunction((text) => document.querySelector(".pane-article .headline")?.textContent.includes(text), headline);
}
