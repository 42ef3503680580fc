// The page in a real browser: what a user does with it, and what it must never do. CHROME_PATH names another Chromium.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyze, goldenCases, loadNames, start, written } from "../wasm/support.mjs";
import { checkAxe, done, drop, dropLarge, fitsSideways, kScreens, openExample, pageTests, read, root, watch } from "./support.mjs";

const text = (string) => new TextEncoder().encode(string);
const example = (name) => ({ name, bytes: readFileSync(join(root, "web", "public", "examples", name)) });
const kHashtag = readFileSync(join(root, "web", "public", "examples", "harbour-hashtag.txt"), "utf8");

const pageTest = pageTests();
// With the tables of names, as the page has it; tests/wasm/names.test.mjs holds it to the native program.
const module = await start();
loadNames(module);

async function download(page, label) {
  if (!(await page.locator(".menu[open]").count())) await page.locator(".menu summary").click();
  const [got] = await Promise.all([page.waitForEvent("download"), page.locator(".menu-item", { hasText: new RegExp(`^${label} `) }).click()]);
  const bytes = readFileSync(await got.path());
  return { name: got.suggestedFilename(), bytes };
}

pageTest("the first words say that nothing leaves the browser", async (page) => {
  assert.match(await page.locator("h1").innerText(), /^Nothing leaves this browser/);
});

pageTest("the example opens, with every kind of page", async (page) => {
  await openExample(page);
  const files = await page.locator(".row.is-page .row-file").allInnerTexts();
  assert.ok(files.length >= 3, files.join());
  await read(page, "Island ferry line");
  assert.match(await page.locator(".pane-article .prose").innerText(), /ferry between Port Alder and the island/);
  assert.match(await page.locator(".facts").innerText(), /Source\s+Northwire/);
  assert.match(await page.locator(".pagetext").innerText(), /Try Our AI Features/);
});

pageTest("a caption names its photographer once", async (page) => {
  await openExample(page);
  await read(page, "Fishing fleet");
  const caption = page.locator(".apparatus li", { hasText: "FILE PHOTO" }).locator(".apparatus-fields");
  assert.match(await caption.innerText(), /photographer\s+Jon Aase/);
  assert.equal((await caption.innerText()).split("Jon Aase").length, 2);
});

pageTest("files are dropped, read and listed by name", async (page) => {
  await drop(page, [example("rail-logo-page.txt"), example("ferry-article.txt")]);
  await done(page);
  assert.deepEqual(await page.locator(".row-file").allInnerTexts(), ["ferry-article.txt", "rail-logo-page.txt"]);
});

pageTest("a folder is chosen, and its files keep their paths", async (page) => {
  await page.locator("input[webkitdirectory]").setInputFiles(join(root, "web", "public", "examples"));
  await done(page);
  await page.locator("#filter").fill("examples/quay-arabic.txt"); // only the rows in sight exist
  await page.locator(".row-file", { hasText: "examples/quay-arabic.txt" }).waitFor({ timeout: 5000 });
});

pageTest("text is pasted, anywhere and in its field", async (page) => {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, kHashtag);
  await done(page);
  await page.getByRole("button", { name: "Start over" }).click();
  await page.getByLabel("Or paste the text").fill(kHashtag);
  await page.getByRole("button", { name: "Read this text" }).click();
  await done(page);
  assert.match(await page.locator(".row-file").first().innerText(), /^pasted text/);
});

pageTest("more files join those that are there", async (page) => {
  await drop(page, [example("ferry-article.txt")]);
  await done(page);
  await drop(page, [example("harbour-hashtag.txt")]);
  await page.waitForFunction(() => document.querySelectorAll(".row-file").length === 2);
});

pageTest("pointing at a paragraph lights up its place in the text, and the other way round", async (page) => {
  await openExample(page);
  await read(page, "Island ferry line");
  const paragraph = page.locator(".prose p").nth(1);
  const link = await paragraph.getAttribute("data-link");
  await paragraph.hover();
  await page.waitForSelector(`.pagetext .is-lit[data-link="${link}"]`);
  assert.equal(await page.locator(`.pagetext [data-link="${link}"]`).innerText(), await paragraph.innerText());
  await page.locator(`.pagetext [data-link="${await page.locator(".prose p").nth(2).getAttribute("data-link")}"]`).hover();
  assert.equal(await page.locator(".prose p").nth(2).evaluate((p) => p.classList.contains("is-lit")), true);
  assert.equal(await paragraph.evaluate((p) => p.classList.contains("is-lit")), false);
});

