// People, places and other names of the drop: collected once, when they are first asked for, then filtered and sorted here.
import type { Entity, FoundMention, Reasons } from "../contract";
import type { Answers, EntityName, EntityQuery, EntityRow, EntityView, MentionRow, PlacePoint, Requests } from "../protocol_names";
import type { Analysis } from "./analysis";
import { countBy, order, whereOf } from "./findings";
import { entitiesCsv } from "./rows_csv";
import type { Store } from "./store";

/** Articles whose entities are asked of the module at a time. */
const kArticlesAtOnce = 20_000;
/** As many circles are drawn without effort, and told apart. */
const kMaxPoints = 600;
const kMaxCountries = 250;
const kMaxCompanions = 24;
/** In an article that lists thousands of names, who stands with whom says nothing. */
const kMaxTogether = 400;

/** Which articles name an entity, and how often: rows of one long list. */
interface Postings {
  begins: Uint32Array;
  articles: Uint32Array;
  mentions: Uint32Array;
}

export class Names {
  readonly entities: Entity[];
  private readonly byId = new Map<string, number>();
  private shown: Entity[] = [];
  private readonly haystacks: (string | null)[];
  private readonly index = new Map<Entity, number>();
  private found: Postings | null = null;
  /** Of each article, once. */
  private named: Uint32Array[] = [];

  constructor(private readonly store: Store, private readonly analysis: Analysis) {
    this.entities = analysis.entities();
    this.haystacks = this.entities.map(() => null);
    this.entities.forEach((each, i) => {
      this.byId.set(each.id, i);
      this.index.set(each, i);
    });
  }

  /** The entity of an id, for marks. */
  readonly ofId = (id: string): EntityName | null => {
    const index = this.byId.get(id);
    return index === undefined ? null : this.nameOf(index);
  };

  query(query: EntityQuery): Answers["entities"] {
    const words = query.text.toLowerCase().split(/\s+/).filter(Boolean);
    const matching = this.entities.filter((each, i) => (query.confirmed === null || each.confirmed === query.confirmed) && (!query.placed || each.geo !== null) && this.matches(i, words));
    const ofType = query.type ? matching.filter((each) => each.type === query.type) : matching;
    const rows = query.country ? ofType.filter((each) => each.country === query.country) : ofType;
    this.shown = order(rows, query.descending, {
      mentions: (each: Entity) => each.mentions,
      articles: (each: Entity) => each.articles,
      name: (each: Entity) => each.name.toLowerCase(),
    }[query.sort]);
    const placed = rows.filter((each) => each.geo !== null).sort((a, b) => b.mentions - a.mentions);
    return {
      total: rows.length,
      all: this.entities.length,
      types: countBy(matching, (each) => each.type).map(([, { type }, count]) => [type, count]),
      countries: countBy(ofType.filter((each) => each.country !== null), (each) => each.country!).slice(0, kMaxCountries).map(([country, , count]) => [country, count]),
      confirmed: this.entities.reduce((sum, each) => sum + (each.confirmed ? 1 : 0), 0),
      points: placed.slice(0, kMaxPoints).map((each): PlacePoint => ({ ...this.nameOf(this.index.get(each)!), ...each.geo!, mentions: each.mentions })),
      pointTotal: placed.length,
    };
  }

  rows(from: number, to: number): EntityRow[] {
    return this.shown.slice(from, to).map((each) => ({
      ...this.nameOf(this.index.get(each)!),
      role: each.roles[0]?.text ?? null,
      country: each.country,
      aliases: each.aliases.length,
      articles: each.articles,
      mentions: each.mentions,
    }));
  }

  csv(): Blob {
    return entitiesCsv(this.shown);
  }

  view(wanted: Requests["entity"]): EntityView | null {
    const at = "entity" in wanted ? wanted.entity : this.find(wanted);
    const entity = this.entities[at];
    if (!entity) return null;
    const { companions, pairs, total } = this.companions(at);
    return {
      ...this.nameOf(at),
      aliases: entity.aliases,
      roles: entity.roles.map((role) => ({ ...role, of: role.of === null ? null : this.nameOf(role.of) })),
      country: entity.country,
      geo: entity.geo,
      geonames: entity.geonames,
      articles: entity.articles,
      mentions: entity.mentions,
      companions,
      pairs,
      companionTotal: total,
    };
  }

  /** Where an entity is mentioned, in the order of the articles. */
  mentionRows({ entity, from, to }: Requests["mentionRows"]): MentionRow[] {
    const { begins, articles, mentions } = this.postings();
    const rows: MentionRow[] = [];
    let at = 0;
    for (let i = begins[entity] ?? 0; i < (begins[entity + 1] ?? 0) && at < to; i += 1) {
      const count = mentions[i]!;
      if (at + count > from) for (const row of this.mentionsIn(articles[i]!, entity).slice(Math.max(0, from - at), to - at)) rows.push(row);
      at += count;
    }
    return rows;
  }

