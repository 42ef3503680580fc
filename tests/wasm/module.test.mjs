// The WebAssembly module as the page gets it: its size, that it starts, that it gives the bytes that the native program gives,
// and that nothing wrong with its input makes it throw.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { analyze, goldenCases, loadNames, modulePaths, start, written } from "./support.mjs";

const module = await start();
const knowing = await start(); // with the tables of names
assert.equal(loadNames(knowing), "");
const utf8 = new TextEncoder();
const kPage = utf8.encode("\nThe pier opens again\nThe pier opened on Monday.\nHashtags\n\nTry Our AI Features\nExplore what Daily8 AI can do for you:\nComments\nNo comments yet...\nRelated Articles");

test("the module is at most 1.5 MB, compressed", () => {
  const size = modulePaths.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0);
  assert.ok(size <= 1_500_000, `${size} bytes`);
});

test("the module needs no eval", () => {
  const script = readFileSync(modulePaths[0], "utf8");
  assert.doesNotMatch(script, /\beval\(|new Function\(|newFunc\(Function/);
});

test("the version is that of the program", () => assert.match(module.version(), /^\d+\.\d+\.\d+$/));

for (const { name, named, options, files, expected } of goldenCases()) {
  test(`golden case ${name}`, () => {
    for (const piece of [1 << 20, 7]) {
      const session = analyze(named ? knowing : module, files, options, piece);
      assert.equal(session.error(), "");
      for (const [format, bytes] of Object.entries(expected)) {
        assert.ok(written(session, format).equals(bytes), `${format} differs from the expected file, in pieces of ${piece} bytes`);
      }
      session.delete();
    }
  });
}

test("overview and page count in UTF-16 units and agree", () => {
  for (const { files, options } of goldenCases()) {
    const session = analyze(module, files, options);
    const overview = JSON.parse(session.overview());
    for (const { index, firstArticle, articleCount } of overview.pages) {
      const { page, articles } = JSON.parse(session.page(index));
      assert.equal(page.index, index);
      assert.deepEqual(articles.map((each) => each.index), Array.from({ length: articleCount }, (_, i) => firstArticle + i));
      let end = 0;
      for (const [from, to] of page.lines) {
        assert.equal(from, end);
        end = to;
      }
      assert.equal(end, page.text.length);
      for (const { headline, apparatus } of articles) {
        if (headline.span) assert.equal(page.text.slice(...headline.span), headline.text);
        for (const each of apparatus) assert.equal(page.text.slice(...each.span), each.text);
      }
    }
    session.delete();
  }
});

test("findings are those of the pages, each inside its sentence", () => {
  for (const { files, options } of goldenCases()) {
    const session = analyze(module, files, options);
    const { pages, articles } = JSON.parse(session.overview());
    const rows = JSON.parse(session.findings(0, articles.length));
    for (const { index } of pages) {
      const { page, articles: own } = JSON.parse(session.page(index));
      for (const article of own) {
        const found = rows.find((row) => row.article === article.index) ?? { sentences: [], quantities: [], changes: [], times: [] };
        for (const { span, text } of found.sentences) assert.equal(page.text.slice(...span), text);
        for (const list of ["quantities", "changes", "times"]) {
          assert.equal(articles[article.index][list], article[list].length);
          assert.deepEqual(found[list].map((each) => each.span), article[list].map((each) => each.span));
          for (const { span, sentence } of found[list]) {
            const [begin, end] = found.sentences[sentence].span;
            assert.ok(begin <= span[0] && span[1] <= end);
          }
        }
      }
    }
    const parts = articles.flatMap((_, i) => JSON.parse(session.findings(i, i + 1)));
    assert.deepEqual(parts, rows);
    session.delete();
  }
});

test("a part of a long page is the page's own text, articles and lines, counted from its begin", () => {
  const item = (n) => `Northwire\n5 hours ago\n- General\n- Northwire\nShip ${n} is ordered\nThe operator \u2014 it has ${n} ships \u2014 ordered one more \ud83d\ude80.\n`;
  const bytes = utf8.encode(`Latest news with #PortAlder\n\n\n${Array.from({ length: 3000 }, (_, n) => item(n)).join("")}`);
  const session = analyze(module, [{ name: "items.txt", bytes }], {});
  const whole = JSON.parse(session.page(0));
  assert.deepEqual(JSON.parse(session.page(0, 500, 2 ** 30)), whole);
  assert.equal(whole.page.begin, 0);
  assert.equal(whole.page.length, whole.page.text.length);
  const begin = session.articleBegin(1500);
  assert.equal(begin, whole.articles[1500].headline.span[0]);
  const part = JSON.parse(session.page(0, begin, 20_000));
  assert.equal(part.page.length, whole.page.length);
  assert.equal(part.page.text, whole.page.text.slice(part.page.begin, part.page.begin + part.page.text.length));
  assert.ok(part.page.text.length > 15_000 && begin - part.page.begin > 4000);
  for (const { index, headline, paragraphs } of part.articles) {
    if (headline.span) assert.ok(whole.articles[index].headline.text.includes(part.page.text.slice(...headline.span))); // the last may be cut
    for (const span of paragraphs) assert.ok(whole.articles[index].text.includes(part.page.text.slice(...span)));
  }
  assert.ok(part.articles.some((each) => each.index === 1500));
  const printed = ({ page, articles }, index) => articles.find((each) => each.index === index).quantities.map(({ span }) => page.text.slice(...span));
  for (const { index } of part.articles.slice(1, -1)) assert.deepEqual(printed(part, index), printed(whole, index));
  assert.ok(printed(part, 1500).join().includes("1500 ships"), printed(part, 1500).join());
  for (const { index } of [part.articles[0], part.articles.at(-1)]) for (const each of printed(part, index)) assert.ok(printed(whole, index).includes(each));
  const rows = JSON.parse(session.overview(1000, 500)).articles;
  assert.deepEqual(rows, JSON.parse(session.overview()).articles.slice(1000, 1500));
  assert.equal(session.unknowns(0, 0, 5), "[]");
  session.delete();
});

const kBadOptions = {
  "no JSON": "{",
  "no object": "[]",
  "unknown unit": '{"offsets":"line"}',
  "unit of another type": '{"offsets":7}',
  "no time": '{"captured":"yesterday"}',
  "time of another type": '{"published":5}',
  "window that ends before it begins": '{"captured":{"earliest":"2025-05-02","latest":"2025-05-01"}}',
  "times without a file": '{"times":[{"captured":"2025-05-02"}]}',
  "times of another type": '{"times":5}',
  "limit of another type": '{"maxFileBytes":"big"}',
};
for (const [name, json] of Object.entries(kBadOptions)) {
  test(`options: ${name}`, () => {
    const session = new module.Session(json);
    assert.match(session.error(), /\S+ .+\.$/);
    assert.doesNotMatch(session.error(), /fault of the program/);
    session.beginFile("a.txt", 3);
    session.input(3).set(utf8.encode("abc"));
    assert.equal(session.push(3), false);
    session.endFile();
    session.finish();
    assert.equal(session.overview(), "");
    assert.equal(session.write("json", () => true), false);
    session.delete();
  });
}

test("a window is taken from a day, an instant, or two ends", () => {
  for (const captured of ["2025-05-30", "2025-05-30T09:00:00Z", { earliest: "2025-05-30", latest: "2025-05-31" }, { earliest: "2025-05-30" }, { latest: null }, null, ""]) {
    const session = analyze(module, [{ name: "a.txt", bytes: kPage }], { captured });
    assert.equal(session.error(), "");
    session.delete();
  }
});

test("bad input gives warnings", () => {
  const cases = {
    "empty-file": new Uint8Array(0),
    "binary-file": Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(200).fill(0)]),
    "no-text": utf8.encode("\n\n  \n"),
    "invalid-utf8": Uint8Array.from([...kPage, 0xff, 0x0a, ...kPage]),
  };
  for (const [code, bytes] of Object.entries(cases)) {
    const session = analyze(module, [{ name: "bad.txt", bytes }]);
    assert.equal(session.error(), "");
    const { warnings } = JSON.parse(session.overview());
    assert.ok(code === "invalid-utf8" ? warnings.length > 0 : warnings.some((each) => each.code === code), `${code}: ${JSON.stringify(warnings)}`);
    session.delete();
  }
});

test("a file over the limit is refused with a warning", () => {
  const session = analyze(module, [{ name: "big.txt", bytes: kPage }], { maxFileBytes: 10 });
  assert.deepEqual(JSON.parse(session.overview()).warnings.map((each) => each.code), ["file-too-big"]);
  session.delete();
});

test("what the host found is said", () => {
  const session = new module.Session("");
  session.warn("folder", "empty-directory");
  session.finish();
  assert.deepEqual(JSON.parse(session.overview()).warnings.map((each) => each.code), ["empty-directory"]);
  session.warn("folder", "no-such-code");
  assert.match(session.error(), /no-such-code/);
  session.delete();
});

test("a sink may stop the output; what it throws comes back, and does no harm", () => {
  const session = analyze(module, [{ name: "a.txt", bytes: kPage }]);
  assert.equal(session.write("json", () => false), false);
  assert.equal(session.error(), "");
  assert.ok(written(session, "json").length > 0);
  const thrower = () => { throw new Error("disk full"); };
  assert.throws(() => session.write("json", thrower), /disk full/);
  assert.equal(session.error(), "");
  assert.ok(written(session, "csv").length > 0);
  session.delete();
});

test("an unknown format is refused", () => {
  const session = analyze(module, [{ name: "a.txt", bytes: kPage }]);
  assert.equal(session.write("xml", () => true), false);
  assert.match(session.error(), /xml/);
  session.delete();
});

test("sessions give their memory back", () => {
  const bytes = new Uint8Array(8 << 20).fill(0x61).map((_, i) => (i % 80 === 79 ? 0x0a : 0x61));
  for (let i = 0; i < 20; i += 1) {
    const session = analyze(module, [{ name: "a.txt", bytes }], {}, 1 << 20);
    assert.equal(session.error(), "");
    session.delete();
  }
  const probe = new module.Session("");
  assert.ok(probe.input(1).buffer.byteLength < 400 << 20, `the heap has grown to ${probe.input(1).buffer.byteLength} bytes`);
  probe.delete();
});
