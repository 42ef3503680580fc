// What the page and its worker say to each other. The worker keeps the whole result; the page asks for what it shows, in
// slices of bounded size, so that a drop of any size costs the page the same.
import type { EntityPack, EntityRule, OutputFormat, SessionOptions } from "../../wasm/wireglass";
import type { Answers as FindingAnswers, ChangeNote, MarkKind, Piece, Requests as FindingRequests } from "./protocol_findings";
import type { Answers as NameAnswers, Requests as NameRequests } from "./protocol_names";
import type { Answers as QuoteAnswers, Requests as QuoteRequests } from "./protocol_quotes";
import type { ArticleRole, Evidence, Hashtag, OverviewWarning, PageKind, Published, PublishedWhy, Role, Span, TimeWindow, Topic } from "./contract";

export type { EntityPack, EntityRule, OutputFormat, SessionOptions };

/** One file, or an empty folder. */
export interface Input {
  /** As the user knows it, `/` between folders. */
  name: string;
  /** Null for a folder in which nothing was found. */
  file: File | null;
}

export interface Progress {
  phase: "reading" | "finding" | "relating";
  bytes: number;
  totalBytes: number;
  files: number;
  totalFiles: number;
}

/** Something that only the host could see: a file that the browser could not read. */
export interface HostNote {
  name: string;
  message: string;
}

export interface Summary {
  files: number;
  pages: number;
  articles: number;
  warnings: number;
  notes: HostNote[];
  /** Bytes read. */
  bytes: number;
  /** Pages with text that was not understood. */
  pagesWithUnknown: number;
  quantities: number;
  changes: number;
  times: number;
  quotes: number;
  mentions: number;
  entities: number;
  /** What the session says of the corrections that it could not apply. */
  conflicts: string[];
  /** Why no names are found; null when they are. */
  namesError: string | null;
}

export type ListKind = "all" | "main" | "listed" | "truncated" | "recovered";

export interface ListQuery {
  text: string;
  kind: ListKind;
  topic: string | null;
  hashtag: string | null;
  genre: string | null;
}

/** What can be chosen with the other filters as they are, and how many articles have it, the most frequent first. */
export interface ListChoices {
  topics: [string, number][];
  hashtags: [string, number][];
  genres: [string, number][];
}

export interface PageRow {
  type: "page";
  page: number;
  kind: PageKind;
  title: string;
  file: string;
  articles: number;
}

export interface ArticleRow {
  type: "article";
  page: number;
  article: number;
  role: ArticleRole;
  headline: string | null;
  source: string | null;
  published: Published;
  language: string | null;
  words: number;
  truncated: boolean;
  recovered: boolean;
}

export type Row = PageRow | ArticleRow;

/** A stretch of text with one role, and what it belongs to. `link` is the same for all that belongs together. */
export interface Segment {
  text: string;
  role: Role;
  link: string | null;
  /** Kind of the apparatus that it is part of. */
  apparatus: string | null;
  /** True where the stretch begins that `link` names (a caption may be cut by a line's end). */
  first: boolean;
}

/** A line of the page's text: usually one segment; more where a body line holds apparatus, or source and time are glued. */
export interface Line {
  begin: number;
  segments: Segment[];
}

/** A slice of a page's text; `from` is 0 or a line's begin. */
export interface TextSlice {
  page: number;
  from: number;
  to: number;
  length: number;
  lines: Line[];
}

export interface ApparatusView {
  link: string;
  kind: string;
  text: string;
  fields: [name: string, value: string][];
}

export interface ArticleView {
  article: number;
  page: number;
  pageId: string;
  file: string;
  pageKind: PageKind;
  topic: string | null;
  url: string | null;
  layout: string | null;
  confidence: number;
  captured: TimeWindow & { evidence: Evidence[] };
  id: string;
  role: ArticleRole;
  headline: string | null;
  /** The headline with what was found in it. */
  headlinePieces: Piece[];
  /** Where the headline, or the first thing that there is of the article, stands in the page's text. */
  begin: number;
  source: { text: string | null; name: string | null };
  section: string | null;
  published: PublishedWhy;
  language: string | null;
  words: number;
  truncated: boolean;
  recovered: { field: string; article: number | null }[];
  apparatus: ApparatusView[];
  apparatusTotal: number;
  paragraphs: { link: string; pieces: Piece[] }[];
  /** Index of the first of `paragraphs`: not 0 when a place far behind was asked for. */
  paragraphFirst: number;
  paragraphTotal: number;
  /** How much there is of each kind in the whole article. */
  counts: Partial<Record<MarkKind, number>>;
  changeTotal: number;
  /** The first of them, to be drawn. */
  changes: ChangeNote[];
  topics: Topic[];
  hashtags: Hashtag[];
  genre: string;
  /** Sentences, with their places on the page. */
  summary: { text: string; span: Span }[];
  /** True when there was more to mark than can be. */
  unmarked: boolean;
  /** True when text was left out to stay under the limit that was asked for. */
  cut: boolean;
}

/** A page without articles, or the text of a page as a whole. */
export interface PageView {
  page: number;
  file: string;
  kind: PageKind;
  topic: string | null;
  url: string | null;
  title: string;
  articles: { article: number; headline: string | null; role: ArticleRole }[];
  articleTotal: number;
}

export interface UnknownStretch {
  page: number;
  file: string;
  title: string;
  span: Span;
  excerpt: string;
}

/** A finding and the sentence round it, as spans of the page. */
export interface FoundAt {
  span: Span;
  sentence: Span;
}

export interface Requests extends FindingRequests, NameRequests, QuoteRequests {
  analyse: { inputs: Input[]; options: SessionOptions };
  list: ListQuery;
  rows: { from: number; to: number };
  /** The row at which an article, or a page where `article` is null, stands in the list; -1 when it is filtered out. */
  locate: { page: number; article: number | null };
  /** `at`: what the reader wants to see; it is part of the answer even when that lies behind the limit. */
  article: { article: number; limit: number; at: FoundAt | null };
  page: { page: number };
  /** `exact` names the edge that is to be just there, because a slice that is shown already begins or ends at it. */
  text: { page: number; from: number; limit: number; exact: "begin" | "end" | null };
  warnings: { from: number; to: number };
  /** On from a stretch of a page, which are counted on each page. */
  unknowns: { fromPage: number; fromStretch: number; limit: number };
  write: { format: OutputFormat; offsets: NonNullable<SessionOptions["offsets"]> };
}

export interface Answers extends FindingAnswers, NameAnswers, QuoteAnswers {
  analyse: Summary;
  list: { total: number; articles: number } & ListChoices;
  rows: Row[];
  locate: number;
  article: ArticleView;
  page: PageView;
  text: TextSlice;
  warnings: OverviewWarning[];
  unknowns: { stretches: UnknownStretch[]; next: { page: number; stretch: number } | null };
  write: Blob;
}

export type RequestName = keyof Requests;
export type Request = { [Name in RequestName]: { id: number; name: Name; body: Requests[Name] } }[RequestName];

export type FromWorker =
  | { type: "ready"; version: string }
  | { type: "unusable"; message: string }
  | { type: "progress"; id: number; progress: Progress }
  | { type: "answer"; id: number; value: Answers[RequestName] }
  | { type: "failure"; id: number; message: string };

/** The first message to a worker: where the module is, and the tables of names that it loads. */
export interface Start {
  type: "start";
  moduleUrl: string;
  namesUrl: string;
}

export type ToWorker = Start | ({ type: "request" } & Request);
