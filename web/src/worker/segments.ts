// A page's text as lines of segments: which stretch has which role, and to which part of which article it belongs.
import type { Article, Page, PageResult, Role, Span } from "../contract";
import type { Line, Requests, Segment, TextSlice } from "../protocol";

/** A stretch of one role that belongs to one part of one article, or to none. */
export interface Stretch {
  begin: number;
  end: number;
  role: Role;
  link: string | null;
  apparatus: string | null;
  /** Where the part that `link` names begins: a part may go over several stretches. */
  linkBegin: number;
}

interface Part {
  begin: number;
  end: number;
  link: string;
  apparatus: string | null;
}

const kMeta: ReadonlySet<Role> = new Set(["source", "time", "section"]);

/** The name that ties a part of an article to its place in the text. */
export const linkOf = (article: number, part: string) => `a${article}.${part}`;

/** Headlines, paragraphs and apparatus of all articles, in order. */
function partsOf(articles: Article[]): Part[] {
  const parts: Part[] = [];
  const add = (span: Span | null, link: string, apparatus: string | null) => {
    if (span && span[1] > span[0]) parts.push({ begin: span[0], end: span[1], link, apparatus });
  };
  for (const article of articles) {
    add(article.headline.span, linkOf(article.index, "headline"), null);
    article.paragraphs.forEach((span, i) => add(span, linkOf(article.index, `p${article.firstParagraph + i}`), null));
    article.apparatus.forEach((each, i) => add(each.span, linkOf(article.index, `x${article.firstApparatus + i}`), each.kind));
  }
  return parts.sort((a, b) => a.begin - b.begin || b.end - a.end);
}

/**
 * Ties source, time and section lines to their article: they stand after its headline, or before it with no body between.
 * The result has an article's index for each such line of `page.lines`.
 */
function metaOwners(page: Page, articles: Article[]): Map<number, number> {
  const owners = new Map<number, number>();
  const headed = articles.filter((each) => each.headline.span).sort((a, b) => a.headline.span![0] - b.headline.span![0]);
  let next = 0;
  let current: number | null = null;
  let pending: number[] = [];
  page.lines.forEach(([, end, role], line) => {
    if (kMeta.has(role)) {
      if (current === null) pending.push(line);
      else owners.set(line, current);
      return;
    }
    if (role === "blank") return;
    if (role !== "title" && role !== "headline") {
      current = null;
      pending = [];
      return;
    }
    const article = headed[next];
    if (!article || article.headline.span![0] >= end) return;
    current = article.index;
    next += 1;
    for (const before of pending) owners.set(before, current);
    pending = [];
  });
  return owners;
}

/** Cuts the page's lines at the parts. The stretches cover the text without gap or overlap, as the lines do. Linear. */
export function stretchesOf({ page, articles }: PageResult): Stretch[] {
  const parts = partsOf(articles);
  const owners = metaOwners(page, articles);
  const stretches: Stretch[] = [];
  let next = 0;
  page.lines.forEach(([begin, end, role], line) => {
    const owner = owners.get(line);
    const plain = (from: number, to: number) => {
      if (to > from) stretches.push({ begin: from, end: to, role, link: owner === undefined ? null : linkOf(owner, role), apparatus: null, linkBegin: begin });
    };
    let at = begin;
    for (let part = parts[next]; part && part.begin < end; part = parts[next]) {
      const from = Math.max(at, part.begin);
      const to = Math.min(end, part.end);
      plain(at, from);
      if (to > from) stretches.push({ begin: from, end: to, role, link: part.link, apparatus: part.apparatus, linkBegin: part.begin });
      at = Math.max(at, to);
      if (part.end > end) break; // it goes on in the next line
      next += 1;
    }
    plain(at, end);
  });
  return stretches;
}

/** The first stretch that ends behind `offset`. */
function findStretch(stretches: Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A browser lays out a thousand lines at once without effort; a page may have a million blank ones. */
const kMaxLines = 1000;

/** Where so many lines end that begin at `begin`. */
function endOfLines(text: string, begin: number): number {
  let end = begin;
  for (let count = 0; count < kMaxLines; count += 1) {
    const newline = text.indexOf("\n", end);
    if (newline < 0) return text.length;
    end = newline + 1;
  }
  return end;
}

/** Where so many lines begin that end at `end`. */
function beginOfLines(text: string, end: number): number {
  let begin = end;
  for (let count = 0; count < kMaxLines && begin > 0; count += 1) begin = begin < 2 ? 0 : text.lastIndexOf("\n", begin - 2) + 1;
  return begin;
}

const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/**
 * A slice of about `limit` characters from `place` of the page on, in whole lines, of which it has at most kMaxLines. A line
 * longer than the limit is cut, and so is the one at the edge that is to be exactly there: what follows or precedes a slice
 * that is shown must not repeat it.
 */
export function sliceOf(page: Page, stretches: Stretch[], place: number, limit: number, exact: Requests["text"]["exact"]): TextSlice {
  const text = page.text;
  const from = Math.max(0, Math.min(place - page.begin, text.length));
  const to = Math.min(text.length, from + limit);
  const lineBegin = from === 0 ? 0 : text.lastIndexOf("\n", from - 1) + 1;
  let begin = exact === "begin" || from - lineBegin > limit ? from : lineBegin;
  if (begin > 0 && isLow(text, begin)) begin -= 1;
  const lineEnd = text.indexOf("\n", Math.max(from, to - 1));
  let end = lineEnd < 0 ? text.length : lineEnd + 1;
  if (exact === "end" || end - to > limit) end = to;
  if (exact === "end") begin = Math.max(begin, beginOfLines(text, end));
  else end = Math.min(end, endOfLines(text, begin));
  if (end < text.length && isLow(text, end)) end -= 1;

  const lines: Line[] = [];
  let line: Line = { begin, segments: [] };
  for (let i = findStretch(stretches, begin); i < stretches.length && stretches[i]!.begin < end; i += 1) {
    const stretch = stretches[i]!;
    let at = Math.max(begin, stretch.begin);
    const last = Math.min(end, stretch.end);
    while (at < last) {
      const newline = text.indexOf("\n", at);
      const stop = newline < 0 || newline >= last ? last : newline;
      if (stop > at || line.segments.length === 0) line.segments.push(segmentOf(stretch, text, at, stop));
      at = stop;
      if (stop < last) {
        lines.push(line);
        at = stop + 1;
        line = { begin: at, segments: [] };
      }
    }
  }
  if (line.segments.length > 0) lines.push(line);
  for (const each of lines) each.begin += page.begin;
  return { page: page.index, from: page.begin + begin, to: page.begin + end, length: page.length, lines };
}

function segmentOf(stretch: Stretch, text: string, begin: number, end: number): Segment {
  return {
    text: text.slice(begin, end),
    role: stretch.role,
    link: stretch.link,
    apparatus: stretch.apparatus,
    first: begin === stretch.linkBegin,
  };
}
