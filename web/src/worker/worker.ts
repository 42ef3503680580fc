/// <reference lib="webworker" />
// The worker: holds the module and one analysis, and answers the page's requests one after another.
import type createWireglass from "../../../wasm/wireglass";
import type { WireglassModule } from "../../../wasm/wireglass";
import type { ArticleFindings, PageResult } from "../contract";
import type { Answers, FromWorker, Progress, RequestName, Requests, ToWorker, UnknownStretch } from "../protocol";
import { Analysis } from "./analysis";
import { Findings } from "./findings";
import { Names } from "./names";
import { Quotes } from "./quotes";
import { sliceOf, stretchesOf, type Stretch } from "./segments";
import { Store } from "./store";
import { articleView, isFar, pageView } from "./views";

type Report = (progress: Progress) => void;
type Handlers = { [Name in RequestName]: (body: Requests[Name], report: Report) => Answers[Name] | Promise<Answers[Name]> };

/** Of a page of more bytes only a part is opened: it may list a million articles. */
const kPart = 2 ** 21;
/** So many characters must be there before the place that is asked for: fields stand above their headline. */
const kBefore = 50_000;

const say = (message: FromWorker) => postMessage(message);

let module: WireglassModule | null = null;
let analysis: Analysis | null = null;
let options: Requests["analyse"]["options"] = {};
let store: Store | null = null;
let findings: Findings | null = null;
let names: Names | null = null;
let quotes: Quotes | null = null;
/** Why no names are found. */
let namesError: string | null = null;
let opened: { result: PageResult; stretches: Stretch[] } | null = null;

function ready<T>(value: T | null): T {
  if (value === null) throw new Error("Nothing has been analysed yet.");
  return value;
}

const holds = ({ begin, length, text }: PageResult["page"], from: number, limit: number) =>
  (begin === 0 || from - begin >= kBefore) && (begin + text.length === length || begin + text.length - from >= limit);

/**
 * The page with `limit` characters from a place on, or a part of it that has them. What was asked for last is kept: the
 * reader asks for its article and its text in turn.
 */
function openPage(index: number, from: number, limit: number) {
  if (opened?.result.page.index !== index || !holds(opened.result.page, from, limit)) {
    opened = null;
    const result = ready(analysis).page(index, from, Math.max(kPart, 4 * limit)); // three bytes a character, and a quarter before
    opened = { result, stretches: stretchesOf(result) };
  }
  return opened;
}

/** All rows of the tables, collected when the first table is opened. */
const collected = () => (findings ??= new Findings(ready(store), (first, last): ArticleFindings[] => ready(analysis).findings(first, last)));

/** Entities, asked for when the first name is shown. */
const known = () => (names ??= new Names(ready(store), ready(analysis)));

const said = () => (quotes ??= new Quotes(collected(), known()));

/** Throws what is wrong with the options, before anything is given up for them. */
function check(wanted: typeof options): void {
  const probe = new (ready(module).Session)(JSON.stringify(wanted));
  const error = probe.error();
  probe.delete();
  if (error) throw new Error(error);
}

async function analyse(inputs: Requests["analyse"]["inputs"], wanted: typeof options, report: Report) {
  check(wanted);
  analysis?.dispose();
  analysis = store = findings = names = quotes = opened = null;
  options = wanted;
  analysis = await Analysis.run(ready(module), inputs, wanted, report);
  store = new Store(analysis.overview());
  const { files, pages, articles, warnings } = store.overview;
  const sum = (list: "quantities" | "changes" | "times" | "quotes" | "mentions") => articles.reduce((all, article) => all + article[list], 0);
  return {
    files: files.length,
    pages: pages.length,
    articles: articles.length,
    warnings: warnings.length,
    notes: analysis.notes,
    bytes: analysis.bytes,
    pagesWithUnknown: pages.reduce((sum, page) => sum + (page.unknownBytes > 0 ? 1 : 0), 0),
    quantities: sum("quantities"),
    changes: sum("changes"),
    times: sum("times"),
    quotes: sum("quotes"),
    mentions: sum("mentions"),
    entities: known().entities.length,
    conflicts: warnings.filter((each) => each.code.startsWith("entity-")).map((each) => each.message),
    namesError,
  };
}

/** Offsets are counted while reading, so another unit means another run over the same files. */
async function write({ format, offsets }: Requests["write"], report: Report): Promise<Blob> {
  if ((options.offsets ?? "byte") !== offsets) {
    const before = ready(analysis);
    options = { ...options, offsets };
    analysis = null;
    before.dispose();
    names = quotes = null;
    analysis = await before.again(ready(module), options, report);
  }
  return ready(analysis).write(format);
}

