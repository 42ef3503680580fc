// What is no dump at all, dropped on the real page together with a file that is one: every bad file ends in a result or in
// one clear diagnostic, the good one is analysed all the same, and the tab answers throughout.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { after, before, test } from "node:test";
import { join } from "node:path";
import { done, dropMade, dropPaths, make, newPage, open, read, root, watch } from "./support.mjs";

const kGoodFile = join(root, "web", "public", "examples", "ferry-article.txt");
const kGood = { name: "ferry-article.txt", parts: [{ bytes: readFileSync(kGoodFile) }] };
const kGoodHeadline = "Island ferry line";
const kGoodArticles = 4;
/** The page's own thread may be kept busy for so long, in milliseconds; longer where other work shares the processors. */
const kLongestGap = 1000 * Math.max(1, loadavg()[0] / cpus().length);

const kHeading = "Latest news with #PortAlder\n\n\n";
const kItem = "Northwire\n5 hours ago\n- General\n- Northwire\nFerry operator orders ship {n}\n" +
  "The operator of the northern lines has ordered {n} electric ships. They are to carry 40 cars each and to sail from 2027. Charging at the quay will take 18 minutes, it said.\n";
const golden = (name) => readFileSync(join(root, "tests", "golden", name, "input", "page.txt"));
const bytes = (...values) => Uint8Array.from(values);

/** The items of the long list; more of them by hand: a million (WIREGLASS_ITEMS=1000000) took 40 seconds and a tab of 1.5 GB. */
const kItems = Number(process.env.WIREGLASS_ITEMS ?? 200_000);
const kMinute = 60_000;

let site;
before(async () => { site = await open(); });
after(() => site?.close());

/**
 * What each bad file must end in: the codes that are told of it, all of them and each once; `articles` how many it gives,
 * one of them with `headline`; `last` the headline of its last one, for a list that is gone through to its end; `further`
 * where more of its text is to be shown.
 */
const kCases = [
  { name: "an empty file", parts: [], codes: ["empty-file"] },
  { name: "a picture", file: "picture.png", parts: [{ bytes: bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) }, { text: "\0", times: 5000 }], codes: ["binary-file"] },
  { name: "bytes of no known format", parts: [{ bytes: bytes(1, 2, 3, 0, 255, 254, 0, 7, 11, 14), times: 20_000 }], codes: ["binary-file"] },
  { name: "a file without a name", file: "", parts: [{ text: "A plain note about the harbour.\n" }], codes: ["unknown-layout"], articles: 1 },
  { name: "one line of 2 GB", parts: [{ text: "harbour ".repeat(2 ** 17), times: 2048 }], codes: ["line-too-long"] },
  { name: "2 GB of a film", file: "film.mp4", parts: [{ bytes: bytes(0, 0, 0, 0x20, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6f, 0x6d) }, { text: "\0".repeat(2 ** 20), times: 2048 }], codes: ["binary-file"] },
  { name: "2 GB of lines", parts: [{ text: "The ferry sails again.\n".repeat(2 ** 16), times: 1500 }], codes: ["file-too-big"] },
  { name: "one line of a megabyte", parts: [{ text: "ship {n}, ", numbered: 100_000 }], codes: ["unknown-layout"], articles: 1, headline: "(no headline)", further: true },
  { name: "a million blank lines", parts: [{ text: "\n", times: 1_000_000 }], codes: ["no-text"] },
  { name: "a million blank lines before a page", parts: [{ text: " \t\r\n", times: 1_000_000 }, { text: kHeading }, { text: kItem, numbered: 3 }], codes: [], articles: 3, headline: "orders ship 1" },
  { name: "a million blank lines after a page", parts: [{ text: kHeading }, { text: kItem, numbered: 3 }, { text: "\n", times: 1_000_000 }], codes: [], articles: 3, headline: "orders ship 2" },
  { name: "twenty thousand blank lines inside a page", parts: [{ text: kHeading }, { text: "\n", times: 20_000 }, { text: kItem, numbered: 3 }], codes: [], articles: 3, headline: "orders ship 2" },
  { name: "a million lines of one letter", parts: [{ text: "a\nb\n", times: 500_000 }], codes: ["unknown-layout"], articles: 1, headline: "(no headline)" },
  { name: "invalid UTF-8", parts: [{ text: kHeading }, { text: kItem, numbered: 1 }, { bytes: bytes(0xc3, 0x28, 0xff) }, { text: " caf\u00e9\n" }], codes: ["invalid-utf8"], articles: 1, headline: "orders ship 0" },
  { name: "a million invalid bytes", parts: [{ text: "Harbour caf\u00e9 opens\n" }, { bytes: bytes(0xc3, 0x28), times: 500_000 }], codes: ["invalid-utf8", "unknown-layout"], articles: 1 },
  { name: "NULs in a page", parts: [{ text: kHeading }, { text: kItem, numbered: 1 }, { text: "It sails\0 tomorrow,\0 they say.\n" }], codes: ["nul-bytes"], articles: 1, headline: "orders ship 0" },
  { name: "only furniture", parts: [{ bytes: golden("bad-furniture-only") }], codes: ["furniture-only"] },
  { name: "half a page", parts: [{ bytes: golden("bad-half-page") }], codes: [], articles: 3, headline: "Harbor council backs second ferry" },
  { name: `${kItems.toLocaleString("en-GB")} items on one page`, parts: [{ text: kHeading }, { text: kItem, numbered: kItems }], codes: [], articles: kItems, headline: "orders ship 0", last: `orders ship ${kItems - 1}` },
];

