// Runs a Session over files: reads them piece by piece, tells of progress, and writes results into Blobs.
import type { ArticleFindings, ArticleMentions, Entity, Overview, PageResult, Reasons, Span } from "../contract";
import type { HostNote, Input, OutputFormat, Progress, SessionOptions } from "../protocol";
import type { Session, WireglassModule } from "../../../wasm/wireglass";

const kMiB = 2 ** 20;
/** A session needs three to four times the bytes that it was given, and 32 bits can address 4 GiB. */
export const kMaxFileBytes = 1024 * kMiB;
export const kMaxDropBytes = 1024 * kMiB;
/** Larger files take a while after they have been read. */
const kSlowFile = kMiB;
/** One copy into the module at a time; the stream's own chunks are smaller. */
const kMaxChunk = 4 * kMiB;
/** Output is handed to the browser's Blob store in parts of this size. */
const kBlobPart = 16 * kMiB;
const kProgressEvery = 100;
/** Rows of the overview asked for at a time: a browser's string cannot hold those of a million articles. */
const kRows = 20_000;
const kEntities = 5000;

const gigabytes = (bytes: number) => `${(bytes / 2 ** 30).toFixed(2)} GiB`;

function check(session: Session): void {
  const message = session.error();
  if (message) throw new Error(message);
}

export class Analysis {
  readonly notes: HostNote[] = [];
  bytes = 0;
  private readonly session: Session;
  private readonly inputs: Input[];

  private constructor(session: Session, inputs: Input[]) {
    this.session = session;
    this.inputs = inputs;
  }

  /** Reads all inputs. Throws an Error with a sentence for the user when it cannot be done at all. */
  static async run(module: WireglassModule, inputs: Input[], options: SessionOptions, report: (progress: Progress) => void): Promise<Analysis> {
    const total = inputs.reduce((sum, { file }) => sum + (file && file.size <= kMaxFileBytes ? file.size : 0), 0);
    if (total > kMaxDropBytes) {
      throw new Error(
        `These files have ${gigabytes(total)} together, and a browser tab can analyse ${gigabytes(kMaxDropBytes)} at a time. Take fewer of them, or use the command-line program, which has no such limit.`,
      );
    }
    const session = new module.Session(JSON.stringify({ ...options, maxFileBytes: kMaxFileBytes }));
    const analysis = new Analysis(session, inputs);
    try {
      check(session);
      await analysis.readAll(total, report);
      return analysis;
    } catch (error) {
      analysis.dispose();
      throw error;
    }
  }

  /** The same files with other options. */
  again(module: WireglassModule, options: SessionOptions, report: (progress: Progress) => void): Promise<Analysis> {
    return Analysis.run(module, this.inputs, options, report);
  }

  overview(): Overview {
    const all: Overview = { files: [], pages: [], articles: [], warnings: [] };
    // Each text of a topic or hashtag is kept once, however many articles have it.
    const texts = new Map<string, string>();
    const once = (text: string) => texts.get(text) ?? (texts.set(text, text), text);
    for (let first = 0; ; first += kRows) {
      const { files, pages, articles, warnings } = this.json(this.session.overview(first, kRows)) as Overview;
      for (const each of files) all.files.push(each);
      for (const each of pages) all.pages.push(each);
      for (const each of articles) all.articles.push({ ...each, topics: each.topics.map(once), hashtags: each.hashtags.map(once), genre: once(each.genre) });
      for (const each of warnings) all.warnings.push(each);
      if (Math.max(files.length, pages.length, articles.length, warnings.length) < kRows) return all;
    }
  }

  /** A page; of one that has more than `most` bytes the part round `from`. */
  page(index: number, from: number, most: number): PageResult {
    return this.json(this.session.page(index, from, most)) as PageResult;
  }

  articleBegin(index: number): number {
    return this.session.articleBegin(index);
  }

  unknowns(page: number, first: number, most: number): { span: Span; text: string }[] {
    return this.json(this.session.unknowns(page, first, most)) as { span: Span; text: string }[];
  }

  findings(first: number, last: number): ArticleFindings[] {
    return this.json(this.session.findings(first, last)) as ArticleFindings[];
  }

  entities(): Entity[] {
    const all: Entity[] = [];
    for (;;) {
      const some = this.json(this.session.entities(all.length, kEntities)) as Entity[];
      for (const each of some) all.push(each);
      if (some.length < kEntities) return all;
    }
  }

  mentionEntities(first: number, last: number): (number | null)[][] {
    return this.json(this.session.mentionEntities(first, last)) as (number | null)[][];
  }

  mentions(first: number, last: number): ArticleMentions[] {
    return this.json(this.session.mentions(first, last)) as ArticleMentions[];
  }

  explain(article: number, mention: number): Reasons {
    return this.json(this.session.explain(article, mention)) as Reasons;
  }

  write(format: OutputFormat): Blob {
    const types = { json: "application/json", jsonl: "application/x-ndjson", csv: "text/csv", text: "text/plain" };
    const parts: Blob[] = [];
    let open: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    const close = () => {
      parts.push(new Blob(open));
      open = [];
      size = 0;
    };
    const whole = this.session.write(format, (chunk) => {
      open.push(chunk.slice() as Uint8Array<ArrayBuffer>);
      size += chunk.length;
      if (size >= kBlobPart) close();
    });
    close();
    check(this.session);
    if (!whole) throw new Error("The output could not be written in full.");
    return new Blob(parts, { type: types[format] });
  }

  /** Frees the module's memory. Nothing can be asked of this object afterwards. */
  dispose(): void {
    this.session.delete();
  }

  private json(text: string): unknown {
    check(this.session);
    return JSON.parse(text);
  }

  private async readAll(totalBytes: number, report: (progress: Progress) => void): Promise<void> {
    let files = 0;
    let reported = 0;
    const tell = (phase: Progress["phase"]) => {
      const now = performance.now();
      if (phase === "reading" && this.bytes < totalBytes && now - reported < kProgressEvery) return;
      reported = now;
      report({ phase, bytes: Math.min(this.bytes, totalBytes), totalBytes, files, totalFiles: this.inputs.length });
    };
    for (const { name, file } of this.inputs) {
      if (file) await this.readFile(name, file, tell);
      else this.session.warn(name, "empty-directory");
      check(this.session);
      files += 1;
      tell("reading");
    }
    tell("relating");
    this.session.finish();
    check(this.session);
  }

  private async readFile(name: string, file: File, tell: (phase: Progress["phase"]) => void): Promise<void> {
    this.session.beginFile(name, file.size);
    try {
      let more = true; // of a file that is too big, the session looks what it is and wants no more
      const reader = file.stream().getReader();
      while (more) {
        const { done, value } = await reader.read();
        if (done) break;
        for (let at = 0; more && at < value.length; at += kMaxChunk) more = this.push(value.subarray(at, at + kMaxChunk));
        tell("reading");
      }
      if (!more) await reader.cancel();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.notes.push({ name, message: `The browser could not read this file to its end (${reason}). What was read of it is shown; check that it is still there and may be read.` });
    }
    if (file.size > kSlowFile) tell("finding");
    this.session.endFile();
  }

  private push(chunk: Uint8Array): boolean {
    const room = this.session.input(chunk.length);
    check(this.session); // no memory: the room is too small
    room.set(chunk);
    const more = this.session.push(chunk.length);
    check(this.session);
    this.bytes += chunk.length;
    return more;
  }
}
