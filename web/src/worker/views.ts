// What the reader shows of one article or page, cut to a limit of characters.
import type { Apparatus, Article, PageResult } from "../contract";
import type { ApparatusView, ArticleView, PageView } from "../protocol";
import { linkOf } from "./segments";
import type { Store } from "./store";

const kMaxApparatus = 200;
const kMaxFieldLength = 400;

/** Takes texts until the limit is reached; the last one may be cut. */
class Budget {
  cut = false;
  constructor(private left: number) {}
  get spent(): boolean {
    return this.left <= 0;
  }
  take(text: string): string {
    const taken = text.slice(0, Math.max(0, this.left));
    this.left -= text.length;
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

function apparatusView(article: number, index: number, each: Apparatus, budget: Budget): ApparatusView {
  const fields: [string, string][] = [];
  for (const [name, value] of Object.entries(each)) {
    if (name === "kind" || name === "span" || name === "text") continue;
    const text = fieldText(value);
    if (text) fields.push([name, text]);
  }
  return { link: linkOf(article, `x${index}`), kind: each.kind, text: budget.take(each.text), fields };
}

const beginOf = (article: Article): number =>
  article.headline.span?.[0] ?? article.paragraphs[0]?.[0] ?? article.apparatus[0]?.span[0] ?? 0;

export function articleView(result: PageResult, article: Article, store: Store, limit: number): ArticleView {
  const { page } = result;
  const budget = new Budget(limit);
  const paragraphs: ArticleView["paragraphs"] = [];
  for (const [i, [begin, end]] of article.paragraphs.entries()) {
    if (budget.spent) break;
    paragraphs.push({ link: linkOf(article.index, `p${i}`), text: budget.take(page.text.slice(begin, end)) });
  }
  const notes = new Budget(limit);
  const apparatus = article.apparatus.slice(0, kMaxApparatus).map((each, i) => apparatusView(article.index, i, each, notes));
  return {
    article: article.index,
    page: page.index,
    pageId: page.id,
    file: store.fileName(page.index),
    pageKind: page.kind,
    topic: page.topic,
    url: page.url,
    layout: page.layout,
    confidence: page.confidence,
    captured: page.captured,
    id: article.id,
    role: article.role,
    headline: article.headline.text,
    begin: beginOf(article),
    source: article.source,
    section: article.section,
    published: article.published,
    language: article.language,
    words: article.words,
    truncated: article.truncated,
    recovered: article.recovered.map(({ field, article: id }) => ({ field, article: store.articleById(id)?.index ?? null })),
    apparatus,
    apparatusTotal: article.apparatus.length,
    paragraphs,
    paragraphTotal: article.paragraphs.length,
    cut: budget.cut || paragraphs.length < article.paragraphs.length,
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
