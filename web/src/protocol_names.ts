// What the page and its worker say to each other about people, places and other names.
import type { EntityRef } from "../../wasm/wireglass";
import type { EntityType, Naming, Reasons } from "./contract";
import type { Where } from "./protocol_findings";

export type { EntityRef };

/** An entity as a link to it needs it. */
export interface EntityName extends EntityRef {
  entity: number;
  id: string;
  confirmed: boolean;
}

/** What is said of a name in the text when it is pointed at. */
export interface MentionNote extends Omit<Naming, "type"> {
  type: "mention";
  kind: EntityType;
  text: string;
  entity: EntityName | null;
  article: number;
  /** Index into the article's mentions. */
  mention: number;
}

export interface EntityQuery {
  /** Words that must stand in the name, an alias or a role. */
  text: string;
  type: EntityType | null;
  country: string | null;
  /** Only those that a person made or changed, or only the others. */
  confirmed: boolean | null;
  /** Only what has a place on the map. */
  placed: boolean;
  sort: "mentions" | "articles" | "name";
  descending: boolean;
}

export interface EntityRow extends EntityName {
  role: string | null;
  country: string | null;
  aliases: number;
  articles: number;
  mentions: number;
}

export interface PlacePoint extends EntityName {
  lat: number;
  lon: number;
  mentions: number;
}

export interface EntityView extends EntityName {
  aliases: string[];
  roles: { text: string; of: EntityName | null; articles: number[]; articleCount: number }[];
  country: string | null;
  geo: { lat: number; lon: number } | null;
  geonames: number | null;
  articles: number;
  mentions: number;
  /** With whom it stands in one article, the most often first. */
  companions: (EntityName & { together: number })[];
  /** Pairs of `companions`, by their places in that list, that stand together without it being counted. */
  pairs: [a: number, b: number, together: number][];
  companionTotal: number;
}

export type MentionRow = Where & Naming;

export interface Requests {
  /** Sets the table's filter and order. */
  entities: EntityQuery;
  entityRows: { from: number; to: number };
  /** By index; by id, else by type and name, where it is looked for after a change. Null when there is none. */
  entity: { entity: number } | { id: string | null; ref: EntityRef };
  mentionRows: { entity: number; from: number; to: number };
  /** Entities whose names begin with or hold a text, the most mentioned first. */
  entityNames: { text: string; limit: number };
  explain: { article: number; mention: number };
  entitiesCsv: Record<string, never>;
}

export interface Answers {
  /** Without the filter by themselves: how many there are of each type and country. */
  entities: { total: number; all: number; types: [EntityType, number][]; countries: [string, number][]; confirmed: number; points: PlacePoint[]; pointTotal: number };
  entityRows: EntityRow[];
  entity: EntityView | null;
  mentionRows: MentionRow[];
  entityNames: EntityName[];
  explain: Reasons;
  entitiesCsv: Blob;
}
