// Numbers and dates on the page: marks and their cards in the reader, the tables, the drawings, and a drop with very many.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { checkAxe, done, drop, dropLarge, fitsSideways, kScreens, openExample, pageTests, read, watch } from "./support.mjs";

const pageTest = pageTests();

const kBody = [
  "LOWTON, June 3, 2025 (Northwire) -- The tax on salt will rise from 25% to 50% on July 1, 2025, the harbour council said.",
  "Some 1,300 people work in the salt works. The council paid $4.2 million for a crane on May 5, 2025, and 16 euros for its oil.",
  "Dozens of boats waited for three days. The works lost 12% of their buyers in 2024.",
];
const pageOf = (headline, body) => ["", headline, ...body, "Hashtags", "", "Try Our AI Features", "Explore what Daily8 AI can do for you:", "Comments", "No comments yet...", "Related Articles", ""].join("\n");
const kPage = pageOf("Salt tax doubles", kBody);
const file = (name, text) => ({ name, bytes: new TextEncoder().encode(text) });

async function openSalt(page) {
  await drop(page, [file("salt.txt", kPage)]);
  await done(page);
  await read(page, "Salt tax");
  await page.waitForSelector(".prose .mark");
}

const mark = (page, text) => page.locator(".prose .mark", { hasText: text }).first();
const card = (page) => page.locator("#note-card");
const views = (page, name) => page.locator("nav.bar-views button", { hasText: name });
const shown = (page) => page.locator("main:not([hidden])");
const cells = (page, column) => shown(page).locator(`tbody td.is-${column}`).allInnerTexts();
const sortBy = (page, label) => shown(page).getByRole("columnheader", { name: label }).getByRole("button").click();
const rowsAre = (page, total) => page.waitForFunction((wanted) => document.querySelector("main:not([hidden]) .pager [role=status]")?.textContent.includes(`of ${wanted}`), total);

async function openView(page, name) {
  await views(page, name).click();
  await shown(page).locator("tbody tr").first().waitFor();
}

// ---- The reader ----------------------------------------------------------------------------------------------------

pageTest("a number is marked; pointing at it says value, unit and rule", async (page) => {
  await openSalt(page);
  await mark(page, "$4.2 million").hover();
  const text = await card(page).innerText();
  assert.match(text, /US\$4\.2 million/);
  assert.match(text, /exactly\s+US\$4,200,000/);
  assert.match(text, /unit\s+USD/);
  assert.match(text, /rule\s+\S+/);
  assert.equal(await card(page).getAttribute("role"), "tooltip");
  await mark(page, "1,300 people").hover();
  await page.waitForFunction(() => /about 1,300/.test(document.querySelector("#note-card")?.textContent));
  assert.match(await card(page).innerText(), /of\s+people/);
  await page.locator(".facts").hover();
  await card(page).waitFor({ state: "detached" });
});

pageTest("a date says its window, its anchor and its TIMEX3", async (page) => {
  await openSalt(page);
  await mark(page, "July 1, 2025").hover();
  const text = await card(page).innerText();
  assert.match(text, /1 Jul 2025/);
  assert.match(text, /TIMEX3\s+2025-07-01/);
  assert.match(text, /anchor\s+\S+/);
});

pageTest("a change is drawn, in its card and above the text", async (page) => {
  await openSalt(page);
  await mark(page, "from 25% to 50%").hover();
  assert.match(await card(page).innerText(), /from 25% to 50%, up, \+25 points/);
  for (const place of ["#note-card", ".changes"]) {
    const drawing = page.locator(`${place} svg.draw-change`).first();
    assert.equal(await drawing.getAttribute("role"), "img");
    assert.match(await drawing.getAttribute("aria-label"), /from 25% to 50%/);
    const [from, to] = await drawing.locator("rect").evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
    assert.ok(Math.abs(to / from - 2) < 0.05, `${from} and ${to}`);
  }
});

