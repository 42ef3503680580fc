// The overview that the list shows: filtered here, handed out in slices.
import type { Overview, OverviewArticle } from "../contract";
import type { ArticleRow, ListChoices, ListKind, ListQuery, PageRow, Row } from "../protocol";

const kKinds: Record<ListKind, (article: OverviewArticle) => boolean> = {
  all: () => true,
  main: (article) => article.role === "main",
  listed: (article) => article.role !== "main",
  truncated: (article) => article.truncated,
  recovered: (article) => article.recovered,
};

const kNoFilter: ListQuery = { text: "", kind: "all", topic: null, hashtag: null, genre: null };
const kMaxChoices = 250;

/** Counts choices; the most frequent first. */
class Tally {
  private readonly counts = new Map<string, number>();
  add(names: string[]): void {
    for (const name of names) this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }
  list(): [string, number][] {
    return [...this.counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, kMaxChoices);
  }
}

export class Store {
  readonly overview: Overview;
  /** An article's index, or -1 - a page's index. */
  private rows: Int32Array;
  private choices: ListChoices = { topics: [], hashtags: [], genres: [] };
  private haystacks: string[] | null = null;
  private byId: Map<string, number> | null = null;

  constructor(overview: Overview) {
    this.overview = overview;
    this.rows = this.filter(kNoFilter);
  }

  /** Sets the filter. All words must be found, in any order. */
  query(query: ListQuery): { total: number; articles: number } & ListChoices {
    this.rows = this.filter(query);
    let articles = 0;
    for (const row of this.rows) if (row >= 0) articles += 1;
    return { total: this.rows.length, articles, ...this.choices };
  }

  slice(from: number, to: number): Row[] {
    return Array.from(this.rows.subarray(from, to), (row) => (row < 0 ? this.pageRow(-1 - row) : this.articleRow(row)));
  }

  locate(page: number, article: number | null): number {
    return this.rows.indexOf(article ?? -1 - page);
  }

  /** The first article with this id. */
  articleById(id: string): OverviewArticle | null {
    if (!this.byId) {
      this.byId = new Map();
      for (const article of this.overview.articles) if (!this.byId.has(article.id)) this.byId.set(article.id, article.index);
    }
    const index = this.byId.get(id);
    return index === undefined ? null : (this.overview.articles[index] ?? null);
  }

  fileName(page: number): string {
    return this.overview.files[this.overview.pages[page]?.file ?? -1]?.name ?? "";
  }

  pageTitle(page: number): string {
    const found = this.overview.pages[page];
    return found?.title ?? found?.topic ?? "(no title)";
  }

  private filter({ text, kind, topic, hashtag, genre }: ListQuery): Int32Array {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = kKinds[kind];
    const { pages, articles } = this.overview;
    const tallies = { topics: new Tally(), hashtags: new Tally(), genres: new Tally() };
    // A choice is counted among what the other filters leave.
    const chosen = (article: OverviewArticle) => {
      const ofTopic = topic === null || article.topics.includes(topic);
      const ofHashtag = hashtag === null || article.hashtags.includes(hashtag);
      const ofGenre = genre === null || article.genre === genre;
      if (ofHashtag && ofGenre) tallies.topics.add(article.topics);
      if (ofTopic && ofGenre) tallies.hashtags.add(article.hashtags);
      if (ofTopic && ofHashtag) tallies.genres.add([article.genre]);
      return ofTopic && ofHashtag && ofGenre;
    };
    const isPlain = kind === "all" && topic === null && hashtag === null && genre === null;
    const rows = new Int32Array(pages.length + articles.length);
    let count = 0;
    for (const page of pages) {
      const pageAt = count;
      count += 1;
      for (let i = page.firstArticle; i < page.firstArticle + page.articleCount; i += 1) {
        if (wanted(articles[i]!) && this.matches(i, words) && chosen(articles[i]!)) rows[count++] = i;
      }
      const pageItself = isPlain && page.articleCount === 0 && words.every((word) => this.pageHaystack(page.index).includes(word));
      if (count === pageAt + 1 && !pageItself) count = pageAt;
      else rows[pageAt] = -1 - page.index;
    }
    this.choices = { topics: tallies.topics.list(), hashtags: tallies.hashtags.list(), genres: tallies.genres.list() };
    return rows.slice(0, count);
  }

  private matches(article: number, words: string[]): boolean {
    if (words.length === 0) return true;
    this.haystacks ??= this.overview.articles.map((each) =>
      [each.headline, each.source.text, each.source.name, each.section, this.pageHaystack(each.page)].join("\n").toLowerCase(),
    );
    const haystack = this.haystacks[article]!;
    return words.every((word) => haystack.includes(word));
  }

  private pageHaystack(page: number): string {
    const { topic } = this.overview.pages[page]!;
    return `${topic ?? ""}\n${this.fileName(page)}\n${this.overview.pages[page]!.articleCount === 0 ? this.pageTitle(page) : ""}`.toLowerCase();
  }

  private pageRow(index: number): PageRow {
    const page = this.overview.pages[index]!;
    return { type: "page", page: index, kind: page.kind, title: this.pageTitle(index), file: this.fileName(index), articles: page.articleCount };
  }

  private articleRow(index: number): ArticleRow {
    const article = this.overview.articles[index]!;
    return {
      type: "article",
      page: article.page,
      article: index,
      role: article.role,
      headline: article.headline,
      source: article.source.name ?? article.source.text,
      published: article.published,
      language: article.language,
      words: article.words,
      truncated: article.truncated,
      recovered: article.recovered,
    };
  }
}
