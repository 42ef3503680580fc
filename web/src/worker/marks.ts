// What was found in a stretch of an article's text, as pieces that can be drawn one after another.
import type { Article, EntityType, Span } from "../contract";
import type { FoundAt } from "../protocol";
import type { ChangeNote, Mark, MarkKind, MarkPart, Note, Piece } from "../protocol_findings";
import type { EntityName } from "../protocol_names";

/** A browser draws some thousand marks without effort; a page of nothing but digits has more. */
export const kMaxMarks = 4000;
const kMaxNotes = 40;

interface Finding {
  begin: number;
  end: number;
  note: (mark: string) => Note;
  kind: MarkKind;
}

/** The entity of an id. */
export type EntityOf = (id: string) => EntityName | null;

export const kindOf = (type: EntityType): MarkKind => (type === "person" || type === "organization" || type === "place" ? type : "name");

const textOf = (text: string, span: Span | null) => (span && span[1] > span[0] ? text.slice(span[0], span[1]) : null);

/** All that was found in an article in the text's order, those that hold others first. */
function findingsOf(text: string, { index, mentions, firstMention, quantities, changes, times }: Article, entityOf: EntityOf): Finding[] {
  const found: Finding[] = [];
  mentions.forEach(({ span, entity, type, ...naming }, i) => {
    found.push({
      begin: span[0], end: span[1], kind: kindOf(type),
      note: () => ({ ...naming, type: "mention", kind: type, text: text.slice(...span), entity: entity === null ? null : entityOf(entity), article: index, mention: firstMention + i }),
    });
  });
  for (const { span, of, sameAs, ...amount } of quantities) {
    const same = sameAs === null ? null : textOf(text, quantities[sameAs]?.span ?? null);
    found.push({ begin: span[0], end: span[1], kind: "quantity", note: () => ({ ...amount, type: "quantity", text: text.slice(...span), of: textOf(text, of), sameAs: same }) });
  }
  for (const { span, subject, ...step } of changes) {
    found.push({ begin: span[0], end: span[1], kind: "change", note: (mark) => ({ ...step, type: "change", text: text.slice(...span), subject: textOf(text, subject), mark }) });
  }
  for (const { span, earliest, latest, by, ...timex } of times) {
    found.push({ begin: span[0], end: span[1], kind: "time", note: () => ({ type: "time", text: text.slice(...span), timex, by, window: { earliest, latest } }) });
  }
  return found.filter((each) => each.end > each.begin).sort((a, b) => a.begin - b.begin || b.end - a.end);
}

/** The parts of a mark: cut wherever a finding begins or ends. */
function partsOf(text: string, group: Finding[]): MarkPart[] {
  const cuts = [...new Set(group.flatMap((each) => [each.begin, each.end]))].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const begin = cuts[i]!;
    const kinds = group.filter((each) => each.begin <= begin && each.end >= end).map((each) => each.kind);
    return { text: text.slice(begin, end), kinds: [...new Set(kinds)].sort() };
  });
}

interface PlacedMark {
  begin: number;
  end: number;
  mark: Mark;
}

/** Quotes in the text's order; none overlaps another. */
const quotesOf = (text: string, { index, quotes }: Article, entityOf: EntityOf): PlacedMark[] =>
  quotes.filter(({ span }) => span[1] > span[0]).map(({ span: [begin, end], kind, speaker, speakerSpan, cue, continues }) => ({
    begin, end,
    mark: {
      id: `q${index}.${begin}`, parts: [],
      notes: [{ type: "quote", kind, speaker: speaker === null ? null : entityOf(speaker), printed: textOf(text, speakerSpan), cue: textOf(text, cue), continues }],
    },
  }));

