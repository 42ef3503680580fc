// Who says what in the drop: its direct and indirect quotes by speaker, filtered and sorted here. Words in marks that nobody
// utters (scare quotes) are not among them.
import type { FoundQuote, OverviewArticle } from "../contract";
import type { Answers, QuoteQuery, QuoteRow, Speaker, SpeakerQuery, SpeakerRow } from "../protocol_quotes";
import { countBy, type Entry, type Findings, order, published, whereOf } from "./findings";
import type { Names } from "./names";
import { quotesCsv, speakersCsv } from "./rows_csv";

type Row = Entry<FoundQuote>;

const kMaxOutlets = 250;
/** A quote of many paragraphs is shown by its beginning. */
const kMaxShown = 700;

const outletOf = ({ source }: OverviewArticle) => source.name ?? source.text ?? "";

/** What is counted together: an entity; where there is none, one wording; else nobody that is told. */
const keyOf = ({ speaker, printed }: FoundQuote) => (speaker !== null ? `e${speaker}` : printed ? `p${printed.toLowerCase()}` : "");

export class Quotes {
  private readonly all: Row[];
  private quotesShown: Row[] = [];
  private speakersShown: SpeakerRow[] = [];

  constructor(private readonly findings: Findings, private readonly names: Names) {
    this.all = findings.quotes.filter((row) => row.found.kind !== "scare");
  }

  speakers(query: SpeakerQuery): Answers["speakers"] {
    const { rows, outlets } = this.filter(query, null);
    const groups = new Map<string, SpeakerRow>();
    let words = 0;
    for (const { found } of rows) {
      const key = keyOf(found);
      let group = groups.get(key);
      if (!group) groups.set(key, (group = { ...this.speakerOf(found), quotes: 0, words: 0, share: 0 }));
      group.quotes += 1;
      group.words += found.words;
      words += found.words;
    }
    const speakers = [...groups.values()];
    for (const each of speakers) each.share = words > 0 ? each.words / words : 0;
    this.speakersShown = order(speakers, query.descending, {
      quotes: (each: SpeakerRow) => each.quotes,
      words: (each: SpeakerRow) => each.words,
      name: nameOf,
    }[query.sort]);
    return { total: speakers.length, outlets };
  }

  speakerRows(from: number, to: number): SpeakerRow[] {
    return this.speakersShown.slice(from, to);
  }

  /** Within a speaker in the order of time. */
  quotes(query: QuoteQuery): Answers["quotes"] {
    const { rows, outlets } = this.filter(query, query.speaker);
    const inTime = order(rows, false, published);
    this.quotesShown = order(query.sort === "published" ? rows : inTime, query.descending, {
      speaker: (row: Row) => nameOf(this.speakerOf(row.found)),
      article: (row: Row) => row.article.index,
      published,
    }[query.sort]);
    const first = query.speaker === null ? undefined : this.all.find((row) => keyOf(row.found) === query.speaker);
    return { total: rows.length, outlets, speaker: first ? this.speakerOf(first.found) : null };
  }

  quoteRows(from: number, to: number): QuoteRow[] {
    return this.quotesShown.slice(from, to).map((row) => {
      const where = whereOf(row);
      const [before, said, after] = where.excerpt;
      const excerpt: QuoteRow["excerpt"] = said.length > kMaxShown ? [before, `${said.slice(0, kMaxShown)} …`, ""] : [before, said, after];
      return { ...where, excerpt, kind: row.found.kind, cue: row.found.cue, speaker: this.speakerOf(row.found) };
    });
  }

  csv(table: "speakers" | "quotes"): Blob {
    if (table === "speakers") return speakersCsv(this.speakersShown);
    return quotesCsv(this.findings.csvRows(this.quotesShown), (found) => this.speakerOf(found).entity?.name ?? null);
  }

  private filter({ text, kind, outlet }: Pick<QuoteQuery, "text" | "kind" | "outlet">, speaker: string | null) {
    const found = this.findings.search(this.all, text).filter((row) => (kind === null || row.found.kind === kind) && (speaker === null || keyOf(row.found) === speaker));
    const outlets = countBy(found, (row) => outletOf(row.article)).slice(0, kMaxOutlets).map(([name, , count]): [string, number] => [name, count]);
    return { rows: outlet === null ? found : found.filter((row) => outletOf(row.article) === outlet), outlets };
  }

  private speakerOf(found: FoundQuote): Speaker {
    return { key: keyOf(found), entity: found.speaker === null ? null : this.names.nameOf(found.speaker), printed: found.printed };
  }
}

/** Null for nobody: sorts last. */
const nameOf = ({ entity, printed }: Speaker) => (entity?.name ?? printed)?.toLowerCase() ?? null;
