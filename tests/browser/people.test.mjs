// Names on the page: marks that lie in each other, why a name was taken for one, People & places with its table, map and
// detail, corrections with undo, entity packs out and in, and a drop with very many names.
import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkAxe, done, drop, dropLarge, fitsSideways, kScreens, newPage, open, pageTests, read, watch } from "./support.mjs";
import { after, before, test } from "node:test";

const pageTest = pageTests();

const pageOf = (headline, body) => ["", headline, ...body, "Hashtags", "", "Try Our AI Features", "Explore what Daily8 AI can do for you:", "Comments", "No comments yet...", "Related Articles", ""].join("\n");
const kSalt = pageOf("Ministers meet over salt", [
  "LISBON, June 3, 2025 (Northwire) -- Harbour Minister Lena Hartmann met Akazawa Ryosei of Japan in Lisbon on Tuesday, the Northern Harbour Council said.",
  "The tax on salt will rise from 25% in Portugal to 50% on July 1, 2025, she said. About 300 Japanese engineers will work in Nairobi and Lima.",
]);
const kPier = pageOf("Japan pays for the pier", ["Japan will pay for the pier of Lisbon, Lena Hartmann told the Northern Harbour Council on Monday. Akazawa Ryosei flies to Nairobi next."]);
const file = (name, text) => ({ name, bytes: new TextEncoder().encode(text) });

const shown = (page) => page.locator("main:not([hidden])");
const views = (page, name) => page.locator("nav.bar-views button", { hasText: name });
const mark = (page, text) => page.locator(".prose .mark.is-named", { hasText: text }).first();
const card = (page) => page.locator("#note-card");
const names = (page) => shown(page).locator(".entity-name").allInnerTexts();
const rowsAre = (page, total) => page.waitForFunction((wanted) => document.querySelector("main:not([hidden]) .table-side .pager [role=status]")?.textContent.includes(`of ${wanted}`), total);
const entity = (page, name) => page.waitForFunction((wanted) => document.querySelector(".entity .headline")?.textContent === wanted, name);
const corrections = (page, count) => page.waitForFunction((wanted) => document.querySelector(".pack summary").textContent === wanted && !document.querySelector(".toast .muted"), count ? `Corrections (${count})` : "Corrections");
const act = (page, name) => page.locator(".entity .correct-bar").getByRole("button", { name, exact: true }).click();

/** Types into the field that a button opens: it takes the keyboard a moment after the click. */
async function typeInto(page, text) {
  await page.waitForFunction(() => document.activeElement?.matches("input"));
  await page.keyboard.type(text);
}

async function openFiles(page) {
  await drop(page, [file("pier.txt", kPier), file("salt.txt", kSalt)]);
  await done(page);
  await read(page, "Ministers meet");
  await page.waitForSelector(".prose .mark.is-named");
}

async function openPeople(page) {
  await openFiles(page);
  await views(page, "People").click();
  await shown(page).locator("tbody tr").first().waitFor();
}

async function choose(page, name) {
  await shown(page).getByRole("button", { name, exact: true }).first().click();
  await entity(page, name);
}

// ---- The reader ----------------------------------------------------------------------------------------------------

pageTest("a name is marked by its type; pointing at it says who, why and how sure", async (page) => {
  await openFiles(page);
  await mark(page, "Lena Hartmann").hover();
  const text = await card(page).innerText();
  assert.match(text, /Lena Hartmann\s+person/);
  assert.match(text, /linked by\s+\S+/);
  assert.match(text, /found by\s+the trained model, \d+ % sure/);
  await mark(page, "Northern Harbour Council").hover();
  await page.waitForFunction(() => /organisation/.test(document.querySelector("#note-card")?.textContent));
});

pageTest("a name in an amount or a change: both are drawn, and both can be reached", async (page) => {
  await openFiles(page);
  const part = page.locator(".prose .mark span.is-place", { hasText: "Portugal" });
  assert.equal(await part.evaluate((each) => each.classList.contains("is-change")), true);
  const style = await part.evaluate((each) => ({ line: getComputedStyle(each).textDecorationStyle, border: getComputedStyle(each).borderBottomStyle }));
  assert.deepEqual(style, { line: "dotted", border: "double" });
  await part.hover();
  const text = await card(page).innerText();
  assert.match(text, /Portugal/);
  assert.match(text, /from 25% to 50%, up/);
  await page.getByLabel(/^\d+ changes?$/).uncheck();
  await page.getByLabel(/^\d+ numbers?$/).uncheck();
  assert.equal(await part.evaluate((each) => each.className), "is-place");
  await part.hover();
  await page.waitForFunction(() => !/from 25%/.test(document.querySelector("#note-card")?.textContent ?? "from 25%"));
});

