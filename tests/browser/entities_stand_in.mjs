// Stands before the module where that finds names but makes no entities of them yet: one entity for each printed form of a
// type, a surname's for its full name; corrections as the contract has them. Where the module has entities, it does nothing.
// The browser's tests of People & places put it beside the page in the module's place.
import createReal from "./wireglass-real.mjs";

/** What the tests' invented articles need of the world. */
const kPlaces = {
  Lisbon: { country: "PT", geo: { lat: 38.72, lon: -9.14 }, geonames: 2267057 },
  Portugal: { country: "PT", iso3166: "PT", geo: { lat: 39.5, lon: -8 } },
  Japan: { country: "JP", iso3166: "JP", geo: { lat: 36, lon: 138 } },
  Tokyo: { country: "JP", geo: { lat: 35.69, lon: 139.69 } },
  Nairobi: { country: "KE", geo: { lat: -1.28, lon: 36.82 } },
  Lima: { country: "PE", geo: { lat: -12.04, lon: -77.03 } },
};
const key = ({ type, name }) => `${type}\n${name}`;

function hash(text) {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) value = ((value ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return `e${value.toString(16).padStart(16, "0")}`;
}

/** Decides for every printed form of a type which entity it is. */
class Resolver {
  constructor(mentions, rules) {
    this.forms = new Map(); // "type\nform" -> entity, or null where it is suppressed
    this.warnings = [];
    const full = mentions.filter(({ type, text }) => type === "person" && text.includes(" "));
    for (const { type, text } of mentions) {
      const owner = type === "person" && !text.includes(" ") ? full.find((each) => each.text.split(" ").includes(text)) : null;
      const name = owner?.text ?? text;
      this.forms.set(key({ type, name: text }), this.entity({ type, name }, false));
    }
    for (const rule of rules) if (!this.apply(rule)) this.warnings.push(`The correction "${rule.do}" names something that is not in these files, or is contradicted by another one, so it was not applied.`);
  }

  entity(ref, confirmed) {
    const found = [...this.forms.values()].find((each) => each && key(each) === key(ref));
    return found ?? { ...ref, confirmed };
  }
  find(ref) {
    return [...this.forms.values()].find((each) => each && key(each) === key(ref)) ?? null;
  }
  point(from, to) {
    for (const [form, entity] of this.forms) if (entity === from) this.forms.set(form, to);
  }

  apply(rule) {
    if (rule.do === "add") {
      for (const alias of [rule.name, ...rule.aliases]) for (const form of [...this.forms.keys()]) if (form.endsWith(`\n${alias}`)) this.forms.set(form, this.entity(rule, true));
      return true;
    }
    const entity = this.find(rule.from ?? rule.entity);
    if (!entity) return false;
    entity.confirmed = true;
    switch (rule.do) {
      case "merge": {
        const into = this.find(rule.into);
        if (!into) return false;
        into.confirmed = true;
        this.point(entity, into);
        return true;
      }
      case "split": {
        const form = key({ type: entity.type, name: rule.alias });
        if (this.forms.get(form) !== entity) return false;
        this.forms.set(form, this.entity(rule.into, true));
        return true;
      }
      case "rename": entity.name = rule.name; return true;
      case "retype": entity.type = rule.type; return true;
      case "suppress": this.point(entity, null); return true;
      case "alias": {
        for (const form of [...this.forms.keys()]) if (form.endsWith(`\n${rule.alias}`)) this.forms.set(form, entity);
        return true;
      }
      default: return false;
    }
  }
}

class StandIn {
  constructor(Real, json) {
    const { entities, ...options } = JSON.parse(json || "{}");
    this.rules = entities?.rules ?? [];
    this.real = new Real(json);
    if (this.real.error()) {
      this.real.delete();
      this.real = new Real(JSON.stringify(options));
    }
    for (const name of ["error", "beginFile", "input", "push", "endFile", "warn", "findings", "articleBegin", "unknowns", "explain", "write", "delete"]) this[name] = (...words) => this.real[name](...words);
  }

  finish() {
    this.real.finish();
    const articles = JSON.parse(this.real.overview()).articles;
    const rows = JSON.parse(this.real.mentions(0, articles.length));
    this.isReal = this.real.entities(0, 1) !== "[]" || rows.length === 0;
    if (this.isReal) return;
    const printed = rows.flatMap(({ article, sentences, mentions }) => mentions.map(({ type, span, sentence }) => {
      const { span: [begin], text } = sentences[sentence];
      return { article, type, text: text.slice(span[0] - begin, span[1] - begin) };
    }));
    const resolver = new Resolver(printed, this.rules);
    this.warnings = resolver.warnings;
    const all = new Map();
    this.byArticle = articles.map(() => []);
    for (const { article, type, text } of printed) {
      const entity = resolver.forms.get(key({ type, name: text }));
      if (entity) {
        const seen = all.get(entity) ?? { articles: new Set(), forms: new Set(), mentions: 0 };
        seen.articles.add(article);
        seen.forms.add(text);
        seen.mentions += 1;
        all.set(entity, seen);
      }
      this.byArticle[article].push(entity ?? null);
    }
    const order = [...all].sort((a, b) => b[1].mentions - a[1].mentions || (key(a[0]) < key(b[0]) ? -1 : 1));
    this.index = new Map(order.map(([entity], i) => [entity, i]));
    this.list = order.map(([{ type, name, confirmed }, seen]) => ({
      id: hash(key({ type, name })), type, name, confirmed, aliases: [...seen.forms].filter((form) => form !== name).sort(), country: null, iso3166: null, geo: null, geonames: null,
      ...(type === "place" ? kPlaces[name] : {}),
      roles: name.includes("Hartmann") ? [{ text: "Harbour Minister", of: this.index.get(order.find(([each]) => each.name === "Portugal")?.[0]) ?? null, articles: [...seen.articles], articleCount: seen.articles.size }] : [],
      articles: seen.articles.size, mentions: seen.mentions,
    }));
  }

  overview(...part) {
    const overview = JSON.parse(this.real.overview(...part));
    if (!this.isReal && (part[0] ?? 0) === 0) for (const message of this.warnings) overview.warnings.push({ code: "entity-stand-in", file: "", page: null, span: null, message });
    return JSON.stringify(overview);
  }
  page(...part) {
    const page = JSON.parse(this.real.page(...part));
    if (!this.isReal) {
      for (const { index, firstMention, mentions } of page.articles) mentions.forEach((each, i) => {
        const entity = this.byArticle[index][firstMention + i];
        each.entity = entity ? this.list[this.index.get(entity)].id : null;
        each.link = entity ? "full-name" : null;
      });
    }
    return JSON.stringify(page);
  }
  entities(first, most) {
    return this.isReal ? this.real.entities(first, most) : JSON.stringify(this.list.slice(first, first + most));
  }
  mentionEntities(first, last) {
    return this.isReal ? this.real.mentionEntities(first, last) : JSON.stringify(this.byArticle.slice(first, last).map((all) => all.map((entity) => (entity ? this.index.get(entity) : null))));
  }
  mentions(first, last) {
    const rows = JSON.parse(this.real.mentions(first, last));
    if (!this.isReal) for (const { article, mentions } of rows) mentions.forEach((each, i) => { each.entity = this.index.get(this.byArticle[article][i]) ?? null; });
    return JSON.stringify(rows);
  }
}

export default async function create(init) {
  const module = await createReal(init);
  const Real = module.Session;
  return {
    version: () => module.version(),
    namesInput: (length) => module.namesInput(length),
    loadNames: (length) => module.loadNames(length),
    Session: function Session(json) { return new StandIn(Real, json); },
  };
}
