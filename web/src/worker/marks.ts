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

/** All marks of one article, made once; stretches of its text are then cut at them. */
export class Marks {
  /** True when there was more than can be drawn. */
  readonly cut: boolean;
  private readonly marks: PlacedMark[] = [];

  /** @param from offset from which on marks are wanted: the limit counts from there */
  constructor(private readonly text: string, private readonly article: Article, private readonly at: FoundAt | null, from: number, entityOf: EntityOf) {
    const found = findingsOf(text, article, entityOf);
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
    this.cut = next < found.length;
  }

  /** The changes that are marked, in order. */
  changes(most: number): ChangeNote[] {
    return this.marks.flatMap(({ mark }) => mark.notes.filter((note): note is ChangeNote => note.type === "change")).slice(0, most);
  }

  /** A stretch [begin, end) of the page's text as pieces. A mark that does not lie in it as a whole is left out. */
  pieces(begin: number, end: number): Piece[] {
    const pieces: Piece[] = [];
    const plain = (from: number, to: number) => {
      const [first, last] = this.at?.sentence ?? [from, from];
      for (const [a, b, target] of [[from, Math.min(to, first), false], [Math.max(from, first), Math.min(to, last), true], [Math.max(from, last), to, false]] as const) {
        if (b > a) pieces.push({ text: this.text.slice(a, b), mark: null, target, wanted: false });
      }
    };
    let at = begin;
    for (let i = this.firstFrom(begin); i < this.marks.length && this.marks[i]!.end <= end; i += 1) {
      const { mark, ...span } = this.marks[i]!;
      plain(at, span.begin);
      const { at: wish } = this;
      const target = wish !== null && span.begin < wish.sentence[1] && span.end > wish.sentence[0];
      const wanted = wish !== null && span.begin < wish.span[1] && span.end > wish.span[0];
      pieces.push({ text: this.text.slice(span.begin, span.end), mark, target, wanted });
      at = span.end;
    }
    plain(at, end);
    return pieces;
  }

  private add(begin: number, end: number, group: Finding[]): void {
    const id = `m${this.article.index}.${begin}`;
    const order: Note["type"][] = ["mention", "change", "quantity", "time"];
    const notes = group.map((each) => each.note(id)).sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
    this.marks.push({ begin, end, mark: { id, parts: partsOf(this.text, group), notes } });
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