/** Where in a list the first stands that ends behind an offset. */
function firstBehind(list: PlacedMark[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All marks of one article, made once; stretches of its text are then cut at them. */
export class Marks {
  /** True when there was more than can be drawn. */
  readonly cut: boolean;
  private readonly marks: PlacedMark[] = [];
  private readonly quotes: PlacedMark[];
  /** The quote that was asked for. */
  private readonly wanted: PlacedMark | null;

  /** @param from offset from which on marks are wanted: the limit counts from there */
  constructor(private readonly text: string, private readonly article: Article, private readonly at: FoundAt | null, from: number, entityOf: EntityOf) {
    const found = findingsOf(text, article, entityOf);
    const quotes = quotesOf(text, article, entityOf).filter((each) => each.end > from || each.begin < (article.headline.span?.[1] ?? 0));
    this.quotes = quotes.slice(0, kMaxMarks);
    const isWished = (each: { begin: number; end: number }) => each.begin === at?.span[0] && each.end === at.span[1];
    this.wanted = found.some(isWished) ? null : (this.quotes.find(isWished) ?? null);
    let next = 0;
    while (next < found.length && this.marks.length < kMaxMarks) {
      const group = [found[next]!];
      let end = group[0]!.end;
      for (next += 1; next < found.length && found[next]!.begin < end; next += 1) {
        if (group.length === kMaxNotes) continue;
        group.push(found[next]!);
        end = Math.max(end, found[next]!.end);
      }
      // The headline stands before everything, whichever paragraph is wanted.
      const begin = group[0]!.begin;
      if (begin >= from || begin < (article.headline.span?.[1] ?? 0)) this.add(begin, end, group);
    }
    this.cut = next < found.length || this.quotes.length < quotes.length;
  }

  /** The changes that are marked, in order. */
  changes(most: number): ChangeNote[] {
    return this.marks.flatMap(({ mark }) => mark.notes.filter((note): note is ChangeNote => note.type === "change")).slice(0, most);
  }

  /** A stretch [begin, end) of the page's text as pieces. A mark that does not lie in it as a whole is left out. */
  pieces(begin: number, end: number): Piece[] {
    const pieces: Piece[] = [];
    const plain = (from: number, to: number) => {
      for (const stretch of this.parted(from, to)) {
        const [first, last] = this.at?.sentence ?? [stretch.begin, stretch.begin];
        const { begin: a, end: b } = stretch;
        for (const [begin, end, target] of [[a, Math.min(b, first), false], [Math.max(a, first), Math.min(b, last), true], [Math.max(a, last), b, false]] as const) {
          if (end > begin) pieces.push({ text: this.text.slice(begin, end), mark: null, quote: this.quoteOf(stretch.quote), target, wanted: false });
        }
      }
    };
    let at = begin;
    for (let i = this.firstFrom(begin); i < this.marks.length && this.marks[i]!.end <= end; i += 1) {
      const { mark, ...span } = this.marks[i]!;
      plain(at, span.begin);
      const { at: wish } = this;
      const target = wish !== null && span.begin < wish.sentence[1] && span.end > wish.sentence[0];
      const wanted = wish !== null && this.wanted === null && span.begin < wish.span[1] && span.end > wish.span[0];
      pieces.push({ text: this.text.slice(span.begin, span.end), mark, quote: this.quoteOf(this.holder(span.begin, span.end)), target, wanted });
      at = span.end;
    }
    plain(at, end);
    return pieces;
  }

  private add(begin: number, end: number, group: Finding[]): void {
    const id = `m${this.article.index}.${begin}`;
    const order: Note["type"][] = ["mention", "change", "quantity", "time", "quote"];
    const holder = this.holder(begin, end);
    // What crosses a quote's edge, or holds it, says so itself: its parts inside are the quote's, too.
    for (let i = firstBehind(this.quotes, begin); !holder && i < this.quotes.length && this.quotes[i]!.begin < end; i += 1) {
      const quote = this.quotes[i]!;
      group.push({ begin: Math.max(begin, quote.begin), end: Math.min(end, quote.end), kind: "quote", note: () => quote.mark.notes[0]! });
    }
    const notes = group.map((each) => each.note(id)).sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
    this.marks.push({ begin, end, mark: { id, parts: partsOf(this.text, group), notes } });
  }

  /** The quote in which a stretch lies as a whole. */
  private holder(begin: number, end: number): PlacedMark | null {
    const quote = this.quotes[firstBehind(this.quotes, begin)];
    return quote && quote.begin <= begin && quote.end >= end ? quote : null;
  }

  private quoteOf(quote: PlacedMark | null): Piece["quote"] {
    return quote && { mark: quote.mark, wanted: quote === this.wanted };
  }

  /** A stretch without marks, cut where quotes begin and end. */
  private parted(from: number, to: number): { begin: number; end: number; quote: PlacedMark | null }[] {
    const parts: { begin: number; end: number; quote: PlacedMark | null }[] = [];
    let at = from;
    for (let i = firstBehind(this.quotes, from); i < this.quotes.length && this.quotes[i]!.begin < to; i += 1) {
      const quote = this.quotes[i]!;
      const begin = Math.max(from, quote.begin);
      const end = Math.min(to, quote.end);
      if (begin > at) parts.push({ begin: at, end: begin, quote: null });
      parts.push({ begin, end, quote });
      at = end;
    }
    if (to > at) parts.push({ begin: at, end: to, quote: null });
    return parts;
  }

  private firstFrom(offset: number): number {
    let low = 0;
    let high = this.marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.marks[middle]!.begin < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
