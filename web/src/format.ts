// Numbers, times and names as the page prints them. English and UTC, whatever the browser's own settings are.
import type { Published, Role, TimeWindow } from "./contract";

const kDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const kClock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
const kCount = new Intl.NumberFormat("en-GB");
const kLanguages = new Intl.DisplayNames("en", { type: "language" });

export const count = (value: number, one: string, many = `${one}s`) => `${kCount.format(value)} ${value === 1 ? one : many}`;

export function bytes(value: number): string {
  if (value < 1000) return count(value, "byte");
  for (const [unit, size] of [["GB", 1e9], ["MB", 1e6], ["kB", 1e3]] as const) {
    if (value >= size) return `${(value / size).toFixed(value / size < 10 ? 1 : 0)} ${unit}`;
  }
  return "";
}

const day = (instant: string) => kDay.format(new Date(instant));
const clock = (instant: string) => kClock.format(new Date(instant));

/** Both ends, as short as they can be said: "30 May 2025, 09:00 to 14:00 UTC". */
export function timeWindow({ earliest, latest }: TimeWindow): string {
  if (!earliest && !latest) return "not known";
  if (!latest) return `after ${day(earliest!)}, ${clock(earliest!)} UTC`;
  if (!earliest) return `before ${day(latest)}, ${clock(latest)} UTC`;
  if (earliest === latest) return `${day(earliest)}, ${clock(earliest)} UTC`;
  const sameDay = earliest.slice(0, 10) === latest.slice(0, 10);
  const wholeDays = earliest.includes("T00:00:00") && latest.includes("T23:59:59");
  if (wholeDays) return sameDay ? day(earliest) : `${day(earliest)} to ${day(latest)}`;
  if (sameDay) return `${day(earliest)}, ${clock(earliest)} to ${clock(latest)} UTC`;
  return `${day(earliest)}, ${clock(earliest)} to ${day(latest)}, ${clock(latest)} UTC`;
}

/** For a row of the list: what is printed, or the day. */
export function shortTime(published: Published): string | null {
  if (published.earliest && published.latest) {
    const [first, last] = [day(published.earliest), day(published.latest)];
    if (first === last) return first;
  }
  return published.text ?? (published.earliest || published.latest ? timeWindow(published).replace(/, \d\d:\d\d/g, "").replace(" UTC", "") : null);
}

export function language(tag: string): string {
  try {
    return kLanguages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** "reprint-note" and "photographerName" as words. */
export const words = (name: string) => name.replace(/-/g, " ").replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();

const kRules: Record<string, string> = {
  age: "an age printed on the page",
  "printed-date": "a date printed on the page",
  "reprint-note": "the date of a reprint note",
  "copyright-year": "the year of a copyright",
  "header-clock": "the clock in an agency's header",
  weekday: "a weekday in the text",
  given: "given by you",
};
export const rule = (name: string) => kRules[name] ?? words(name);

export const kBases: Record<Published["basis"], string> = {
  relative: "from an age, such as ‘3 hours ago’",
  absolute: "from a printed date",
  dateline: "from a dateline",
  inferred: "inferred from the other evidence",
  none: "no evidence",
};

/** In the legend's order. */
export const kRoles: readonly { role: Role; label: string; means: string }[] = [
  { role: "title", label: "Title", means: "the page’s own heading" },
  { role: "headline", label: "Headline", means: "of a listed article" },
  { role: "body", label: "Body", means: "an article’s lines" },
  { role: "source", label: "Source", means: "the outlet" },
  { role: "time", label: "Time", means: "an age or a date" },
  { role: "section", label: "Section", means: "of the outlet" },
  { role: "tags", label: "Tags", means: "hashtags" },
  { role: "furniture", label: "Site", means: "the site’s own lines" },
  { role: "blank", label: "Blank", means: "empty lines" },
  { role: "unknown", label: "Unknown", means: "not understood" },
];

export const kRoleLabel = Object.fromEntries(kRoles.map(({ role, label }) => [role, label])) as Record<Role, string>;
