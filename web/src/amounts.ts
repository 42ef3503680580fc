// Amounts, changes and times in words. English, whatever the browser's own settings are.
import type { Amount, Anchor, Modifier, QuantityKind, Timex, TimeWindow } from "./contract";
import { timeWindow, words } from "./format";

const kNumber = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 });
const kPlain = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4 });
const kShort = new Intl.NumberFormat("en-GB", { notation: "compact", compactDisplay: "long", maximumFractionDigits: 3 });
const kOrdinal = new Intl.PluralRules("en", { type: "ordinal" });
const kPlural = new Intl.PluralRules("en");
const kCurrencies = new Intl.DisplayNames("en", { type: "currency" });
const kSuffixes: Record<string, string> = { one: "st", two: "nd", few: "rd", other: "th" };
/** The first parts of CLDR's unit ids, which say what is measured. */
const kMeasured = /^(acceleration|angle|area|concentr|consumption|digital|duration|electric|energy|force|frequency|graphics|length|light|mass|power|pressure|speed|temperature|torque|volume)-/;

/** From a million on in words: "57.2 billion". */
export const number = (value: number) => (Math.abs(value) >= 1e6 ? kShort : kPlain).format(value);
/** With every digit. */
export const exactly = (value: number) => kNumber.format(value);

const isCurrency = (unit: string) => /^[A-Z]{3}$/.test(unit);

/** Formatters are dear to make, and a table asks for the same few a thousand times. */
function remembered(make: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = make(key)));
    return found;
  };
}

const symbolOf = remembered((currency) => {
  try {
    const sample = new Intl.NumberFormat("en-GB", { style: "currency", currency }).formatToParts(1);
    return sample.find((part) => part.type === "currency")?.value ?? currency;
  } catch {
    return currency;
  }
});

function money(value: string, currency: string): string {
  const symbol = symbolOf(currency);
  return symbol === currency ? `${currency} ${value}` : `${symbol}${value}`;
}

const many = (name: string) => (/[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`);

/** A CLDR unit as English has it ("square kilometres"), or its id as words. @param key "one " or "many " and the unit */
const unitOf = remembered((key) => {
  const isOne = key.startsWith("one ");
  const name = key.slice(key.indexOf(" ") + 1).replace(kMeasured, "");
  try {
    const parts = new Intl.NumberFormat("en-GB", { style: "unit", unit: name, unitDisplay: "long" }).formatToParts(isOne ? 1 : 2);
    return parts.filter((part) => part.type === "unit" || part.type === "literal").map((part) => part.value).join("").trim();
  } catch {
    return isOne ? words(name) : many(words(name));
  }
});
const measured = (value: string, plural: number, unit: string) => `${value} ${unitOf(`${kPlural.select(plural) === "one" ? "one" : "many"} ${unit}`)}`;

function withUnit(value: string, plural: number, unit: string | null): string {
  if (unit === null) return value;
  if (isCurrency(unit)) return money(value, unit);
  if (unit === "percent" || unit === "concentr-percent") return `${value}%`;
  return measured(value, plural, unit);
}

export const perUnit = (per: string | null) => (per ? ` per ${words(per.replace(kMeasured, ""))}` : "");

const kModifiers: Record<Modifier, string> = { about: "about", over: "over", under: "under", "at-least": "at least", "at-most": "at most", nearly: "nearly" };
export const modifier = (name: Modifier | null) => (name ? `${kModifiers[name] ?? words(name)} ` : "");

/** A value as read, without its modifier: "US$57.2 billion", "1.5–2 weeks", "3rd". @param exact with every digit */
export function amount({ kind, value, high, unit, per }: Amount, exact = false): string {
  if (value === null) return "not said";
  const print = exact ? exactly : number;
  if (kind === "ordinal" && unit === null) return `${exactly(value)}${kSuffixes[kOrdinal.select(value)]}`;
  if (kind === "rank" && unit === null) return `No. ${exactly(value)}`;
  if (kind === "score" && high !== null) return `${exactly(value)}–${exactly(high)}`;
  const both = high === null ? print(value) : `${print(value)}–${print(high)}`;
  return withUnit(both, high ?? value, unit) + perUnit(per);
}

/** One value of a change. */
export const stepValue = (value: number, unit: string | null) => withUnit(number(value), value, unit);

const kKinds: Record<QuantityKind, string> = {
  money: "Money", percent: "Percentages", count: "Counts", measure: "Measures", ordinal: "Ordinals", duration: "Durations", rate: "Rates", rank: "Ranks", score: "Scores", age: "Ages",
};
export const kindName = (kind: QuantityKind) => kKinds[kind] ?? words(kind);

/** What has no unit, where its kind's name would say too little. */
const kUnitless: Partial<Record<QuantityKind, string>> = { money: "Money (currency not said)", measure: "Fractions" };

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A unit as a table's cell or a choice names it; a kind's name where there is no unit. */
export function unitName({ kind, unit, per }: { kind: QuantityKind; unit: string | null; per: string | null }): string {
  if (unit === null) return (kUnitless[kind] ?? kindName(kind)) + perUnit(per);
  return unitWords(unit) + perUnit(per);
}

export function unitWords(unit: string): string {
  if (isCurrency(unit)) {
    try {
      return kCurrencies.of(unit) ?? unit;
    } catch {
      return unit;
    }
  }
  if (unit === "percent" || unit === "concentr-percent") return "Per cent";
  return capital(measured("", 2, unit).trim());
}

const kTypes: Record<Timex["type"], string> = { DATE: "Date", TIME: "Clock time", DURATION: "Duration", SET: "Repeated" };
export const typeName = (type: Timex["type"]) => kTypes[type];

const kAnchors: Record<Anchor, string> = {
  published: "counted from the article’s publication",
  captured: "counted from the page’s capture",
  previous: "counted from the time before it",
  none: "says it by itself",
};
export const anchorName = (anchor: Anchor) => kAnchors[anchor];

const kMonth = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** A window as short as it can be said: a whole month or year by its name. */
export function calendar(window: TimeWindow): string {
  const { earliest, latest } = window;
  if (earliest && latest && earliest.endsWith("-01T00:00:00Z") && latest.endsWith("T23:59:59Z")) {
    const [first, last] = [new Date(earliest), new Date(latest)];
    const endsMonth = new Date(last.getTime() + 1000).getUTCDate() === 1;
    const isYear = first.getUTCMonth() === 0 && last.getUTCMonth() === 11 && endsMonth;
    if (isYear && first.getUTCFullYear() === last.getUTCFullYear()) return String(first.getUTCFullYear());
    if (isYear) return `${first.getUTCFullYear()} to ${last.getUTCFullYear()}`;
    if (endsMonth && earliest.slice(0, 7) === latest.slice(0, 7)) return kMonth.format(first);
    if (endsMonth) return `${kMonth.format(first)} to ${kMonth.format(last)}`;
  }
  return timeWindow(window);
}