pageTest("focus lights up, too, and the arrow keys go from part to part", async (page) => {
  await openExample(page);
  await read(page, "Fishing fleet");
  await page.locator(".pane-article .headline").focus();
  await page.keyboard.press("ArrowDown");
  await page.waitForSelector(".facts .fact:focus");
  const link = await page.evaluate(() => document.activeElement.dataset.link);
  assert.match(link, /source$/);
  await page.waitForSelector(`.pagetext .is-lit[data-link="${link}"]`);
});

pageTest("the list is filtered, and gone through with the keyboard", async (page) => {
  await openExample(page);
  await page.locator(".list-box").focus();
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "filter");
  await page.keyboard.type("pier concrete");
  await page.waitForFunction(() => document.querySelector(".list-none"));
  await page.keyboard.press("Escape");
  await page.keyboard.type("northern post");
  await page.waitForFunction(() => /^[23] articles$/.test(document.querySelector(".list-count").textContent));
  for (const headline of await page.locator(".row.is-article .row-meta-text").allInnerTexts()) assert.match(headline, /Northern Post/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.classList.contains("headline"));
  assert.match(await page.locator(".facts").innerText(), /The Northern Post/);
  await page.locator("#kind").selectOption("main");
  await page.waitForFunction(() => document.querySelector(".list-none"));
});

pageTest("what was not understood is told, with a way to its place", async (page) => {
  await openExample(page);
  await page.getByRole("button", { name: /Not understood/ }).click();
  assert.match(await page.locator(".warnings").first().innerText(), /fit no part of its layout/);
  assert.match(await page.locator(".doubts blockquote").first().innerText(), /Three comments were lost here/);
  await page.getByRole("button", { name: "Show the place" }).last().click();
  await page.waitForSelector(".line.is-flashed.role-unknown");
});

for (const { name, files, options, expected } of goldenCases().filter((each) => /^(article-plain|hashtag-plain|recovered|offsets-utf16|bad-among-good)$/.test(each.name))) {
  pageTest(`downloads give the bytes that the native program gives: ${name}`, async (page) => {
    await drop(page, files);
    await done(page);
    if (options.offsets) {
      await page.locator(".menu summary").click();
      await page.getByLabel({ utf16: "UTF-16", codepoint: "Code points" }[options.offsets]).check();
    }
    const session = analyze(module, files, options);
    for (const format of Object.keys(expected)) {
      if (format === "text") continue;
      const bytes = written(session, format);
      const got = await download(page, format.toUpperCase());
      assert.equal(got.name, `wireglass.${format}`);
      // A drop has no folders' names here, so files in folders are compared in the module's own tests.
      if (files.every((file) => !file.name.includes("/"))) assert.ok(got.bytes.equals(bytes), format);
      else assert.ok(got.bytes.length > 100);
    }
  });
}

pageTest("bad files are told of and do no harm", async (page) => {
  await drop(page, [
    { name: "empty.txt", bytes: text("") },
    { name: "picture.png", bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(300).fill(0)]) },
    { name: "", bytes: text("No name\n") },
    { name: "<img src=x onerror=alert(1)>.txt", bytes: text("<script>alert(1)</script>\n<b>bold</b>\n") },
    example("ferry-article.txt"),
  ]);
  await done(page);
  await read(page, "Island ferry line");
  await page.getByRole("button", { name: /Not understood/ }).click();
  const told = await page.locator(".doubts").innerText();
  assert.match(told, /empty-file/);
  assert.match(told, /binary-file/);
});

pageTest("only bad files: the page says so and can start over", async (page) => {
  await drop(page, [{ name: "empty.txt", bytes: text("") }]);
  await done(page);
  assert.match(await page.locator(".list-none").innerText(), /No page was found/);
  await page.getByRole("button", { name: "Start over" }).click();
  await page.waitForSelector(".start");
});

