// What the module gives: the parts of the output contract (docs/format.md) that the page shows. Offsets are UTF-16 units.
import type { EntityType } from "../../wasm/wireglass";

export type { EntityType };

export type Span = [begin: number, end: number];
export type Role = "title" | "headline" | "body" | "time" | "section" | "source" | "tags" | "furniture" | "blank" | "unknown";
export type PageKind = "article" | "hashtag" | "source" | "unknown";
export type ArticleRole = "main" | "related" | "listed";

export interface TimeWindow {
  earliest: string | null;
  latest: string | null;
}

export interface Evidence {
  rule: string;
  article: string | null;
  text: string;
}

export interface Published extends TimeWindow {
  text: string | null;
  basis: "relative" | "absolute" | "dateline" | "inferred" | "none";
}

/** With the reasons, of which lists need none. */
export interface PublishedWhy extends Published {
  evidence: Evidence[];
}

/** Parsed fields stand beside kind, span and text; which ones depends on the kind. */
export interface Apparatus {
  kind: string;
  span: Span;
  text: string;
  [field: string]: unknown;
}

export type QuantityKind = "money" | "percent" | "count" | "measure" | "ordinal" | "duration" | "rate" | "rank" | "score" | "age";
export type Modifier = "about" | "over" | "under" | "at-least" | "at-most" | "nearly";
export type TimeType = "DATE" | "TIME" | "DURATION" | "SET";
export type Anchor = "published" | "captured" | "previous" | "none";

/** How much or how many: what a quantity says, wherever it stands. */
export interface Amount {
  kind: QuantityKind;
  /** Null where the text is vague. */
  value: number | null;
  /** The upper end of a range; a score's second number. */
  high: number | null;
  /** ISO 4217, "percent", "percentage-point", or a CLDR unit id; null for plain counts. */
  unit: string | null;
  per: string | null;
  modifier: Modifier | null;
}

export interface Quantity extends Amount {
  span: Span;
  of: Span | null;
  /** Index of the article's quantity that says the same amount in another currency. */
  sameAs: number | null;
  by: string;
}

/** Two values of one thing, the earlier and the later one. */
export interface Step {
  from: number;
  to: number;
  unit: string | null;
  direction: "up" | "down";
}

export interface Change extends Step {
  span: Span;
  subject: Span | null;
  by: string;
}

/** A TIMEX3. */
export interface Timex {
  type: TimeType;
  value: string;
  mod: string | null;
  quant: string | null;
  freq: string | null;
  anchor: Anchor;
}

export interface Time extends Timex, TimeWindow {
  span: Span;
  by: string;
}

/** What is said of a name wherever it stands. */
export interface Naming {
  type: EntityType;
  metonym: boolean;
  demonym: boolean;
  facility: boolean;
  /** 0 to 1. */
  confidence: number;
  by: string;
  /** Why it is of its entity. */
  link: string | null;
}

export interface Mention extends Naming {
  span: Span;
  /** An entity's id. */
  entity: string | null;
}

export type QuoteKind = "direct" | "indirect" | "scare";

export interface Quote {
  span: Span;
  kind: QuoteKind;
  /** An entity's id. */
  speaker: string | null;
  /** Who says it, as printed. */
  speakerSpan: Span | null;
  cue: Span | null;
  /** A further part of the utterance before it. */
  continues: boolean;
}

export interface Keyphrase {
  text: string;
  span: Span;
  score: number;
}

export interface Hashtag {
  tag: string;
  score: number;
  printed: boolean;
}

/** Of IPTC Media Topics. */
export interface Topic {
  qcode: string;
  name: string;
  score: number;
}

