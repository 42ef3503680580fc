// What the page and its worker say to each other about numbers and times: marks in the reader, rows of tables, pictures.
import type { MentionNote } from "./protocol_names";
import type { QuoteNote } from "./protocol_quotes";
import type { Amount, Published, QuantityKind, Span, Step, TimeType, TimeWindow, Timex } from "./contract";

/** What is said of a mark when it is pointed at. Texts are as printed. */
export interface QuantityNote extends Amount {
  type: "quantity";
  text: string;
  of: string | null;
  sameAs: string | null;
  by: string;
}
export interface ChangeNote extends Step {
  type: "change";
  text: string;
  subject: string | null;
  by: string;
  /** Id of the mark that it is part of. */
  mark: string;
}
export interface TimeNote {
  type: "time";
  text: string;
  timex: Timex;
  window: TimeWindow;
  by: string;
}
export type Note = QuantityNote | ChangeNote | TimeNote | MentionNote | QuoteNote;

/** What can be shown in the text or not; the rarer types of names are one of them. */
export type MarkKind = "quantity" | "change" | "time" | "person" | "organization" | "place" | "name" | "quote";

/** A part of a mark, with the kinds of all notes that cover it. */
export interface MarkPart {
  text: string;
  kinds: MarkKind[];
}

/** Findings that overlap are one mark: a change with its two quantities, an amount with the country that it is of. */
export interface Mark {
  id: string;
  parts: MarkPart[];
  notes: Note[];
}

/** A stretch of text, marked or plain. Marks lie inside their `quote`; one that crosses its edge has it among its notes. `target`: it belongs to the sentence that was asked for. */
export interface Piece {
  text: string;
  mark: Mark | null;
  quote: { mark: Mark; wanted: boolean } | null;
  target: boolean;
  /** The mark that was asked for. */
  wanted: boolean;
}

export interface QuantityQuery {
  /** Words that must stand in the sentence, the headline or the source. */
  text: string;
  kind: QuantityKind | null;
  /** A Facet's key. */
  unit: string | null;
  from: number | null;
  to: number | null;
  sort: "article" | "value" | "unit" | "subject" | "published";
  descending: boolean;
}

export interface ChangeQuery {
  text: string;
  unit: string | null;
  direction: Step["direction"] | null;
  sort: "article" | "subject" | "size" | "published";
  descending: boolean;
}

export interface TimeQuery {
  text: string;
  /** `placed`: of any type, with at least one end known; `unplaced`: with none. */
  which: "placed" | "unplaced" | TimeType;
  /** RFC 3339: only what can lie in this window. */
  from: string | null;
  to: string | null;
  sort: "article" | "time" | "published";
  descending: boolean;
}

export type TableName = "quantities" | "changes" | "times";

/** One of the units (or, for what has none, kinds) that there are. */
export interface Facet {
  key: string;
  kind: QuantityKind;
  unit: string | null;
  per: string | null;
  count: number;
}

/** How often there is what lies between an edge and the next; one count less than edges. Times are in milliseconds. */
export interface Histogram {
  edges: number[];
  counts: number[];
  /** Values that lie below the first edge, and above the last. */
  before: number;
  after: number;
  scale: "linear" | "log";
}

/** Where a row's finding stands: enough to go there, and to show it without going. */
export interface Where {
  page: number;
  article: number;
  span: Span;
  sentence: Span;
  /** The sentence round the finding, perhaps cut: what stands before, the finding as printed, what stands behind. */
  excerpt: [before: string, found: string, after: string];
  headline: string | null;
  source: string | null;
  published: Published;
}

export type QuantityRow = Where & Amount & { of: string | null };
export type ChangeRow = Where & Step & { subject: string | null };
export type TimeRow = Where & Timex & { window: TimeWindow };

export interface Requests {
  /** Sets the table's filter and order; the first of these requests collects all rows. */
  quantities: QuantityQuery;
  changes: ChangeQuery;
  times: TimeQuery;
  quantityRows: { from: number; to: number };
  changeRows: { from: number; to: number };
  timeRows: { from: number; to: number };
  /** A table as it is filtered and sorted, for a spreadsheet. */
  rowsCsv: { table: TableName };
}

export interface Answers {
  /** `largest`: of the rows' values, where they are of one unit. */
  quantities: { total: number; kinds: [QuantityKind, number][]; units: Facet[]; histogram: Histogram | null; largest: number | null };
  changes: { total: number; units: [string, number][] };
  times: { total: number; histogram: Histogram | null };
  quantityRows: QuantityRow[];
  changeRows: ChangeRow[];
  timeRows: TimeRow[];
  rowsCsv: Blob;
}
