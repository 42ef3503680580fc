// All numbers and times of the drop, for tables: collected once, when they are first asked for, then filtered and sorted here.
import type { ArticleFindings, FoundChange, FoundQuantity, FoundQuote, FoundTime, OverviewArticle, QuantityKind, Span } from "../contract";
import type { Answers, ChangeQuery, ChangeRow, Facet, QuantityQuery, QuantityRow, TableName, TimeQuery, TimeRow, Where } from "../protocol_findings";
import { histogramOf, timelineOf } from "./histogram";
import { changesCsv, type CsvRow, quantitiesCsv, timesCsv } from "./rows_csv";
import type { Store } from "./store";

/** Articles asked of the module at a time: one answer stays a few megabytes. */
const kArticlesAtOnce = 500;
const kMaxUnits = 60;
/** An excerpt has about so much of the sentence on either side of the finding. */
const kBefore = 110;
const kAfter = 170;

export interface Sentence {
  span: Span;
  text: string;
  /** Lower case, for searching; made when it is first needed. */
  low: string | null;
}

export interface Entry<T> {
  found: T;
  article: OverviewArticle;
  sentence: Sentence;
}

type Lists = { quantities: Entry<FoundQuantity>[]; changes: Entry<FoundChange>[]; times: Entry<FoundTime>[] };

/** Rows of one table in the order that was asked for. Null sorts last, whichever way. */
export function order<Row>(rows: Row[], descending: boolean, key: (row: Row) => number | string | null): Row[] {
  const keyed = rows.map((row, i) => ({ row, key: key(row), i }));
  const way = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return a.key === b.key ? a.i - b.i : a.key === null ? 1 : -1;
    return a.key < b.key ? -way : a.key > b.key ? way : a.i - b.i;
  });
  return keyed.map((each) => each.row);
}

export const published = <T>({ article }: Entry<T>) => article.published.earliest ?? article.published.latest;
const low = (text: string | null) => text?.toLowerCase() ?? null;

/** What is counted together: one unit; where there is none, one kind. */
export const unitKey = (amount: { kind: QuantityKind; unit: string | null; per: string | null }) =>
  `${amount.unit ?? amount.kind}${amount.per ? `/${amount.per}` : ""}`;

export function countBy<T>(rows: T[], key: (row: T) => string): [string, T, number][] {
  const counts = new Map<string, [string, T, number]>();
  for (const row of rows) {
    const name = key(row);
    const seen = counts.get(name);
    if (seen) seen[2] += 1;
    else counts.set(name, [name, row, 1]);
  }
  return [...counts.values()].sort((a, b) => b[2] - a[2] || (a[0] < b[0] ? -1 : 1));
}

/** The sentence cut to what a row can show, at blanks where there are any. */
function excerptOf({ span, text }: Sentence, found: Span): Where["excerpt"] {
  const begin = found[0] - span[0];
  const end = found[1] - span[0];
  let from = Math.max(0, begin - kBefore);
  let to = Math.min(text.length, end + kAfter);
  if (from > 0) from = Math.min(begin, text.indexOf(" ", from) + 1 || begin);
  if (to < text.length) to = Math.max(end, text.lastIndexOf(" ", to));
  return [`${from > 0 ? "… " : ""}${text.slice(from, begin)}`, text.slice(begin, end), `${text.slice(end, to)}${to < text.length ? " …" : ""}`];
}

export function whereOf<T extends { span: Span }>({ found, article, sentence }: Entry<T>): Where {
  return {
    page: article.page,
    article: article.index,
    span: found.span,
    sentence: sentence.span,
    excerpt: excerptOf(sentence, found.span),
    headline: article.headline,
    source: article.source.name ?? article.source.text,
    published: article.published,
  };
}

export class Findings {
  private readonly all: Lists = { quantities: [], changes: [], times: [] };
  readonly quotes: Entry<FoundQuote>[] = [];
  private shown: Lists = { quantities: [], changes: [], times: [] };
  private readonly articleText = new Map<number, string>();

  /** @param ask the module's answer for a range of articles */
  constructor(private readonly store: Store, ask: (first: number, last: number) => ArticleFindings[]) {
    const { articles } = store.overview;
    for (let first = 0; first < articles.length; first += kArticlesAtOnce) {
      for (const each of ask(first, Math.min(articles.length, first + kArticlesAtOnce))) this.add(each, articles[each.article]!);
    }
  }

  quantities(query: QuantityQuery): Answers["quantities"] {
    const found = this.search(this.all.quantities, query.text);
    const ofKind = query.kind ? found.filter((row) => row.found.kind === query.kind) : found;
    const ofUnit = query.unit ? ofKind.filter((row) => unitKey(row.found) === query.unit) : ofKind;
    const rows = ofUnit.filter(({ found: { value, high, kind } }) => {
      if (query.from === null && query.to === null) return true;
      if (value === null) return false;
      const top = kind === "score" ? value : (high ?? value);
      return (query.from === null || top >= query.from) && (query.to === null || value <= query.to);
    });
    this.shown.quantities = order(rows, query.descending, {
      article: () => 0,
      value: ({ found: { value } }: Entry<FoundQuantity>) => value,
      unit: (row: Entry<FoundQuantity>) => unitKey(row.found),
      subject: (row: Entry<FoundQuantity>) => low(row.found.of),
      published,
    }[query.sort]);
    if (query.sort === "article" && query.descending) this.shown.quantities.reverse();
    const values = (list: Entry<FoundQuantity>[]) => list.flatMap((row) => row.found.value ?? []);
    return {
      total: rows.length,
      kinds: countBy(found, (row) => row.found.kind).map(([kind, , count]) => [kind as QuantityKind, count]),
      units: countBy(ofKind, (row) => unitKey(row.found)).slice(0, kMaxUnits)
        .map(([key, { found: { kind, unit, per } }, count]): Facet => ({ key, kind, unit, per, count })),
      histogram: query.unit ? histogramOf(values(ofUnit)) : null,
      largest: query.unit && rows.length > 0 ? values(rows).reduce((most, value) => Math.max(most, value), 0) : null,
    };
  }