pageTest("Enter on a name says why, with the model's features; Escape leads back to it", async (page) => {
  await openFiles(page);
  await mark(page, "Lena Hartmann").focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector(".mention[open] .reasons td");
  const why = await page.locator(".mention .why").innerText();
  assert.match(why, /Found by the trained model, \d+ % sure: person rather than/);
  assert.match(why, /[+−]\d+\.\d\d/);
  assert.ok((await page.locator(".reasons tbody tr").count()) > 3);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement.textContent.includes("Lena Hartmann"));
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Show it in People & places" }).click();
  await entity(page, "Lena Hartmann");
});

pageTest("a name is corrected in the reader, and the place is not lost", async (page) => {
  await openFiles(page);
  await page.locator(".pane-article .pane-scroll").evaluate((pane) => pane.scrollTo(0, 180));
  const top = await page.locator(".pane-article .pane-scroll").evaluate((pane) => pane.scrollTop);
  await mark(page, "Lisbon").focus();
  await page.keyboard.press("Enter");
  await page.locator(".mention").getByRole("button", { name: "Rename" }).click();
  await typeInto(page, "Lisboa");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".mention:not([open])", { state: "attached" });
  await page.waitForFunction(() => /‘Lisbon’ is called ‘Lisboa’/.test(document.querySelector(".toast").textContent) && !/Applying/.test(document.querySelector(".toast").textContent));
  assert.equal(await page.locator(".pane-article .headline").innerText(), "Ministers meet over salt");
  assert.ok(Math.abs((await page.locator(".pane-article .pane-scroll").evaluate((pane) => pane.scrollTop)) - top) < 80);
  await page.locator(".facts").first().hover();
  await mark(page, "Lisbon").hover();
  await page.waitForFunction(() => /Lisboa/.test(document.querySelector("#note-card")?.textContent));
  assert.match(await card(page).innerText(), /confirmed by a correction/);
});

// ---- People & places -----------------------------------------------------------------------------------------------