pageTest("options: what the user knows of the capture is evidence; what is no time is refused", async (page) => {
  await drop(page, [example("ferry-article.txt")]);
  await done(page);
  await page.getByRole("button", { name: "Options" }).click();
  await page.getByLabel("not before").first().fill("soon");
  await page.getByRole("button", { name: "Apply" }).click();
  assert.equal(await page.locator(".dialog").isVisible(), true);
  await page.getByLabel("not before").first().fill("2025-06-09T10:00:00Z");
  await page.getByLabel("not after").first().fill("2025-06-09T10:00:00Z");
  await page.getByRole("button", { name: "Apply" }).click();
  await done(page);
  await read(page, "Fishing fleet");
  assert.match(await page.locator(".facts").innerText(), /Page captured\s+9 Jun 2025, 10:00/);
  assert.match(await page.locator(".facts").innerText(), /Published\s+9 Jun 2025, 09:3/);
});

pageTest("a large file: progress is shown, the tab does not freeze, cancel ends it at once", async (page) => {
  await dropLarge(page, "large.txt", `${kHashtag}\n`.repeat(500), 300); // making it is the test's own work, so the watch begins after it
  const longest = await watch(page);
  await page.waitForFunction(() => (document.querySelector("progress")?.value ?? 0) > 0, null, { timeout: 60_000 });
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.waitForSelector(".start", { timeout: 1000 });
  assert.ok((await longest()) < 500, "the page stood still");
  await openExample(page); // the spare worker serves
  await read(page, "Island ferry line");
});

pageTest("ten thousand pages: the list stays short and quick", async (page) => {
  await dropLarge(page, "crawl.txt", `${kHashtag}\n`, 10_000);
  await done(page);
  await page.waitForSelector(".row");
  assert.ok((await page.locator(".row").count()) < 60);
  await page.locator(".list-box").focus();
  await page.keyboard.press("End");
  await page.waitForFunction(() => [...document.querySelectorAll(".row-headline")].some((row) => row.textContent.includes("Harbour cats")));
  await page.locator("#filter").fill("electric ships");
  await page.waitForFunction(() => document.querySelector(".list-count").textContent === "10,000 articles");
});

pageTest("a page of one megabyte is drawn in slices", async (page) => {
  const body = Array.from({ length: 12_000 }, (_, i) => `Sentence number ${i} of a long report says that nothing new has been seen at the harbour.`);
  await drop(page, [{ name: "long.txt", bytes: text(["", "A very long report", ...body, "Hashtags", "", "Try Our AI Features", "Explore what Daily8 AI can do for you:", "Comments", "No comments yet...", "Related Articles"].join("\n")) }]);
  await done(page);
  await read(page, "A very long report");
  await page.waitForSelector(".pagetext .line");
  assert.ok((await page.locator(".line").count()) < 2000);
  await page.getByRole("button", { name: /Show more text/ }).click();
  await page.waitForFunction(() => document.querySelectorAll(".line").length > 1000);
  await page.getByRole("button", { name: "Show more of this article" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".prose p").length > 2000);
});

pageTest("Arabic runs from right to left", async (page) => {
  await openExample(page);
  await page.locator("#filter").fill("quay-arabic"); // its row may lie below the list's sight
  await read(page, "عودة");
  assert.equal(await page.locator(".pane-article .headline").evaluate((each) => getComputedStyle(each).direction), "rtl");
  assert.equal(await page.locator(".prose p").first().evaluate((each) => getComputedStyle(each).direction), "rtl");
});

pageTest("nothing is stored", async (page) => {
  await openExample(page);
  const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length, (await caches.keys()).length]);
  assert.deepEqual(kept, [0, 0, "", 0, 0]);
});

for (const [name, options] of Object.entries(kScreens)) {
  pageTest(`axe finds nothing: ${name}`, async (page) => {
    const check = (where) => checkAxe(page, where);
    await check("start");
    await openExample(page);
    await check("list");
    await read(page, "Fishing fleet");
    await check("article");
    if (options.viewport) await page.getByRole("button", { name: "Page text" }).click();
    await page.locator(".legend summary").click();
    await check("page text");
    await page.locator(".legend summary").click();
    await page.locator(".menu summary").click();
    await check("download");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Options" }).click();
    await check("options");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /Not understood/ }).click();
    await page.waitForSelector(".doubts blockquote");
    await check("not understood");
    assert.ok(await fitsSideways(page), "the page scrolls sideways");
  }, options);
}