export interface Article {
  index: number;
  id: string;
  role: ArticleRole;
  position: number;
  source: { text: string | null; name: string | null };
  section: string | null;
  published: PublishedWhy;
  headline: { text: string | null; span: Span | null };
  paragraphs: Span[];
  text: string;
  apparatus: Apparatus[];
  repairs: { kind: string; span: Span }[];
  language: string | null;
  words: number;
  truncated: boolean;
  recovered: { field: string; article: string }[];
  mentions: Mention[];
  quantities: Quantity[];
  changes: Change[];
  times: Time[];
  quotes: Quote[];
  keyphrases: Keyphrase[];
  hashtags: Hashtag[];
  topics: Topic[];
  category: string;
  genre: string;
  summary: Span[];
  /** Of a part of a page: how many come before those that are in it, and how many the article has. */
  firstParagraph: number;
  paragraphCount: number;
  firstApparatus: number;
  apparatusCount: number;
  firstMention: number;
}

/** A page, or a part of a long one: spans are places in `text`, which begins at `begin` of the page's `length`. */
export interface Page {
  index: number;
  id: string;
  url: string | null;
  kind: PageKind;
  topic: string | null;
  layout: string | null;
  /** Of the layout, 0 to 1. */
  confidence: number;
  captured: TimeWindow & { evidence: Evidence[] };
  lines: [begin: number, end: number, role: Role][];
  begin: number;
  length: number;
  text: string;
}

export interface PageResult {
  page: Page;
  articles: Article[];
}

export interface OverviewFile {
  name: string;
  bytes: number;
  encoding: string | null;
  format: string;
  firstPage: number;
  pageCount: number;
}

export interface OverviewPage {
  index: number;
  id: string;
  file: number;
  kind: PageKind;
  topic: string | null;
  url: string | null;
  title: string | null;
  captured: TimeWindow;
  firstArticle: number;
  articleCount: number;
  unknownBytes: number;
}

export interface OverviewArticle {
  index: number;
  id: string;
  page: number;
  role: ArticleRole;
  position: number;
  source: { text: string | null; name: string | null };
  section: string | null;
  published: Published;
  headline: string | null;
  language: string | null;
  words: number;
  truncated: boolean;
  apparatus: number;
  mentions: number;
  quantities: number;
  changes: number;
  times: number;
  quotes: number;
  topics: string[];
  hashtags: string[];
  genre: string;
  recovered: boolean;
}

export interface OverviewWarning {
  code: string;
  file: string;
  page: number | null;
  span: Span | null;
  message: string;
}

export interface Overview {
  files: OverviewFile[];
  pages: OverviewPage[];
  articles: OverviewArticle[];
  warnings: OverviewWarning[];
}

/** What stands in a sentence of an article; `sentence` is an index into the list beside it. */
interface Found {
  sentence: number;
  span: Span;
  by: string;
}
export type FoundQuantity = Found & Amount & { of: string | null; sameAs: string | null };
export type FoundChange = Found & Step & { subject: string | null };
export type FoundTime = Found & Timex & { window: TimeWindow };

/** `speaker` is an entity's index, `printed` who says it in the text's words. */
export interface FoundQuote extends Omit<Found, "by"> {
  kind: QuoteKind;
  speaker: number | null;
  printed: string | null;
  cue: string | null;
  words: number;
}

export interface ArticleFindings {
  article: number;
  sentences: { span: Span; text: string }[];
  quantities: FoundQuantity[];
  changes: FoundChange[];
  times: FoundTime[];
  quotes: FoundQuote[];
}

export type FoundMention = Found & Naming & { entity: number | null };

export interface ArticleMentions {
  article: number;
  sentences: { span: Span; text: string }[];
  mentions: FoundMention[];
}

/** Indices take the place of ids here; `articles` of a role are the first ones. */
export interface Entity {
  id: string;
  type: EntityType;
  name: string;
  aliases: string[];
  roles: { text: string; of: number | null; articles: number[]; articleCount: number }[];
  country: string | null;
  iso3166: string | null;
  geo: { lat: number; lon: number } | null;
  geonames: number | null;
  articles: number;
  mentions: number;
  confirmed: boolean;
}

/** Why the model took some words for a name of a type, and not for one of another. */
export interface Reasons {
  type: string | null;
  against: string | null;
  features: { feature: string; word: string | null; weight: number }[];
}
