// The rows of a table as CSV (RFC 4180), for a spreadsheet: one finding a row, with its sentence and its article.
import type { SpeakerRow } from "../protocol_quotes";
import type { Entity, FoundChange, FoundQuantity, FoundQuote, FoundTime, OverviewArticle } from "../contract";

type Cell = string | number | null;

export interface CsvRow<T> {
  found: T;
  article: OverviewArticle;
  file: string;
  printed: string;
  sentence: string;
}

const kHead = ["file", "article", "headline", "source", "published", "earliest", "latest"];
const kTail = ["rule", "printed", "sentence"];
/** Rows put into one string: a Blob takes parts. */
const kPart = 2000;

/** As the program's own CSV: what a spreadsheet would take for a formula gets an apostrophe. Numbers may begin with a minus. */
function cellText(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

function write<T extends object>(names: string[], rows: CsvRow<T>[], cells: (found: T) => Cell[]): Blob {
  const line = (list: Cell[]) => `${list.map(cellText).join(",")}\r\n`;
  const parts = [line([...kHead, ...names, ...kTail])];
  for (let from = 0; from < rows.length; from += kPart) {
    parts.push(rows.slice(from, from + kPart).map(({ found, article: { id, headline, source, published }, file, printed, sentence }) =>
      line([file, id, headline, source.name ?? source.text, published.text, published.earliest, published.latest, ...cells(found), "by" in found ? String(found.by) : null, printed, sentence])).join(""));
  }
  return new Blob(parts, { type: "text/csv" });
}

export const quantitiesCsv = (rows: CsvRow<FoundQuantity>[]) =>
  write(["kind", "value", "high", "unit", "per", "modifier", "of"], rows, (each) => [each.kind, each.value, each.high, each.unit, each.per, each.modifier, each.of]);

export const changesCsv = (rows: CsvRow<FoundChange>[]) =>
  write(["subject", "from", "to", "unit", "direction"], rows, (each) => [each.subject, each.from, each.to, each.unit, each.direction]);

export const timesCsv = (rows: CsvRow<FoundTime>[]) =>
  write(["type", "value", "mod", "quant", "freq", "begins", "ends", "anchor"], rows, (each) =>
    [each.type, each.value, each.mod, each.quant, each.freq, each.window.earliest, each.window.latest, each.anchor]);

export const quotesCsv = (rows: CsvRow<FoundQuote>[], speakerOf: (found: FoundQuote) => string | null) =>
  write(["kind", "speaker", "printed speaker", "cue", "words"], rows, (each) => [each.kind, speakerOf(each), each.printed, each.cue, each.words]);

export function speakersCsv(speakers: SpeakerRow[]): Blob {
  const line = (list: Cell[]) => `${list.map(cellText).join(",")}\r\n`;
  const rows = speakers.map(({ entity, printed, quotes, words, share }) => line([entity?.id ?? null, entity?.name ?? null, entity ? null : printed, quotes, words, share]));
  return new Blob([line(["entity", "name", "printed", "quotes", "words", "share of words"]), ...rows], { type: "text/csv" });
}

export function entitiesCsv(entities: Entity[]): Blob {
  const line = (list: Cell[]) => `${list.map(cellText).join(",")}\r\n`;
  const parts = [line(["id", "type", "name", "aliases", "roles", "country", "latitude", "longitude", "geonames", "articles", "mentions", "confirmed"])];
  for (let from = 0; from < entities.length; from += kPart) {
    parts.push(entities.slice(from, from + kPart).map(({ id, type, name, aliases, roles, country, geo, geonames, articles, mentions, confirmed }) =>
      line([id, type, name, aliases.join("; "), roles.map((role) => role.text).join("; "), country, geo?.lat ?? null, geo?.lon ?? null, geonames, articles, mentions, confirmed ? "yes" : "no"])).join(""));
  }
  return new Blob(parts, { type: "text/csv" });
}
