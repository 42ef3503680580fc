/// <reference lib="webworker" />
// The worker: holds the module and one analysis, and answers the page's requests one after another.
import type createWireglass from "../../../wasm/wireglass";
import type { WireglassModule } from "../../../wasm/wireglass";
import type { PageResult } from "../contract";
import type { Answers, FromWorker, Progress, RequestName, Requests, ToWorker, UnknownStretch } from "../protocol";
import { Analysis } from "./analysis";
import { sliceOf, stretchesOf, type Stretch } from "./segments";
import { Store } from "./store";
import { articleView, pageView } from "./views";

type Report = (progress: Progress) => void;
type Handlers = { [Name in RequestName]: (body: Requests[Name], report: Report) => Answers[Name] | Promise<Answers[Name]> };

const kExcerpt = 240;
/** Pages looked through for one answer about unknown stretches. */
const kUnknownPages = 50;

const say = (message: FromWorker) => postMessage(message);

let module: WireglassModule | null = null;
let analysis: Analysis | null = null;
let options: Requests["analyse"]["options"] = {};
let store: Store | null = null;
let opened: { result: PageResult; stretches: Stretch[] } | null = null;

function ready<T>(value: T | null): T {
  if (value === null) throw new Error("Nothing has been analysed yet.");
  return value;
}

/** The page that was asked for last is kept: the reader asks for its article and its text in turn. */
function openPage(index: number) {
  if (opened?.result.page.index !== index) {
    opened = null;
    const result = ready(analysis).page(index);
    opened = { result, stretches: stretchesOf(result) };
  }
  return opened!;
}

async function analyse(inputs: Requests["analyse"]["inputs"], wanted: typeof options, report: Report) {
  analysis?.dispose();
  analysis = store = opened = null;
  options = wanted;
  analysis = await Analysis.run(ready(module), inputs, wanted, report);
  store = new Store(analysis.overview());
  const { files, pages, articles, warnings } = store.overview;
  return {
    files: files.length,
    pages: pages.length,
    articles: articles.length,
    warnings: warnings.length,
    notes: analysis.notes,
    bytes: analysis.bytes,
    pagesWithUnknown: pages.reduce((sum, page) => sum + (page.unknownBytes > 0 ? 1 : 0), 0),
  };
}

/** Offsets are counted while reading, so another unit means another run over the same files. */
async function write({ format, offsets }: Requests["write"], report: Report): Promise<Blob> {
  if ((options.offsets ?? "byte") !== offsets) {
    const before = ready(analysis);
    options = { ...options, offsets };
    analysis = null;
    before.dispose();
    analysis = await before.again(ready(module), options, report);
  }
  return ready(analysis).write(format);
}

function unknowns({ fromPage, limit }: Requests["unknowns"]): Answers["unknowns"] {
  const { pages } = ready(store).overview;
  const stretches: UnknownStretch[] = [];
  let looked = 0;
  for (let page = fromPage; page < pages.length; page += 1) {
    if (pages[page]!.unknownBytes === 0) continue;
    if (stretches.length >= limit || looked === kUnknownPages) return { stretches, nextPage: page };
    looked += 1;
    const { page: found } = openPage(page).result;
    for (const [begin, end, role] of found.lines) {
      if (role !== "unknown" || stretches.length >= 2 * limit) continue;
      const excerpt = found.text.slice(begin, Math.min(end, begin + kExcerpt)).trim();
      stretches.push({ page, file: ready(store).fileName(page), title: ready(store).pageTitle(page), span: [begin, end], excerpt });
    }
  }
  return { stretches, nextPage: null };
}

const handlers: Handlers = {
  analyse: ({ inputs, options: wanted }, report) => analyse(inputs, wanted, report),
  list: (query) => ready(store).query(query),
  rows: ({ from, to }) => ready(store).slice(from, to),
  locate: ({ page, article }) => ready(store).locate(page, article),
  article: ({ article, limit }) => {
    const row = ready(store).overview.articles[article];
    if (!row) throw new Error("There is no such article.");
    const { result } = openPage(row.page);
    const found = result.articles.find((each) => each.index === article);
    if (!found) throw new Error("The page does not have this article.");
    return articleView(result, found, ready(store), limit);
  },
  page: ({ page }) => pageView(page, ready(store)),
  text: ({ page, from, limit }) => {
    const { result, stretches } = openPage(page);
    return sliceOf(result.page, stretches, Math.min(from, result.page.text.length), limit);
  },
  warnings: ({ from, to }) => ready(store).overview.warnings.slice(from, to),
  unknowns,
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

async function start(moduleUrl: string): Promise<void> {
  try {
    const { default: create } = (await import(/* @vite-ignore */ moduleUrl)) as { default: typeof createWireglass };
    module = await create();
    say({ type: "ready", version: module.version() });
  } catch (error) {
    say({ type: "unusable", message: `The analyser could not be started in this browser (${error instanceof Error ? error.message : error}).` });
  }
}

// Reading a file waits for the browser; what is asked meanwhile waits for the file.
let queue: Promise<void> = Promise.resolve();
addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  queue = queue.then(() => (data.type === "start" ? start(data.moduleUrl) : answer(data)));
});