pageTest("marks are one tab stop: arrows go between them, the focused one is described, Escape puts the card away", async (page) => {
  await openSalt(page);
  assert.equal(await page.locator('[data-mark][tabindex="0"]').count(), 1);
  await page.locator('[data-mark][tabindex="0"]').focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  const seen = await page.evaluate(() => {
    const all = [...document.querySelectorAll("[data-mark]")];
    return [all.indexOf(document.activeElement), all.length, document.activeElement.getAttribute("aria-describedby"), document.querySelectorAll('[data-mark][tabindex="0"]').length];
  });
  assert.deepEqual(seen, [seen[1] - 2, seen[1], "note-card", 1]);
  assert.match(await card(page).innerText(), /12%/);
  await page.keyboard.press("Escape");
  await card(page).waitFor({ state: "detached" });
  assert.equal(await page.locator("[aria-describedby=note-card]").count(), 0);
});

pageTest("the marks can be put away, a kind at a time, for every article", async (page) => {
  await openSalt(page);
  const line = () => mark(page, "July 1, 2025").locator("span").first().evaluate((each) => getComputedStyle(each).borderBottomStyle);
  assert.equal(await line(), "dotted");
  await page.getByLabel(/^\d+ times?$/).uncheck();
  assert.equal(await mark(page, "July 1, 2025").count(), 0);
  assert.equal(await mark(page, "$4.2 million").count(), 1);
  const checked = page.locator(".mark-legend input:checked");
  while (await checked.count()) await checked.first().uncheck();
  assert.equal(await page.locator(".mark").count(), 0);
  assert.match(await page.locator(".prose").innerText(), /from 25% to 50% on July 1, 2025/);
});

pageTest("the paragraphs' text stays what it was", async (page) => {
  await openSalt(page);
  const texts = await page.locator(".prose p").allTextContents();
  assert.equal(texts[1], kBody[1]);
  assert.equal(texts[2], kBody[2]);
});

// ---- The tables ----------------------------------------------------------------------------------------------------

pageTest("numbers are sorted by the head's buttons, and the head says so", async (page) => {
  await openSalt(page);
  await openView(page, "Numbers");
  const head = shown(page).getByRole("columnheader", { name: "Value" });
  assert.equal(await head.getAttribute("aria-sort"), "none");
  assert.equal(await shown(page).getByRole("columnheader", { name: "Article" }).getAttribute("aria-sort"), "ascending");
  await sortBy(page, "Value");
  await page.waitForFunction(() => /4\.2 million/.test([...document.querySelectorAll("main:not([hidden]) tbody tr")].at(-2)?.textContent));
  assert.equal(await head.getAttribute("aria-sort"), "ascending");
  const last = (await cells(page, "value")).at(-1);
  assert.match(last, /not said/); // dozens: whichever way
  await sortBy(page, "Value");
  await page.waitForFunction(() => /4\.2 million/.test(document.querySelector("main:not([hidden]) tbody tr")?.textContent));
  assert.equal(await head.getAttribute("aria-sort"), "descending");
  assert.match(await shown(page).locator(".pager [role=status]").textContent(), /sorted by Value, descending/);
});

pageTest("numbers are filtered by unit, kind, value and subject", async (page) => {
  await openSalt(page);
  await openView(page, "Numbers");
  await shown(page).locator(".unit", { hasText: "Per cent" }).click();
  await rowsAre(page, "3 rows");
  assert.deepEqual((await cells(page, "value")).map((each) => each.trim()), ["25%", "50%", "12%"]);
  await shown(page).getByLabel("from", { exact: true }).fill("20");
  await rowsAre(page, "2 rows");
  await shown(page).getByLabel("to", { exact: true }).fill("30");
  await rowsAre(page, "1 row");
  await shown(page).getByRole("button", { name: "Clear the filter" }).click();
  await shown(page).getByLabel("Kind").selectOption("money");
  await rowsAre(page, "2 rows");
  assert.match((await cells(page, "value")).join(), /US\$4\.2 million.*€16/);
  await shown(page).getByRole("button", { name: "Clear the filter" }).click();
  await shown(page).getByLabel("Subject").fill("people work");
  await rowsAre(page, "1 row");
  assert.match((await cells(page, "subject")).join(), /people/);
  await shown(page).getByLabel("Subject").fill("no such word");
  await shown(page).locator(".table-none").waitFor();
});

