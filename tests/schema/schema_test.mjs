// Checks every golden result, or the files that are named, against docs/result.schema.json, and what a schema cannot say:
// that ids refer to something, that the lines of a page leave no gap, and that spans lie inside it.
//     node tests/schema/schema_test.mjs [result.json ...]
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const modules = process.env.WIREGLASS_NODE_MODULES ?? join(root, "web", "node_modules");
const Ajv2020 = createRequire(join(modules, "index.js"))("ajv/dist/2020").default;

function results(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return results(path);
    return entry.name === "expected.json" ? [path] : [];
  });
}

/** Quantities, changes and times: in order, the first and the last without overlap, all inside the page. */
function findings({ quantities, changes, times }, length) {
  const faulty = [];
  const inside = (span) => span === null || (span[0] <= span[1] && span[1] <= length);
  for (const [name, list] of Object.entries({ quantities, changes, times })) {
    list.forEach((each, i) => {
      const before = list[i - 1]?.span ?? [0, 0];
      if (each.span[0] < (name === "changes" ? before[0] : before[1]) || each.span[0] === each.span[1]) faulty.push(`${name} [${each.span}] is out of order`);
      for (const span of [each.span, each.of ?? null, each.subject ?? null]) if (!inside(span)) faulty.push(`${name} [${span}] is outside of the page`);
    });
  }
  quantities.forEach(({ value, high, sameAs, kind }, i) => {
    if (value !== null && high !== null && high < value && kind !== "score") faulty.push(`quantity ${i} ends below its begin`);
    if (sameAs !== null && (sameAs >= quantities.length || sameAs === i)) faulty.push(`quantity ${i} is the same as ${sameAs}`);
  });
  for (const { from, to, direction } of changes) if (direction === "up" ? from > to : from < to) faulty.push(`${from} to ${to} is not ${direction}`);
  for (const { earliest, latest, value } of times) if (earliest !== null && latest !== null && earliest > latest) faulty.push(`the window of ${value} is empty`);
  return faulty;
}

/** Mentions: in order, without overlap, inside the page, each of an entity that is there. */
function mentionFaults({ mentions }, length, entities) {
  const faulty = [];
  mentions.forEach(({ span, entity, link }, i) => {
    const before = mentions[i - 1]?.span[1] ?? 0;
    if (span[0] < before || span[1] <= span[0] || span[1] > length) faulty.push(`mention [${span}] is out of order or outside of the page`);
    if (!entities.has(entity) || link === null) faulty.push(`mention [${span}] is of no entity`);
  });
  return faulty;
}

/** The ledger: each quote that somebody utters is a part of one utterance, and every kind of share counts all words. */
function ledgerFaults({ articles, entities, utterances, shares }) {
  const faulty = [];
  const quotes = new Map();
  articles.forEach(({ id }) => quotes.set(id, []));
  for (const { id, quotes: own } of articles) quotes.get(id).push(own);  // two captures of an article share its id
  const known = new Set(entities.map(({ id }) => id));
  const parts = utterances.flatMap(({ id, speaker, parts: own }) => {
    if (speaker !== null && !known.has(speaker)) faulty.push(`utterance ${id} refers to ${speaker}, which is not there`);
    return own;
  });
  for (const { article, quote, span } of parts)
    if (!quotes.get(article)?.some((own) => own[quote] && own[quote].kind !== "scare" && `${own[quote].span}` === `${span}`))
      faulty.push(`part [${span}] is no quote of ${article}`);
  const uttered = articles.flatMap((article) => article.quotes.filter(({ kind }) => kind !== "scare")).length;
  if (parts.length !== uttered) faulty.push(`${uttered} quotes, but ${parts.length} parts of utterances`);
  for (const [name, { rows, unknown }] of Object.entries(shares).filter(([key]) => key !== "all"))
    for (const kind of ["direct", "indirect"])
      if (rows.reduce((sum, row) => sum + row[kind], unknown[kind]) !== shares.all[kind]) faulty.push(`shares of ${name} are not all ${kind} words`);
  return faulty;
}

/** What a schema cannot say; each fault as a sentence. */
function faults(result) {
  const faulty = [];
  const ids = (list) => new Set(list.map((element) => element.id));
  const [files, pages, articles, entities] = [ids(result.files), ids(result.pages), ids(result.articles), ids(result.entities)];
  const need = (set, id, where) => id === null || set.has(id) || faulty.push(`${where} refers to ${id}, which is not there`);
  const ends = new Map();
  for (const page of result.pages) {
    need(files, page.file, `page ${page.id}`);
    let end = 0;
    for (const [from, to] of page.lines) {
      if (from !== end || to < from) faulty.push(`page ${page.id}: lines have a gap or an overlap at ${end}`);
      end = to;
    }
    if (result.options.offsets === "byte" && end !== page.span[1] - page.span[0])
      faulty.push(`page ${page.id}: lines end at ${end}, its text at ${page.span[1] - page.span[0]}`);
    ends.set(page.id, end);
    for (const id of page.articles) need(articles, id, `page ${page.id}`);
    for (const evidence of page.captured.evidence) need(articles, evidence.article, `page ${page.id}`);
  }
  for (const file of result.files) for (const id of file.pages) need(pages, id, `file ${file.name}`);
  for (const article of result.articles) {
    const where = `article ${article.id}`;
    need(pages, article.page, where);
    for (const item of article.recovered) need(articles, item.article, where);
    const ordered = (name, spans) => {
      let end = 0;
      for (const [from, to] of spans) {
        if (from < end || to < from || to > ends.get(article.page)) faulty.push(`${where}: ${name} [${from}, ${to}] is out of order`);
        end = to;
      }
    };
    const apparatus = article.apparatus.map((part) => part.span);
    ordered("paragraph", article.paragraphs);
    ordered("apparatus", apparatus);
    ordered("repair", article.repairs.map((repair) => repair.span));
    ordered("paragraph or apparatus", [...article.paragraphs, ...apparatus].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
    for (const fault of mentionFaults(article, ends.get(article.page), entities)) faulty.push(`${where}: ${fault}`);
    for (const fault of findings(article, ends.get(article.page))) faulty.push(`${where}: ${fault}`);
    const { earliest, latest } = article.published;
    if (earliest !== null && latest !== null && earliest > latest) faulty.push(`${where}: its window is empty`);
  }
  for (const entity of result.entities)
    for (const role of entity.roles) {
      need(entities, role.of, `entity ${entity.id}`);
      for (const id of role.articles) need(articles, id, `entity ${entity.id}`);
    }
  faulty.push(...ledgerFaults(result));
  for (const warning of result.warnings) {
    need(files, warning.file, `warning ${warning.code}`);
    need(pages, warning.page, `warning ${warning.code}`);
  }
  return faulty;
}

const sentence = (error) => `${error.instancePath || "/"} ${error.message} ${JSON.stringify(error.params)}`;

const schema = JSON.parse(readFileSync(join(root, "docs", "result.schema.json"), "utf8"));
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictTypes: true }).compile(schema);
const given = process.argv.slice(2);
const paths = given.length ? given : results(join(root, "tests", "golden"));
test("there are results to check", () => assert.notEqual(paths.length, 0));
for (const path of paths) {
  test(`${relative(root, path)} fits the schema`, () => {
    const result = JSON.parse(readFileSync(path, "utf8"));
    const fits = validate(result);
    assert.deepEqual(fits ? [] : validate.errors.slice(0, 10).map(sentence), []);
    assert.deepEqual(faults(result), []);
  });
}