  changes(query: ChangeQuery): Answers["changes"] {
    const found = this.search(this.all.changes, query.text);
    const directed = query.direction ? found.filter((row) => row.found.direction === query.direction) : found;
    const rows = query.unit === null ? directed : directed.filter((row) => (row.found.unit ?? "") === query.unit);
    this.shown.changes = order(rows, query.descending, {
      article: () => 0,
      subject: (row: Entry<FoundChange>) => low(row.found.subject),
      // By how many times: a step from 2 to 4 is as large as one from 20 to 40, whatever the unit.
      size: ({ found: { from, to } }: Entry<FoundChange>) => (from > 0 && to > 0 ? Math.log(to / from) : null),
      published,
    }[query.sort]);
    if (query.sort === "article" && query.descending) this.shown.changes.reverse();
    return { total: rows.length, units: countBy(directed, (row) => row.found.unit ?? "").map(([unit, , count]) => [unit, count]) };
  }

  times(query: TimeQuery): Answers["times"] {
    const placed = (row: Entry<FoundTime>) => row.found.window.earliest !== null || row.found.window.latest !== null;
    const found = this.search(this.all.times, query.text).filter((row) =>
      query.which === "placed" ? placed(row) : query.which === "unplaced" ? !placed(row) : row.found.type === query.which,
    );
    const rows = found.filter(({ found: { window } }) => {
      if (query.from === null && query.to === null) return true;
      if (window.earliest === null && window.latest === null) return false;
      return (query.from === null || window.latest === null || window.latest >= query.from) && (query.to === null || window.earliest === null || window.earliest <= query.to);
    });
    this.shown.times = order(rows, query.descending, {
      article: () => 0,
      // RFC 3339 in UTC sorts as text. Of what begins together, the shorter stands first.
      time: ({ found: { window } }: Entry<FoundTime>) => (window.earliest ?? window.latest) && `${window.earliest ?? window.latest} ${window.latest ?? ""}`,
      published,
    }[query.sort]);
    if (query.sort === "article" && query.descending) this.shown.times.reverse();
    return { total: rows.length, histogram: timelineOf(found.map((row) => row.found.window)) };
  }

  quantityRows(from: number, to: number): QuantityRow[] {
    return this.shown.quantities.slice(from, to).map((row) => {
      const { kind, value, high, unit, per, modifier, of } = row.found;
      return { ...whereOf(row), kind, value, high, unit, per, modifier, of };
    });
  }

  changeRows(from: number, to: number): ChangeRow[] {
    return this.shown.changes.slice(from, to).map((row) => {
      const { from: before, to: after, unit, direction, subject } = row.found;
      return { ...whereOf(row), from: before, to: after, unit, direction, subject };
    });
  }

  timeRows(from: number, to: number): TimeRow[] {
    return this.shown.times.slice(from, to).map((row) => {
      const { type, value, mod, quant, freq, anchor, window } = row.found;
      return { ...whereOf(row), type, value, mod, quant, freq, anchor, window };
    });
  }

  /** All rows of a table, as it is filtered and sorted now. */
  csv(table: TableName): Blob {
    const rows = <T extends { span: Span }>(list: Entry<T>[]) => this.csvRows(list);
    switch (table) {
      case "quantities": return quantitiesCsv(rows(this.shown.quantities));
      case "changes": return changesCsv(rows(this.shown.changes));
      case "times": return timesCsv(rows(this.shown.times));
    }
  }

  csvRows<T extends { span: Span }>(list: Entry<T>[]): CsvRow<T>[] {
    return list.map(({ found, article, sentence: { span, text } }) =>
      ({ found, article, file: this.store.fileName(article.page), sentence: text, printed: text.slice(found.span[0] - span[0], found.span[1] - span[0]) }));
  }

  private add(findings: ArticleFindings, article: OverviewArticle): void {
    const sentences = findings.sentences.map((each): Sentence => ({ ...each, low: null }));
    const entries = <T extends { sentence: number }>(list: T[]): Entry<T>[] => list.map((found) => ({ found, article, sentence: sentences[found.sentence]! }));
    for (const entry of entries(findings.quantities)) this.all.quantities.push(entry);
    for (const entry of entries(findings.changes)) this.all.changes.push(entry);
    for (const entry of entries(findings.times)) this.all.times.push(entry);
    for (const entry of entries(findings.quotes)) this.quotes.push(entry);
  }

  /** Rows with all the words, each in the sentence, the headline or the source. */
  search<T>(rows: Entry<T>[], text: string): Entry<T>[] {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return rows;
    return rows.filter(({ sentence, article }) => {
      sentence.low ??= sentence.text.toLowerCase();
      const { low: said } = sentence;
      return words.every((word) => said.includes(word) || this.textOf(article).includes(word));
    });
  }

  private textOf(article: OverviewArticle): string {
    let text = this.articleText.get(article.index);
    if (text === undefined) {
      text = [article.headline, article.source.name, article.source.text].join("\n").toLowerCase();
      this.articleText.set(article.index, text);
    }
    return text;
  }
}
