// Names, their types and their corrections in words. English, whatever the browser's own settings are.
import type { EntityType, Naming, QuoteKind } from "./contract";
import { words } from "./format";
import type { EntityRule } from "./protocol";
import type { Note, MarkKind } from "./protocol_findings";

export const kTypes: readonly { type: EntityType; one: string; many: string }[] = [
  { type: "person", one: "person", many: "People" },
  { type: "organization", one: "organisation", many: "Organisations" },
  { type: "place", one: "place", many: "Places" },
  { type: "event", one: "event", many: "Events" },
  { type: "law", one: "law", many: "Laws" },
  { type: "work", one: "work", many: "Works" },
  { type: "product", one: "product", many: "Products" },
];
export const typeOne = (type: EntityType) => kTypes.find((each) => each.type === type)?.one ?? words(type);
export const typeMany = (type: EntityType) => kTypes.find((each) => each.type === type)?.many ?? words(type);

/** In the legend's order. */
export const kMarkKinds: readonly { kind: MarkKind; one: string; many: string }[] = [
  { kind: "person", one: "person", many: "people" },
  { kind: "organization", one: "organisation", many: "organisations" },
  { kind: "place", one: "place", many: "places" },
  { kind: "name", one: "other name", many: "other names" },
  { kind: "quantity", one: "number", many: "numbers" },
  { kind: "change", one: "change", many: "changes" },
  { kind: "time", one: "time", many: "times" },
  { kind: "quote", one: "quote", many: "quotes" },
];

export function markKindOf(note: Note): MarkKind {
  if (note.type !== "mention") return note.type;
  return note.kind === "person" || note.kind === "organization" || note.kind === "place" ? note.kind : "name";
}

const kRegions = new Intl.DisplayNames("en", { type: "region" });
export function countryName(code: string): string {
  try {
    return kRegions.of(code) ?? code;
  } catch {
    return code;
  }
}

const kLinks: Record<string, string> = {
  "full-name": "its full name",
  surname: "the surname of a full name",
  "given-name": "the given name of a full name",
  acronym: "initials of a full name",
  alias: "a known other form",
  demonym: "a country’s adjective",
  capitals: "the same name in capitals",
  "entity-pack": "a correction",
};
export const linkName = (link: string) => kLinks[link] ?? words(link);

const kFinders: Record<string, string> = { model: "the trained model", "entity-pack": "a correction", lexicon: "the tables of names", rule: "a rule" };
export const finderName = (by: string) => kFinders[by] ?? words(by);

export const confidenceText = (confidence: number) => `${Math.round(100 * confidence)} %`;

/** What a name is used as, beyond its type. */
export function usesOf({ metonym, demonym, facility }: Pick<Naming, "metonym" | "demonym" | "facility">): string[] {
  const uses: string[] = [];
  if (metonym) uses.push("a place that acts: its government or people");
  if (demonym) uses.push("the people or things of a place");
  if (facility) uses.push("a building or site");
  return uses;
}

const kQuoteKinds: Record<QuoteKind, string> = { direct: "direct quote", indirect: "indirect quote", scare: "words in marks" };
export const quoteKindName = (kind: QuoteKind) => kQuoteKinds[kind];

const quoted = (name: string) => `‘${name}’`;

/** A correction as a sentence. */
export function ruleText(rule: EntityRule): string {
  switch (rule.do) {
    case "merge": return `${quoted(rule.from.name)} is ${quoted(rule.into.name)}`;
    case "split": return `${quoted(rule.alias)} is not ${quoted(rule.from.name)}, but the ${typeOne(rule.into.type)} ${quoted(rule.into.name)}`;
    case "rename": return `${quoted(rule.entity.name)} is called ${quoted(rule.name)}`;
    case "retype": return `${quoted(rule.entity.name)} is no ${typeOne(rule.entity.type)}, but: ${typeOne(rule.type)}`;
    case "suppress": return `${quoted(rule.entity.name)} is no name`;
    case "alias": return `${quoted(rule.alias)} is ${quoted(rule.entity.name)}, too`;
    case "add": return `${quoted(rule.name)}: a ${typeOne(rule.type)}`;
  }
}
