// The tables of names in the module: their size, how fast they are there, and that the module finds with them what the
// native program finds.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { analyze, goldenCases, loadNames, modulePaths, namesPath, root, start, written } from "./support.mjs";

const module = await start();
const kProgram = process.env.WIREGLASS_PROGRAM ?? join(root, "build", "release", "wireglass");
const utf8 = new TextEncoder();
const compressed = (path) => gzipSync(readFileSync(path), { level: 9 }).length;
const kBody = [
  "TOKYO, June 3 (Kyodo) -- Economic Revitalization Minister Akazawa Ryosei met Lena Hartmann of the Northern Harbour Council in Lisbon on Tuesday.",
  "Akazawa said Japan would pay $4 million to the council. Hartmann thanked him in Portuguese.",
];
const kPage = utf8.encode(["", "Japan pays for harbour", ...kBody, "Hashtags", "", "Try Our AI Features", "Explore what Daily8 AI can do for you:", "Comments", "No comments yet...", "Related Articles", ""].join("\n"));

test("the tables are at most 1.5 MB, compressed, and with the module at most 2 MB", () => {
  const tables = compressed(namesPath);
  const whole = tables + modulePaths.reduce((sum, path) => sum + compressed(path), 0);
  assert.ok(tables <= 1_500_000, `${tables} bytes`);
  assert.ok(whole <= 2_000_000, `${whole} bytes`);
});

test("without tables there are no names; what is no table is refused with a sentence, and does no harm", () => {
  const mentions = () => {
    const session = analyze(module, [{ name: "a.txt", bytes: kPage }]);
    const found = JSON.parse(session.page(0)).articles[0].mentions;
    assert.deepEqual(JSON.parse(session.explain(0, 0)).features, []);
    session.delete();
    return found;
  };
  assert.deepEqual(mentions(), []);
  for (const bad of [new Uint8Array(0), utf8.encode("<!doctype html>"), readFileSync(namesPath).subarray(0, 5000)]) assert.match(loadNames(module, bad), /names\.wgt.+\.$/);
  assert.deepEqual(mentions(), []);
});

test("the tables are ready in under 50 ms", () => {
  const times = Array.from({ length: 5 }, () => {
    const begin = performance.now();
    assert.equal(loadNames(module), "");
    return performance.now() - begin;
  });
  const limit = 50 * Math.max(1, loadavg()[0] / cpus().length); // other work may share the processors
  assert.ok(Math.min(...times) < limit, `${times.map((each) => each.toFixed(1)).join(", ")} ms`);
});

test("names are found, in page, rows and overview alike, each inside its sentence", () => {
  assert.equal(loadNames(module), "");
  const session = analyze(module, [{ name: "a.txt", bytes: kPage }]);
  const { page, articles } = JSON.parse(session.page(0));
  const names = articles[0].mentions.map(({ span }) => page.text.slice(...span));
  for (const wanted of ["Akazawa Ryosei", "Lena Hartmann", "Lisbon", "Japan"]) assert.ok(names.includes(wanted), names.join("; "));
  assert.equal(JSON.parse(session.overview()).articles[0].mentions, names.length);
  const [{ sentences, mentions }] = JSON.parse(session.mentions(0, 1));
  assert.deepEqual(mentions.map(({ span }) => page.text.slice(...span)), names);
  for (const { span, sentence } of mentions) {
    assert.equal(page.text.slice(...sentences[sentence].span), sentences[sentence].text);
    assert.ok(sentences[sentence].span[0] <= span[0] && span[1] <= sentences[sentence].span[1]);
  }
  const entities = JSON.parse(session.entities(0, 1000));
  const [linked] = JSON.parse(session.mentionEntities(0, 1));
  assert.deepEqual(linked, mentions.map((each) => each.entity));
  articles[0].mentions.forEach((each, i) => assert.equal(each.entity, linked[i] === null ? null : entities[linked[i]].id));
  session.delete();
});

test("the model says what spoke for a name", () => {
  assert.equal(loadNames(module), "");
  const session = analyze(module, [{ name: "a.txt", bytes: kPage }]);
  const { page, articles } = JSON.parse(session.page(0));
  const at = articles[0].mentions.findIndex(({ span, by }) => by === "model" && page.text.slice(...span) === "Lena Hartmann");
  const { type, against, features } = JSON.parse(session.explain(0, at));
  assert.equal(type, "person");
  assert.notEqual(against, type);
  assert.ok(features.length > 3 && features.some(({ weight }) => weight > 0));
  assert.ok(features.every(({ weight }, i) => i === 0 || Math.abs(weight) <= Math.abs(features[i - 1].weight)));
  assert.ok(features.some(({ word }) => word !== null), JSON.stringify(features));
  assert.deepEqual(JSON.parse(session.explain(0, 9999)).features, []);
  assert.deepEqual(JSON.parse(session.explain(9999, 0)).features, []);
  session.delete();
});

/** The options of a golden case as the program takes them. */
const words = (options) => Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);

for (const { name, options, files } of goldenCases()) {
  const folder = join(root, "tests", "golden", name, "input");
  test(`the module finds what the native program finds: ${name}`, { skip: existsSync(kProgram) ? false : "the program is not built" }, () => {
    assert.equal(loadNames(module), "");
    const session = analyze(module, files, options);
    for (const format of ["json", "jsonl", "csv"]) {
      // In its folder, so that the names of files are the same.
      const { stdout: native } = spawnSync(kProgram, ["analyze", ...files.map((file) => file.name), "--format", format, ...words(options)], { cwd: folder, maxBuffer: 2 ** 28 }); // bad input makes it end with 1
      assert.ok(written(session, format).equals(native), `${format} differs`);
    }
    session.delete();
  });
}
