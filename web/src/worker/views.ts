// What the reader shows of one article or page, cut to a limit of characters.
import type { Apparatus, Article, OverviewArticle, PageResult } from "../contract";
import type { ApparatusView, ArticleView, FoundAt, PageView } from "../protocol";
import { type EntityOf, kindOf, Marks } from "./marks";
import { linkOf } from "./segments";
import type { Store } from "./store";

const kMaxApparatus = 200;
const kMaxFieldLength = 400;
const kMaxChanges = 12;

/** What a text costs at least: a million paragraphs of one letter are more than a browser can draw. */
const kLeastCost = 50;

const kMaxSentence = 500;
const excerpt = (text: string) => (text.length > kMaxSentence ? `${text.slice(0, text.lastIndexOf(" ", kMaxSentence) + 1 || kMaxSentence)}\u2026` : text);

/** Takes texts until the limit is reached; the last one may be cut. */
class Budget {
  cut = false;
  constructor(private left: number) {}
  get spent(): boolean {
    return this.left <= 0;
  }
  take(text: string): string {
    const taken = text.slice(0, Math.max(0, this.left));
    this.left -= Math.max(text.length, kLeastCost);
    if (taken.length < text.length) this.cut = true;
    return taken;
  }
}

/** A parsed field as text: a string, a number, a list of them; null where it is not known. */
function fieldText(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) return value.map(fieldText).filter(Boolean).join(", ") || null;
  if (typeof value === "object") return fieldText((value as { text?: unknown }).text);
  return String(value).slice(0, kMaxFieldLength);
}

/** Shown by themselves; and a caption's photographer is the first of its people, whom one of the two fields is to name. */
function isShownElsewhere(name: string, each: Apparatus): boolean {
  if (name === "kind" || name === "span" || name === "text") return true;
  const people = Array.isArray(each.people) ? each.people.length : 0;
  return each.kind === "caption" && name === (people > 1 ? "photographer" : "people");
}

function apparatusView(article: number, index: number, each: Apparatus, budget: Budget): ApparatusView {
  const fields: [string, string][] = [];
  for (const [name, value] of Object.entries(each)) {
    if (isShownElsewhere(name, each)) continue;
    const text = fieldText(value);
    if (text) fields.push([name, text]);
  }
  return { link: linkOf(article, `x${index}`), kind: each.kind, text: budget.take(each.text), fields };
}

const beginOf = (article: Article): number =>
  article.headline.span?.[0] ?? article.paragraphs[0]?.[0] ?? article.apparatus[0]?.span[0] ?? 0;

/** Whether a place lies so far behind its article's begin that the reader cannot begin there. Both are offsets of the page. */
export const isFar = (at: FoundAt | null, begin: number, limit: number): at is FoundAt => at !== null && at.span[1] - begin > limit;

/** A place of the page as one of a part of it that begins at `begin`. */
const inPart = ({ span, sentence }: FoundAt, begin: number): FoundAt => ({
  span: [span[0] - begin, span[1] - begin],
  sentence: [sentence[0] - begin, sentence[1] - begin],
});

/** The paragraph with which the reader begins: the first, but for a place that lies far behind. */
const firstParagraph = (article: Article, at: FoundAt): number => Math.max(0, article.paragraphs.findIndex(([, end]) => end > at.sentence[0]));

/** Names by their types as far as they are in this part of the article; the rest in all of it. */
function countsOf({ mentions }: Article, own: OverviewArticle): ArticleView["counts"] {
  const counts: ArticleView["counts"] = { quantity: own.quantities, change: own.changes, time: own.times, quote: own.quotes };
  for (const { type } of mentions) counts[kindOf(type)] = (counts[kindOf(type)] ?? 0) + 1;
  return counts;
}

/**
 * @param result the article's page, or the part of it that holds the article's begin (or, of a place that is far, the place)
 * @param begin of the article, an offset of the page
 */
export function articleView(result: PageResult, article: Article, store: Store, limit: number, place: FoundAt | null, begin: number, entityOf: EntityOf): ArticleView {
  const { page } = result;
  const row = store.overview.pages[page.index]!; // what stands at the page's head need not be in a part of it
  const own = store.overview.articles[article.index]!; // nor need what stands at the article's head
  const at = place && inPart(place, page.begin);
  const budget = new Budget(limit);
  const paragraphs: ArticleView["paragraphs"] = [];
  const first = at && isFar(place, begin, limit) ? firstParagraph(article, at) : 0;
  const [firstBegin] = article.paragraphs[first] ?? [0];
  // A place far behind in a single paragraph: that begins with the place's sentence.
  const start = at && at.span[1] - firstBegin > limit ? Math.max(firstBegin, at.sentence[0]) : firstBegin;
  const marks = new Marks(page.text, article, at, start, entityOf);
  for (let i = first; i < article.paragraphs.length && !budget.spent; i += 1) {
    const [begin, end] = article.paragraphs[i]!;
    const from = i === first ? start : begin;
    const { length } = budget.take(page.text.slice(from, end));
    const pieces = marks.pieces(from, from + length);
    if (from > begin) pieces.unshift({ text: "\u2026 ", mark: null, quote: null, target: false, wanted: false });
    paragraphs.push({ link: linkOf(article.index, `p${article.firstParagraph + i}`), pieces });
  }
  const notes = new Budget(limit);
  const apparatus = article.apparatus.slice(0, kMaxApparatus).map((each, i) => apparatusView(article.index, article.firstApparatus + i, each, notes));
  return {
    article: article.index,
    page: page.index,
    pageId: page.id,
    file: store.fileName(page.index),
    pageKind: page.kind,
    topic: row.topic,
    url: row.url,
    layout: page.layout,
    confidence: page.confidence,
    captured: page.captured,
    id: article.id,
    role: article.role,
    headline: own.headline,
    headlinePieces: article.headline.span && article.headline.text === own.headline ? marks.pieces(...article.headline.span) : [],
    begin: page.begin + beginOf(article),
    source: article.source,
    section: own.section,
    published: article.published,
    language: article.language,
    words: article.words,
    truncated: article.truncated,
    recovered: article.recovered.map(({ field, article: id }) => ({ field, article: store.articleById(id)?.index ?? null })),
    apparatus,
    apparatusTotal: article.apparatusCount,
    paragraphs,
    paragraphFirst: article.firstParagraph + first,
    paragraphTotal: article.paragraphCount,
    counts: countsOf(article, own),
    changeTotal: own.changes,
    changes: marks.changes(kMaxChanges),
    topics: article.topics,
    hashtags: article.hashtags,
    genre: article.genre,
    summary: article.summary.map(([begin, end]) => ({ text: excerpt(page.text.slice(begin, end)), span: [page.begin + begin, page.begin + end] })),
    unmarked: marks.cut,
    cut: budget.cut || article.firstParagraph + first + paragraphs.length < article.paragraphCount,
  };
}

const kMaxContents = 200;

export function pageView(index: number, store: Store): PageView {
  const page = store.overview.pages[index]!;
  const articles = store.overview.articles.slice(page.firstArticle, page.firstArticle + Math.min(page.articleCount, kMaxContents));
  return {
    page: index,
    file: store.fileName(index),
    kind: page.kind,
    topic: page.topic,
    url: page.url,
    title: store.pageTitle(index),
    articles: articles.map((each) => ({ article: each.index, headline: each.headline, role: each.role })),
    articleTotal: page.articleCount,
  };
}