pageTest("entities are sorted, and filtered by type, country and text", async (page) => {
  await openPeople(page);
  const counts = (await shown(page).locator("td.is-mentions").allInnerTexts()).map(Number);
  assert.deepEqual(counts, [...counts].sort((a, b) => b - a));
  await shown(page).getByRole("columnheader", { name: "Name" }).getByRole("button").click();
  await page.waitForFunction(() => document.querySelector("main:not([hidden]) th[aria-sort=ascending]")?.textContent.includes("Name"));
  await shown(page).getByRole("combobox", { name: "Type" }).selectOption("person");
  await page.waitForFunction(() => !/Lisbon/.test(document.querySelector("main:not([hidden]) tbody")?.textContent));
  const people = await names(page);
  assert.ok(people.includes("Lena Hartmann") && people.some((name) => name.includes("Akazawa")), people.join());
  assert.deepEqual(people, [...people].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  await shown(page).getByRole("button", { name: "Clear the filter" }).click();
  await shown(page).getByLabel("Country").selectOption("PT");
  await page.waitForFunction(() => !/Japan/.test(document.querySelector("main:not([hidden]) tbody")?.textContent));
  assert.ok((await names(page)).includes("Lisbon"));
  await shown(page).getByRole("button", { name: "Clear the filter" }).click();
  await shown(page).getByLabel("Name, other form or role").fill("harbour coun");
  await rowsAre(page, "1 row");
  assert.deepEqual(await names(page), ["Northern Harbour Council"]);
  await shown(page).getByLabel("Name, other form or role").fill("nobody of this name");
  await shown(page).locator(".table-none").waitFor();
});

pageTest("an entity says its facts, its companions and its sentences, which are gone to", async (page) => {
  await openPeople(page);
  await choose(page, "Lena Hartmann");
  assert.equal(await page.evaluate(() => document.activeElement.classList.contains("headline")), true);
  assert.match(await page.locator(".entity .facts").innerText(), /Mentioned\s+\d+ times in 2 articles/);
  assert.match(await page.locator(".companions ol").innerText(), /Northern Harbour Council\s+2 articles/);
  assert.match(await page.locator("svg.network").getAttribute("aria-label"), /^Network: Lena Hartmann with .*Japan \(2 articles\)/);
  assert.ok((await page.locator(".mentioned li").count()) >= 2);
  await page.locator(".mentioned .sentence", { hasText: "told the Northern Harbour Council" }).click();
  await page.waitForSelector("mark[data-wanted]:focus");
  assert.equal(await page.locator("mark[data-wanted]").innerText(), "Lena Hartmann");
  await views(page, "People").click();
  await page.locator(".companions .unit", { hasText: "Northern Harbour Council" }).click();
  await entity(page, "Northern Harbour Council");
});

pageTest("places lie on a map, each a circle; the list below it has the same", async (page) => {
  await openPeople(page);
  await shown(page).getByRole("button", { name: "Map of places" }).click();
  await page.waitForSelector(".map .map-land");
  const label = await page.locator(".map svg").getAttribute("aria-label");
  assert.match(label, /^World map of \d+ places; most mentioned: .*Japan/);
  const circles = await page.locator(".map-place").count();
  await rowsAre(page, `${circles} rows`);
  assert.ok(circles >= 4);
  const placeOf = async (name) => page.locator(".map-place", { hasText: name }).evaluate((each) => [Number(each.getAttribute("cx")), Number(each.getAttribute("cy"))]);
  const [x, y] = await placeOf("Nairobi");
  assert.ok(Math.abs(x - 2168) < 10 && Math.abs(y - 913) < 10, `${x} ${y}`);
  await page.locator(".map-place", { hasText: "Nairobi" }).click();
  await entity(page, "Nairobi");
  const box = await page.locator(".map svg").getAttribute("viewBox");
  await page.getByRole("button", { name: "Nearer" }).click();
  assert.notEqual(await page.locator(".map svg").getAttribute("viewBox"), box);
  await page.getByRole("button", { name: "World", exact: true }).click();
  assert.equal(await page.locator(".map svg").getAttribute("viewBox"), box);
});

// ---- Corrections ---------------------------------------------------------------------------------------------------

pageTest("merge with the keyboard; undo and redo by key and button", async (page) => {
  await openPeople(page);
  await choose(page, "Lima");
  await act(page, "Merge");
  await typeInto(page, "nairo");
  await page.locator(".pick").first().waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await corrections(page, 1);
  await entity(page, "Nairobi");
  assert.match(await page.locator(".entity .kicker").innerText(), /confirmed/);
  assert.ok(!(await names(page)).includes("Lima"));
  assert.match(await page.locator(".entity .facts").innerText(), /Also printed as\s+Lima/);
  await page.locator(".entity .headline").focus();
  await page.keyboard.press("Control+z");
  await corrections(page, 0);
  await page.waitForFunction(() => [...document.querySelectorAll(".entity-name")].some((each) => each.textContent === "Lima"));
  await page.keyboard.press("Control+Shift+Z");
  await corrections(page, 1);
  await page.locator(".pack").getByRole("button", { name: "Undo" }).click();
  await corrections(page, 0);
});

pageTest("split, rename, retype, alias, suppress and add", async (page) => {
  await openPeople(page);
  await choose(page, "Northern Harbour Council");
  await act(page, "Rename");
  await typeInto(page, "Harbour Council of the North");
  await page.keyboard.press("Enter");
  await corrections(page, 1);
  await entity(page, "Harbour Council of the North");
  await act(page, "Retype");
  await page.locator(".correct-form select").selectOption("event");
  await page.locator(".correct-form").getByRole("button", { name: "Retype" }).click();
  await corrections(page, 2);
  await page.waitForFunction(() => /^event/.test(document.querySelector(".entity .kicker").textContent));
  await act(page, "Split");
  await page.locator(".correct-form select").first().selectOption("Northern Harbour Council");
  await page.locator(".correct-form").getByLabel("Its own name").fill("The Council");
  await page.locator(".correct-form").getByRole("button", { name: "Split off" }).click();
  await corrections(page, 3);
  await choose(page, "Nairobi");
  await act(page, "Add alias");
  await page.locator(".correct-form input").fill("Lima");
  await page.keyboard.press("Enter");
  await corrections(page, 4);
  await act(page, "Suppress");
  await corrections(page, 5);
  await page.waitForFunction(() => ![...document.querySelectorAll(".entity-name")].some((each) => each.textContent === "Nairobi"));
  await page.getByRole("button", { name: "Add an entity" }).click();
  await page.locator(".pack").getByLabel("Name", { exact: true }).fill("Ministers of Salt");
  await page.locator(".pack").getByLabel("Type").selectOption("organization");
  await page.keyboard.press("Tab");
  await page.locator(".pack .correct-form").getByRole("button", { name: "Add" }).click();
  await corrections(page, 6);
  await page.locator(".pack-rules li", { hasText: "is no name" }).getByRole("button").click();
  await corrections(page, 5);
});

pageTest("corrections are exported as an entity pack, and imported by a drop and by the button", async (page) => {
  await openPeople(page);
  await choose(page, "Lisbon");
  await act(page, "Rename");
  await typeInto(page, "Lisboa");
  await page.keyboard.press("Enter");
  await corrections(page, 1);
  const [got] = await Promise.all([page.waitForEvent("download"), page.locator(".pack").getByRole("button", { name: "Export" }).click()]);
  assert.equal(got.suggestedFilename(), "wireglass-entities.json");
  const bytes = readFileSync(await got.path());
  assert.deepEqual(JSON.parse(bytes), { wireglassEntities: 1, rules: [{ do: "rename", entity: { type: "place", name: "Lisbon" }, name: "Lisboa" }] });
  await page.locator(".pack").getByRole("button", { name: "Undo" }).click();
  await corrections(page, 0);
  await page.waitForFunction(() => [...document.querySelectorAll(".entity-name")].some((each) => each.textContent === "Lisbon"));
  await drop(page, [{ name: "mine.json", bytes }]);
  await corrections(page, 1);
  await page.waitForFunction(() => [...document.querySelectorAll(".entity-name")].some((each) => each.textContent === "Lisboa"));
  const conflicting = { wireglassEntities: 1, rules: [{ do: "suppress", entity: { type: "person", name: "Nobody Here" } }, { do: "rename", entity: { type: "place", name: "Japan" }, name: "Nippon" }] };
  await page.locator('input[aria-label="Entity pack"]').setInputFiles({ name: "theirs.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(conflicting)) });
  await corrections(page, 3);
  await page.waitForFunction(() => [...document.querySelectorAll(".entity-name")].some((each) => each.textContent === "Nippon"));
  assert.match(await page.locator(".pack-conflicts").innerText(), /1 correction could not be applied/);
  assert.match(await page.locator(".toast").innerText(), /2 of 2 corrections taken from theirs\.json/);
  await page.locator('input[aria-label="Entity pack"]').setInputFiles({ name: "bad.json", mimeType: "application/json", buffer: Buffer.from('{"wireglassEntities":1,"rules":[{"do":"merge"}]}') });
  await page.getByRole("alert").filter({ hasText: "Rule 1 of the entity pack bad.json is not complete" }).waitFor();
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
});

pageTest("a pack that is dropped first, or with files, is applied to them", async (page) => {
  const pack = { name: "pack.json", bytes: new TextEncoder().encode(JSON.stringify({ wireglassEntities: 1, rules: [{ do: "rename", entity: { type: "place", name: "Japan" }, name: "Nippon" }] })) };
  await drop(page, [pack]);
  await page.locator(".notice", { hasText: "1 correction of an entity pack will be applied" }).waitFor();
  await drop(page, [file("salt.txt", kSalt)]);
  await done(page);
  await views(page, "People").click();
  await shown(page).getByRole("button", { name: "Nippon", exact: true }).waitFor();
  await page.getByRole("button", { name: "Start over" }).click();
  await drop(page, [pack, file("pier.txt", kPier)]);
  await done(page);
  assert.deepEqual(await page.locator(".row-file").allInnerTexts(), ["pier.txt"]);
  await views(page, "People").click();
  await shown(page).getByRole("button", { name: "Nippon", exact: true }).waitFor();
});

// ---- Bounds --------------------------------------------------------------------------------------------------------

pageTest("twelve thousand names: the page never stands still", async (page) => {
  const syllables = ["ka", "lo", "mi", "ra", "te", "no", "su", "vi", "ho", "pe", "da", "gu"];
  const word = (n) => { let text = ""; for (let i = 0; i < 4; i += 1, n = Math.floor(n / 12)) text += syllables[n % 12]; return text[0].toUpperCase() + text.slice(1); };
  const pages = Array.from({ length: 1300 }, (_, i) => pageOf(`Report ${i} of the harbour`, Array.from({ length: 10 }, (__, k) => `Minister ${word(i * 10 + k)} ${word(i * 10 + k + 7)} said on Monday that he would visit the port.`)));
  await dropLarge(page, "crawl.txt", pages.join("\n"), 1);
  await page.waitForSelector(".result", { timeout: 180_000 });
  const longest = await watch(page);
  await views(page, "People").click();
  await shown(page).locator("tbody tr").first().waitFor({ timeout: 60_000 });
  const total = Number((await shown(page).locator(".pager [role=status]").first().innerText()).match(/of ([\d,]+) rows/)[1].replaceAll(",", ""));
  assert.ok(total > 12_000, `${total} names`);
  assert.equal(await shown(page).locator("tbody tr").count(), 100);
  await shown(page).getByRole("columnheader", { name: "Name" }).getByRole("button").click();
  await page.waitForFunction(() => document.querySelector("main:not([hidden]) th[aria-sort=ascending]")?.textContent.includes("Name"));
  await shown(page).getByLabel("Name, other form or role").fill("kaka");
  await page.waitForFunction((all) => Number(document.querySelector("main:not([hidden]) .pager [role=status]")?.textContent.match(/of ([\d,]+) row/)?.[1].replaceAll(",", "")) < all, total);
  await shown(page).locator(".entity-name").first().click();
  await page.locator(".entity .mentioned li").first().waitFor({ timeout: 30_000 });
  assert.ok((await longest()) < 3000, `it stood still for ${await longest()} ms`);
});

for (const [name, options] of Object.entries(kScreens)) {
  pageTest(`axe finds nothing in names: ${name}`, async (page) => {
    await openFiles(page);
    await mark(page, "Lena Hartmann").focus();
    await card(page).waitFor();
    await checkAxe(page, "card");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".mention[open] .reasons td");
    await page.locator(".mention").getByRole("button", { name: "Split" }).click();
    await checkAxe(page, "dialog");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await views(page, "People").click();
    await shown(page).locator("tbody tr").first().waitFor();
    const filter = shown(page).locator(".filters-button");
    if (await filter.isVisible()) await filter.click();
    await checkAxe(page, "people");
    await shown(page).getByRole("button", { name: "Map of places" }).click();
    await page.waitForSelector(".map .map-land");
    await checkAxe(page, "map");
    await choose(page, "Japan");
    await act(page, "Merge");
    await page.keyboard.type("a");
    await page.locator(".pick").first().waitFor();
    await checkAxe(page, "entity");
    await page.locator(".pick").first().click();
    await page.locator(".correct-form").getByRole("button", { name: "Merge" }).click();
    await page.waitForFunction(() => document.querySelector(".pack summary").textContent === "Corrections (1)");
    await checkAxe(page, "corrected");
    assert.ok(await fitsSideways(page), "the page scrolls sideways");
  }, options);
}

// ---- Without the tables --------------------------------------------------------------------------------------------

let bare;
before(async () => { bare = await open((dist) => rmSync(join(dist, "names.wgt"))); });
after(() => bare?.close());

test("without the tables of names the page works, and says in a sentence what is missing", async () => {
  const { page, faults, close } = await newPage(bare);
  try {
    await drop(page, [file("salt.txt", kSalt)]);
    await done(page);
    await read(page, "Ministers meet");
    assert.match(await page.locator(".prose .mark").first().innerText(), /\S/); // amounts and times are marked all the same
    assert.equal(await page.locator(".prose .mark.is-named").count(), 0);
    await views(page, "People").click();
    assert.match(await page.locator(".names-missing").innerText(), /^No people, places or organisations are found, because .*names\.wgt.* \(404\): reload the page to try again\.$/);
    assert.deepEqual(faults.filter((each) => !/names\.wgt|404/.test(each)), []);
  } finally {
    await close();
  }
});