pageTest("a sentence of a table is gone to, and the table is found again as it was", async (page) => {
  await openSalt(page);
  await openView(page, "Numbers");
  await shown(page).locator(".unit", { hasText: "Euro" }).click();
  await rowsAre(page, "1 row");
  await shown(page).locator(".sentence").click();
  await page.waitForSelector("mark[data-wanted]:focus");
  assert.equal(await page.locator("mark[data-wanted]").innerText(), "16 euros");
  const target = (await page.locator(".prose .is-target").allInnerTexts()).join("");
  assert.equal(target, "The council paid $4.2 million for a crane on May 5, 2025, and 16 euros for its oil.");
  assert.match(await card(page).innerText(), /€16/);
  await views(page, "Numbers").click();
  assert.equal(await shown(page).locator(".unit[aria-pressed=true]").innerText().then((text) => /Euro/.test(text)), true);
  assert.equal(await shown(page).locator("tbody tr").count(), 1);
});

pageTest("changes have a table of their own, with drawings", async (page) => {
  await openSalt(page);
  await openView(page, "Numbers");
  await page.getByRole("button", { name: /^Changes/ }).click();
  await rowsAre(page, "1 row");
  assert.match(await shown(page).locator("tbody svg.draw-change").getAttribute("aria-label"), /from 25% to 50%, up/);
  await shown(page).getByLabel("Direction").selectOption("down");
  await shown(page).locator(".table-none").waitFor();
});

pageTest("dates stand in the order of the calendar, with a window each", async (page) => {
  await openSalt(page);
  await openView(page, "Dates");
  const when = (await cells(page, "when")).map((each) => each.trim());
  assert.deepEqual(when, ["2024", "5 May 2025", "1 Jul 2025"]);
  assert.equal(await shown(page).getByRole("columnheader", { name: "When" }).getAttribute("aria-sort"), "ascending");
  assert.match(await shown(page).locator(".histogram svg").getAttribute("aria-label"), /Of which days/);
  await shown(page).getByLabel("from", { exact: true }).fill("2025-06");
  await rowsAre(page, "1 row");
  await shown(page).getByRole("button", { name: "Clear the filter" }).click();
  await shown(page).locator("select").selectOption("DURATION");
  await page.waitForFunction(() => /P3D/.test(document.querySelector("main:not([hidden]) tbody")?.textContent));
  await shown(page).locator(".sentence").first().click();
  await page.waitForSelector("mark[data-wanted]:focus");
  assert.equal(await page.locator("mark[data-wanted]").innerText(), "three days");
});

pageTest("a table is saved as CSV, guarded against formulas", async (page) => {
  await drop(page, [file("salt.txt", pageOf("=Salt, \"tax\" doubles", kBody))]);
  await done(page);
  await openView(page, "Numbers");
  await shown(page).locator(".unit", { hasText: "US Dollar" }).click();
  await rowsAre(page, "1 row");
  const [got] = await Promise.all([page.waitForEvent("download"), shown(page).getByRole("button", { name: "Save as CSV" }).click()]);
  assert.equal(got.suggestedFilename(), "wireglass-numbers.csv");
  const [head, row, end] = readFileSync(await got.path(), "utf8").split("\r\n");
  assert.match(head, /^file,article,headline,.*,kind,value,high,unit,per,modifier,of,rule,printed,sentence$/);
  assert.match(row, /^salt\.txt,a[0-9a-f]{16},"'=Salt, ""tax"" doubles",.*,money,4200000,,USD,,,/);
  assert.equal(end, "");
});

