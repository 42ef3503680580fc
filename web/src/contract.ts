// What the module gives: the parts of the output contract (docs/format.md) that the page shows. Offsets are UTF-16 units.

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
  evidence: Evidence[];
}

/** Parsed fields stand beside kind, span and text; which ones depends on the kind. */
export interface Apparatus {
  kind: string;
  span: Span;
  text: string;
  [field: string]: unknown;
}

export interface Article {
  index: number;
  id: string;
  role: ArticleRole;
  position: number;
  source: { text: string | null; name: string | null };
  section: string | null;
  published: Published;
  headline: { text: string | null; span: Span | null };
  paragraphs: Span[];
  text: string;
  apparatus: Apparatus[];
  repairs: { kind: string; span: Span }[];
  language: string | null;
  words: number;
  truncated: boolean;
  recovered: { field: string; article: string }[];
}

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
