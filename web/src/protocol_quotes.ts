// What the page and its worker say to each other about quotes: marks in the reader, and rows by speaker.
import type { QuoteKind } from "./contract";
import type { Where } from "./protocol_findings";
import type { EntityName } from "./protocol_names";

/** What is said of a quote in the text. */
export interface QuoteNote {
  type: "quote";
  kind: QuoteKind;
  speaker: EntityName | null;
  /** Who says it, as printed. */
  printed: string | null;
  cue: string | null;
  continues: boolean;
}

export interface SpeakerQuery {
  /** Words that must stand in the quote's sentence, its headline or its source. */
  text: string;
  outlet: string | null;
  kind: "direct" | "indirect" | null;
  sort: "quotes" | "words" | "name";
  descending: boolean;
}

export interface QuoteQuery extends Omit<SpeakerQuery, "sort"> {
  /** A Speaker's key. */
  speaker: string | null;
  sort: "speaker" | "article" | "published";
}

/** Who is quoted: an entity, else a wording of the text, else nobody that is told. */
export interface Speaker {
  key: string;
  entity: EntityName | null;
  printed: string | null;
}

export interface SpeakerRow extends Speaker {
  quotes: number;
  words: number;
  /** Of all the words that are quoted, 0 to 1. */
  share: number;
}

export interface QuoteRow extends Where {
  kind: QuoteKind;
  speaker: Speaker;
  cue: string | null;
}

export interface Requests {
  /** Sets filter and order of the speakers; the first of these requests collects all quotes. */
  speakers: SpeakerQuery;
  speakerRows: { from: number; to: number };
  quotes: QuoteQuery;
  quoteRows: { from: number; to: number };
  quotesCsv: { table: "speakers" | "quotes" };
}

export interface Answers {
  /** `outlets`: without the filter by themselves, how many quotes each has. */
  speakers: { total: number; outlets: [string, number][] };
  speakerRows: SpeakerRow[];
  quotes: { total: number; outlets: [string, number][]; speaker: Speaker | null };
  quoteRows: QuoteRow[];
  quotesCsv: Blob;
}