  suggestions({ text, limit }: Requests["entityNames"]): EntityName[] {
    const wanted = text.trim().toLowerCase();
    const found: [number, number][] = []; // how well it fits, index; entities come with the most mentioned first
    this.entities.forEach((each, i) => {
      const name = each.name.toLowerCase();
      const fit = name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(` ${wanted}`) ? 2 : each.aliases.some((alias) => alias.toLowerCase().startsWith(wanted)) ? 3 : name.includes(wanted) ? 4 : -1;
      if (fit >= 0) found.push([fit, i]);
    });
    return found.sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, limit).map(([, i]) => this.nameOf(i));
  }

  explain({ article, mention }: Requests["explain"]): Reasons {
    return this.analysis.explain(article, mention);
  }

  nameOf(index: number): EntityName {
    const { id, type, name, confirmed } = this.entities[index]!;
    return { entity: index, id, type, name, confirmed };
  }

  private find({ id, ref }: { id: string | null; ref: { type: string; name: string } }): number {
    const byId = id === null ? undefined : this.byId.get(id);
    return byId ?? this.entities.findIndex(({ type, name }) => type === ref.type && name === ref.name);
  }

  private matches(at: number, words: string[]): boolean {
    if (words.length === 0) return true;
    const { name, aliases, roles } = this.entities[at]!;
    const text = (this.haystacks[at] ??= [name, ...aliases, ...roles.map((role) => role.text)].join("\n").toLowerCase());
    return words.every((word) => text.includes(word));
  }

  private mentionsIn(article: number, entity: number): MentionRow[] {
    const row = this.store.overview.articles[article]!;
    return this.analysis.mentions(article, article + 1).flatMap(({ sentences, mentions }) =>
      mentions.filter((each) => each.entity === entity).map((found: FoundMention): MentionRow => {
        const { type, metonym, demonym, facility, confidence, by, link } = found;
        return { ...whereOf({ found, article: row, sentence: { ...sentences[found.sentence]!, low: null } }), type, metonym, demonym, facility, confidence, by, link };
      }),
    );
  }

  private postings(): Postings {
    if (this.found) return this.found;
    const total = this.store.overview.articles.length;
    const counts: Map<number, number>[] = [];
    for (let first = 0; first < total; first += kArticlesAtOnce) {
      for (const mentions of this.analysis.mentionEntities(first, Math.min(total, first + kArticlesAtOnce))) {
        const own = new Map<number, number>();
        for (const entity of mentions) if (entity !== null) own.set(entity, (own.get(entity) ?? 0) + 1);
        counts.push(own);
      }
    }
    const begins = new Uint32Array(this.entities.length + 1);
    for (const own of counts) for (const entity of own.keys()) begins[entity + 1]! += 1;
    for (let i = 1; i < begins.length; i += 1) begins[i]! += begins[i - 1]!;
    const next = begins.slice();
    const articles = new Uint32Array(begins[begins.length - 1] ?? 0);
    const mentions = new Uint32Array(articles.length);
    counts.forEach((own, article) => {
      for (const [entity, count] of own) {
        const at = next[entity]!++;
        articles[at] = article;
        mentions[at] = count;
      }
    });
    this.named = counts.map((own) => Uint32Array.from(own.keys()));
    return (this.found = { begins, articles, mentions });
  }

  /** Who stands in the same articles; and of the first of them, how often with each other. */
  private companions(entity: number): { companions: EntityView["companions"]; pairs: EntityView["pairs"]; total: number } {
    const { begins, articles } = this.postings();
    const own = articles.subarray(begins[entity], begins[entity + 1]);
    const together = new Map<number, number>();
    for (const article of own) {
      const named = this.named[article]!;
      if (named.length > kMaxTogether) continue;
      for (const other of named) if (other !== entity) together.set(other, (together.get(other) ?? 0) + 1);
    }
    const ordered = [...together].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, kMaxCompanions);
    const place = new Map(ordered.map(([other], i) => [other, i]));
    const pairs = new Map<number, number>();
    for (const article of own) {
      const named = this.named[article]!;
      if (named.length > kMaxTogether) continue;
      const inList = [...named].flatMap((other) => place.get(other) ?? []).sort((a, b) => a - b);
      for (let i = 0; i < inList.length; i += 1) {
        for (let j = i + 1; j < inList.length; j += 1) {
          const key = inList[i]! * kMaxCompanions + inList[j]!;
          pairs.set(key, (pairs.get(key) ?? 0) + 1);
        }
      }
    }
    return {
      companions: ordered.map(([other, count]) => ({ ...this.nameOf(other), together: count })),
      pairs: [...pairs].map(([key, count]) => [Math.floor(key / kMaxCompanions), key % kMaxCompanions, count]),
      total: together.size,
    };
  }
}