/** The codes that the view of what was not understood tells of each file. */
async function told(page) {
  await page.getByRole("button", { name: /Not understood/ }).click();
  await page.waitForSelector(".doubts .warnings, .doubts .lede");
  const found = await page.locator(".warning-where").evaluateAll((all) =>
    all.map((where) => ({ code: where.querySelector(".tag")?.textContent, file: where.querySelector(".break").textContent, sentence: where.previousElementSibling.textContent })),
  );
  await page.getByRole("button", { name: "Articles" }).click();
  return found.filter((each) => each.code);
}

const counted = async (page) => Number((await page.locator(".bar-summary").innerText()).match(/^([\d,]+) article/)[1].replaceAll(",", ""));

/** Opens an article, and waits until its place in the page's text is shown, too. */
async function readBoth(page, headline) {
  await read(page, headline);
  if (headline === "(no headline)") await page.waitForSelector(".line.is-own");
  else await page.locator(".line.is-own", { hasText: headline }).first().waitFor();
}

/** Goes to the list's end and through the text round it, as far as a user would. */
async function goThrough(page, last) {
  await page.locator(".list-box").focus();
  await page.keyboard.press("End");
  await page.locator(".row.is-article", { hasText: last }).waitFor({ timeout: kMinute }); // its block of rows has come
  await read(page, last);
  await page.waitForFunction((text) => [...document.querySelectorAll(".line")].some((line) => line.textContent.includes(text)), last, { timeout: kMinute });
  assert.ok((await page.locator(".line.is-own").count()) >= 2, "the article's lines stand out");
  await page.getByRole("button", { name: /Show earlier text/ }).click();
  await page.waitForFunction(() => document.querySelectorAll(".line").length > 900);
  const begins = await page.locator(".line").evaluateAll((lines) => lines.map((line) => Number(line.dataset.begin)));
  assert.ok(begins.every((begin, i) => i === 0 || begin > begins[i - 1]), "text is shown twice");
  await page.locator("#filter").fill("ship 77");
  await page.waitForFunction((all) => Number(document.querySelector(".list-count").textContent.replace(/\D/g, "")) < all, kItems, { timeout: kMinute });
}

/** Has more of the page's text shown, and looks whether it is the text, each part once. */
async function showFurther(page) {
  for (const shown of [50_000, 100_000, 150_000]) {
    await page.waitForFunction((least) => document.querySelector(".pagetext").textContent.length > least, shown - 1000);
    await page.getByRole("button", { name: /Show more text/ }).click();
  }
  const numbers = (await page.locator(".line-text").allTextContents()).join("").match(/\d+(?=,)/g).map(Number);
  assert.ok(numbers.every((number, i) => number === i), `not in order from ${numbers.findIndex((number, i) => number !== i)} on`);
}

for (const { name, file = `of ${name.replaceAll(/\W+/g, "-")}.txt`, parts, codes, articles = 0, headline, last, further } of kCases) {
  test(name, async (context) => {
    const { page, faults, close } = await newPage(site);
    try {
      await make(page, [{ name: file, parts }, kGood]);
      const longest = await watch(page);
      await dropMade(page);
      await done(page, 5 * kMinute);
      await read(page, kGoodHeadline);
      assert.deepEqual((await told(page)).filter((each) => each.file === file).map((each) => each.code).sort(), codes);
      assert.equal((await counted(page)) - kGoodArticles, articles);
      if (headline) await readBoth(page, headline);
      if (last) await goThrough(page, last);
      if (further) await showFurther(page);
      const gap = await longest();
      context.diagnostic(`longest gap ${gap} ms`);
      assert.ok(gap < kLongestGap, `the page stood still for ${gap} ms`);
      assert.deepEqual(faults, []);
    } finally {
      await close();
    }
  });
}

test("a folder without files, beside one that has some", async () => {
  const folder = mkdtempSync(join(tmpdir(), "wireglass-"));
  const { page, faults, close } = await newPage(site);
  try {
    for (const name of ["nothing", "nothing-deep/inside", "pages"]) mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, "pages", "ferry-article.txt"), kGood.parts[0].bytes);
    await dropPaths(page, ["nothing", "nothing-deep", "pages"].map((name) => join(folder, name)));
    await done(page);
    await read(page, kGoodHeadline);
    assert.deepEqual((await told(page)).map(({ code, file }) => `${code} ${file}`), ["empty-directory nothing", "empty-directory nothing-deep/inside"]);
    assert.equal(await page.locator(".row-file").first().innerText(), "pages/ferry-article.txt");
    assert.deepEqual(faults, []);
  } finally {
    await close();
    rmSync(folder, { recursive: true });
  }
});
