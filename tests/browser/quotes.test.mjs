// Quotes on the page: marks round what is said, with their speakers; the article's gist; topics and hashtags as filters;
// and the view of the drop's quotes by speaker.
import assert from "node:assert/strict";
import { checkAxe, done, drop, fitsSideways, kScreens, pageTests, read } from "./support.mjs";

const pageTest = pageTests();

const pageOf = (headline, body) => ["", headline, ...body, "Hashtags", "", "Try Our AI Features", "Explore what Daily8 AI can do for you:", "Comments", "No comments yet...", "Related Articles", ""].join("\n");
const kSalt = pageOf("Ministers meet over salt", [
  "LISBON, June 3, 2025 (Northwire) -- “The tariff on salt will rise by 25% in Lisbon,” Harbour Minister Lena Hartmann said on Tuesday. “We cannot wait,” she added.",
  "Fishermen said that the tariff would close 300 shops. The government calls it a “fair price”.",
]);
const kPier = pageOf("Opinion: Who pays for the pier", ["Lena Hartmann said that Portugal would pay for the pier. “Nobody asked the harbour,” said one baker in Lisbon."]);
const file = (name, text) => ({ name, bytes: new TextEncoder().encode(text) });

const shown = (page) => page.locator("main:not([hidden])");
const views = (page, name) => page.locator("nav.bar-views button", { hasText: name });
const quote = (page, text) => page.locator(".prose .quote", { hasText: text }).first();
const card = (page) => page.locator("#note-card");

async function openFiles(page) {
  await drop(page, [file("pier.txt", kPier), file("salt.txt", kSalt)]);
  await done(page);
  await read(page, "Ministers meet");
  await page.waitForSelector(".prose .quote");
}

async function openQuotes(page) {
  await openFiles(page);
  await views(page, "Quotes").click();
  await shown(page).locator("tbody tr").first().waitFor();
}

pageTest("a quote is marked round its names and numbers; its card says who, how and by which cue", async (page) => {
  await openFiles(page);
  assert.equal(await quote(page, "tariff on salt").locator(".mark", { hasText: "25%" }).count(), 1);
  assert.equal(await quote(page, "cannot wait").evaluate((each) => each.textContent), "We cannot wait,");
  await quote(page, "cannot wait").click();
  const text = await card(page).innerText();
  assert.match(text, /Lena Hartmann\s+direct quote/);
  assert.match(text, /printed\s+she/);
  assert.match(text, /cue\s+added/);
  await quote(page, "close").focus();
  await page.waitForFunction(() => /Fishermen\s+indirect quote/.test(document.querySelector("#note-card")?.textContent));
  await page.getByLabel(/^\d+ quotes?$/).uncheck();
  assert.equal(await page.locator(".prose .quote").count(), 0);
});

pageTest("the speaker leads to the entity, by the card and by Enter", async (page) => {
  await openFiles(page);
  await quote(page, "cannot wait").click();
  await card(page).getByRole("button", { name: "Lena Hartmann" }).click();
  await page.waitForFunction(() => document.querySelector(".entity .headline")?.textContent === "Lena Hartmann");
  await views(page, "Articles").click();
  await quote(page, "cannot wait").focus();
  await page.keyboard.press("Enter");
  await shown(page).locator(".entity .headline", { hasText: "Lena Hartmann" }).waitFor();
});

pageTest("the head of the reader has the summary, whose sentences lead into the text, and what it is about", async (page) => {
  await openFiles(page);
  const sentence = page.locator(".gist .summary button").first();
  const text = await sentence.innerText();
  await sentence.focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector(".prose .is-target");
  const target = (await page.locator(".prose .is-target").evaluateAll((all) => all.filter((each) => !each.parentElement.closest(".is-target")).map((each) => each.textContent))).join("");
  assert.equal(target.trim(), text.trim());
  assert.ok(await page.evaluate(() => document.activeElement.closest(".prose") !== null));
  assert.ok((await page.locator(".gist .tags li").count()) > 0);
  await read(page, "Who pays");
  assert.match(await page.locator(".gist .tags").textContent(), /Genre: opinion/);
});

pageTest("the list is filtered by topic, hashtag and genre, each with its count", async (page) => {
  await openFiles(page);
  const count = (text) => page.waitForFunction((wanted) => document.querySelector(".list-count")?.textContent === wanted, text);
  await count("2 articles");
  await page.getByLabel("Genre").selectOption("opinion");
  await count("1 article");
  assert.match(await page.getByLabel("Genre").locator("option:checked").innerText(), /^opinion \(1\)$/);
  await page.getByLabel("Genre").selectOption("");
  await count("2 articles");
  for (const name of ["Topic", "Hashtag"]) {
    const option = page.getByLabel(name, { exact: true }).locator("option").last();
    const total = Number((await option.innerText()).match(/\((\d+)\)$/)[1]);
    await page.getByLabel(name, { exact: true }).selectOption(await option.getAttribute("value"));
    await count(total === 1 ? "1 article" : `${total} articles`);
    await page.getByLabel(name, { exact: true }).selectOption("");
    await count("2 articles");
  }
});

pageTest("quotes by speaker: counts and shares, one speaker's quotes in time, and the place of each", async (page) => {
  await openQuotes(page);
  const rows = await shown(page).locator("tbody tr").allInnerTexts();
  assert.match(rows[0], /Lena Hartmann[\s\S]*\b3\b[\s\S]*%/);
  assert.ok(rows.some((row) => /Fishermen/.test(row)), rows.join("|"));
  assert.ok(!rows.some((row) => /fair price/.test(row)));
  const shares = rows.map((row) => Number(row.match(/([\d.]+) %/)[1]));
  assert.ok(Math.abs(shares.reduce((a, b) => a + b) - 100) < 1, shares.join());
  await shown(page).getByRole("button", { name: "Lena Hartmann" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("main:not([hidden]) .pager [role=status]")?.textContent.includes("of 3 rows"));
  await shown(page).getByLabel("Kind").selectOption("indirect");
  await page.waitForFunction(() => document.querySelector("main:not([hidden]) .pager [role=status]")?.textContent.includes("of 1 row"));
  await shown(page).locator(".sentence").first().click();
  await page.waitForSelector(".quote[data-wanted]:focus");
  assert.match(await page.locator(".quote[data-wanted]").innerText(), /Portugal would pay/);
});

for (const [name, options] of Object.entries(kScreens)) {
  pageTest(`axe finds nothing in quotes: ${name}`, async (page) => {
    await openFiles(page);
    await quote(page, "cannot wait").click();
    await card(page).waitFor();
    await checkAxe(page, "card");
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}-reader.png` });
    await page.keyboard.press("Escape");
    await views(page, "Quotes").click();
    await shown(page).locator("tbody tr").first().waitFor();
    const filter = shown(page).locator(".filters-button");
    if (await filter.isVisible()) await filter.click();
    await checkAxe(page, "speakers");
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}-speakers.png` });
    await shown(page).getByRole("button", { name: "All quotes" }).click();
    await shown(page).locator(".sentence").first().waitFor();
    await checkAxe(page, "quotes");
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}-quotes.png` });
    assert.ok(await fitsSideways(page), "the page scrolls sideways");
  }, options);
}