pageTest("a number far behind in a very long article is gone to", async (page) => {
  const body = Array.from({ length: 25_000 }, (_, i) => `Sentence after sentence says that nothing new was seen at the pier, and so does this one, number ${i + 1}.`);
  body.push("At the end it cost 77 euros.");
  await drop(page, [file("long.txt", pageOf("A very long report", body))]);
  await done(page);
  await openView(page, "Numbers");
  await shown(page).locator(".unit", { hasText: "Euro" }).click();
  await rowsAre(page, "1 row");
  await shown(page).locator(".sentence").click();
  await page.waitForSelector("mark[data-wanted]:focus");
  assert.equal(await page.locator("mark[data-wanted]").innerText(), "77 euros");
  assert.ok((await page.locator(".prose p").count()) < 2000);
  await page.getByRole("button", { name: "Show the article from its beginning" }).click();
  await page.waitForFunction(() => document.querySelector(".prose p")?.textContent.endsWith("number 1."));
});

pageTest("a number far behind in one very long paragraph is gone to", async (page) => {
  const sentences = Array.from({ length: 9000 }, () => "Sentence after sentence says that nothing new was seen at the pier, and so does this one of 12 ships.");
  await drop(page, [file("long.txt", pageOf("A very long report", [`${sentences.join(" ")} At the end it cost 77 euros.`]))]);
  await done(page);
  await openView(page, "Numbers");
  await shown(page).locator(".unit", { hasText: "Euro" }).click();
  await rowsAre(page, "1 row");
  await shown(page).locator(".sentence").click();
  await page.waitForSelector("mark[data-wanted]:focus");
  assert.equal(await page.locator("mark[data-wanted]").innerText(), "77 euros");
});

pageTest("two hundred thousand numbers in ten thousand articles: the page never stands still", async (page) => {
  const sentences = Array.from({ length: 20 }, (_, i) => `In port ${String.fromCharCode(65 + i)} they sold ${37 * (i + 3)} boats.`);
  await dropLarge(page, "crawl.txt", `${pageOf("Boats sold in many ports", [sentences.join(" ")])}\n`, 10_000);
  await page.waitForSelector(".result", { timeout: 180_000 });
  const longest = await watch(page);
  await views(page, "Numbers").click();
  await shown(page).locator("tbody tr").first().waitFor({ timeout: 60_000 });
  await rowsAre(page, "200,000 rows");
  assert.equal(await shown(page).locator("tbody tr").count(), 100);
  await sortBy(page, "Value");
  await page.waitForFunction(() => document.querySelector("main:not([hidden]) th[aria-sort=ascending]")?.textContent.includes("Value"), null, { timeout: 60_000 });
  await page.waitForFunction(() => /^111\b/.test(document.querySelector("main:not([hidden]) tbody td.is-value")?.textContent), null, { timeout: 60_000 }); // the least, 37 * 3: it is sorted
  await shown(page).getByRole("button", { name: "Next" }).click();
  await page.waitForFunction(() => document.querySelector("main:not([hidden]) .pager [role=status]")?.textContent.startsWith("101 to 200"));
  await shown(page).getByLabel("Subject").fill("777");
  await rowsAre(page, "10,000 rows");
  assert.ok((await longest()) < 3000, `it stood still for ${await longest()} ms`);
});

// ---- For everyone --------------------------------------------------------------------------------------------------

for (const [name, options] of Object.entries(kScreens)) {
  pageTest(`axe finds nothing in marks and tables: ${name}`, async (page) => {
    await openExample(page);
    await read(page, "Island levy");
    await page.locator(".prose .mark").first().focus();
    await card(page).waitFor();
    await checkAxe(page, "marks");
    await openView(page, "Numbers");
    const filter = shown(page).locator(".filters-button");
    if (await filter.isVisible()) await filter.click();
    await shown(page).locator(".unit").nth(1).click();
    await shown(page).locator(".histogram").waitFor();
    await checkAxe(page, "numbers");
    await page.getByRole("button", { name: /^Changes/ }).click();
    await shown(page).locator("tbody svg").first().waitFor();
    await checkAxe(page, "changes");
    await openView(page, "Dates");
    await checkAxe(page, "dates");
    assert.ok(await fitsSideways(page), "the page scrolls sideways");
  }, options);
}