function unknowns({ fromPage, fromStretch, limit }: Requests["unknowns"]): Answers["unknowns"] {
  const { pages } = ready(store).overview;
  const stretches: UnknownStretch[] = [];
  let first = fromStretch;
  for (let page = fromPage; page < pages.length; page += 1, first = 0) {
    if (pages[page]!.unknownBytes === 0) continue;
    const left = limit - stretches.length;
    if (left === 0) return { stretches, next: { page, stretch: 0 } };
    const found = ready(analysis).unknowns(page, first, left);
    for (const { span, text } of found) {
      stretches.push({ page, file: ready(store).fileName(page), title: ready(store).pageTitle(page), span, excerpt: text.trim() });
    }
    if (found.length === left) return { stretches, next: { page, stretch: first + left } };
  }
  return { stretches, next: null };
}

const handlers: Handlers = {
  analyse: ({ inputs, options: wanted }, report) => analyse(inputs, wanted, report),
  list: (query) => ready(store).query(query),
  rows: ({ from, to }) => ready(store).slice(from, to),
  locate: ({ page, article }) => ready(store).locate(page, article),
  article: ({ article, limit, at }) => {
    const row = ready(store).overview.articles[article];
    if (!row) throw new Error("There is no such article.");
    const begin = ready(analysis).articleBegin(article);
    const { result } = openPage(row.page, isFar(at, begin, limit) ? at.sentence[0] : begin, limit);
    const found = result.articles.find((each) => each.index === article);
    if (!found) throw new Error("The page does not have this article.");
    return articleView(result, found, ready(store), limit, at, begin, known().ofId);
  },
  page: ({ page }) => pageView(page, ready(store)),
  text: ({ page, from, limit, exact }) => {
    const { result, stretches } = openPage(page, from, limit);
    return sliceOf(result.page, stretches, from, limit, exact);
  },
  warnings: ({ from, to }) => ready(store).overview.warnings.slice(from, to),
  unknowns,
  quantities: (query) => collected().quantities(query),
  changes: (query) => collected().changes(query),
  times: (query) => collected().times(query),
  quantityRows: ({ from, to }) => collected().quantityRows(from, to),
  changeRows: ({ from, to }) => collected().changeRows(from, to),
  timeRows: ({ from, to }) => collected().timeRows(from, to),
  speakers: (query) => said().speakers(query),
  speakerRows: ({ from, to }) => said().speakerRows(from, to),
  quotes: (query) => said().quotes(query),
  quoteRows: ({ from, to }) => said().quoteRows(from, to),
  quotesCsv: ({ table }) => said().csv(table),
  rowsCsv: ({ table }) => collected().csv(table),
  entities: (query) => known().query(query),
  entityRows: ({ from, to }) => known().rows(from, to),
  entity: (wanted) => known().view(wanted),
  mentionRows: (wanted) => known().mentionRows(wanted),
  entityNames: (wanted) => known().suggestions(wanted),
  explain: (wanted) => known().explain(wanted),
  entitiesCsv: () => known().csv(),
  write,
};

async function answer(message: Extract<ToWorker, { type: "request" }>): Promise<void> {
  const { id } = message;
  const report: Report = (progress) => say({ type: "progress", id, progress });
  try {
    const handler = handlers[message.name] as (body: unknown, report: Report) => Answers[RequestName] | Promise<Answers[RequestName]>;
    say({ type: "answer", id, value: await handler(message.body, report) });
  } catch (error) {
    say({ type: "failure", id, message: error instanceof Error ? error.message : String(error) });
  }
}

async function fetchNames(url: string): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Without the tables the rest works; the summary says what is missing. */
async function loadNames(into: WireglassModule, coming: Promise<Uint8Array>): Promise<void> {
  const missing = (why: string) => `No people, places or organisations are found, because their tables (names.wgt) could not be loaded (${why}): reload the page to try again.`;
  try {
    const bytes = await coming;
    const room = into.namesInput(bytes.length);
    if (room.length < bytes.length) throw new Error("no memory");
    room.set(bytes);
    const error = into.loadNames(bytes.length);
    if (error) namesError = missing(error.replace(/\.$/, ""));
  } catch (error) {
    namesError = missing(error instanceof Error ? error.message : String(error));
  }
}

async function start(moduleUrl: string, namesUrl: string): Promise<void> {
  try {
    const tables = fetchNames(namesUrl);
    tables.catch(() => {}); // told of where they are waited for
    const { default: create } = (await import(/* @vite-ignore */ moduleUrl)) as { default: typeof createWireglass };
    module = await create();
    await loadNames(module, tables);
    say({ type: "ready", version: module.version() });
  } catch (error) {
    say({ type: "unusable", message: `The analyser could not be started in this browser (${error instanceof Error ? error.message : error}).` });
  }
}

// Reading a file waits for the browser; what is asked meanwhile waits for the file.
let queue: Promise<void> = Promise.resolve();
addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  queue = queue.then(() => (data.type === "start" ? start(data.moduleUrl, data.namesUrl) : answer(data)));
});
