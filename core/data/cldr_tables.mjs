#!/usr/bin/env node
// Writes the tables of this folder that come from Unicode CLDR. Run it to take a newer CLDR; its outputs are committed, so
// that a build needs neither npm nor a network.
//
//     node core/data/cldr_tables.mjs [VERSION]
import { execFileSync } from "node:child_process";
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const VERSION = process.argv[2] ?? "48.2.0";
const PACKAGES = ["cldr-core", "cldr-numbers-full", "cldr-rbnf", "cldr-units-full"];
const here = dirname(fileURLToPath(import.meta.url));

/** Fetches the packages to a folder of its own; calls `use` with a reader of their JSON files; removes the folder. */
function withPackages(use) {
  const folder = mkdtempSync(join(tmpdir(), "cldr-"));
  try {
    for (const name of PACKAGES) {
      const packed = execFileSync("npm", ["pack", "--silent", `${name}@${VERSION}`], { cwd: folder, encoding: "utf8" }).trim();
      mkdirSync(join(folder, name));
      execFileSync("tar", ["xzf", join(folder, packed), "-C", join(folder, name), "--strip-components=1"]);
    }
    use((name, file) => JSON.parse(readFileSync(join(folder, name, file), "utf8")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const inBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Rows by their first column, which is the key; the first row of a key stays. */
function writeTable(file, packages, what, notes, columns, rows) {
  const seen = new Map();
  for (const row of rows) if (!seen.has(row[0])) seen.set(row[0], row);
  const sorted = [...seen.values()].sort((a, b) => inBytes(a[0], b[0]));
  const head = [
    `# what: ${what}`,
    ...notes.map((note) => `# note: ${note}`),
    `# source: Unicode CLDR ${VERSION}, ${packages.join(", ")} of npm, by core/data/cldr_tables.mjs`,
    "# licence: Unicode-3.0 (https://www.unicode.org/license.txt), © 1991-2026 Unicode, Inc.",
    columns.join("\t"),
  ];
  writeFileSync(join(here, file), [...head, ...sorted.map((row) => row.join("\t"))].join("\n") + "\n");
  console.log(`${file}: ${sorted.length} rows`);
}

/** A power of ten as {digits, exponent}. */
function decimal(text) {
  const zeros = text.match(/0*$/)[0].length;
  return text === "0" ? ["0", "0"] : [text.slice(0, text.length - zeros), String(zeros)];
}

const roleOf = (value, word) => {
  if (value === "0") return "zero";
  const n = Number(value);
  if (n < 10) return "unit";
  if (n < 20) return "teen";
  if (n < 100) return "ten";
  return n === 100 ? "hundred" : "scale";
};

/** Number words: cardinals and ordinals from the spellout rules, lakh and crore and the letters from the compact formats. */
function numberWords(read) {
  const rules = read("cldr-rbnf", "rbnf/en.json").rbnf.rbnf.SpelloutRules;
  const rows = [];
  const values = new Map();  // stem of a cardinal -> value
  for (const [base, rule] of rules["%spellout-cardinal"]) {
    if (!/^\d+$/.test(base) || rule.startsWith("=")) continue;
    const word = rule.replace(/^←← /, "").replace(/\[.*$/, "").replace(/;$/, "");
    values.set(base, word);
    rows.push([word, roleOf(base), ...decimal(base)]);
  }
  for (const [base, rule] of rules["%spellout-ordinal"]) {
    if (!/^\d+$/.test(base) || rule.startsWith("=#")) continue;
    const n = Number(base);
    let words = [];
    if (rule.startsWith("=%spellout-numbering=")) {
      for (let teen = n; teen < 20; ++teen) words.push([String(teen), values.get(String(teen)) + "th"]);
    } else if (n >= 100) {
      words.push([base, values.get(base) + "th"]);
    } else {
      words.push([base, rule.replace("→%%tieth→", "tieth").replace(/;$/, "")]);
    }
    for (const [value, word] of words) {
      rows.push([word, `ordinal-${roleOf(value)}`, ...decimal(value)]);
      if (Number(value) > 2 && !word.startsWith("zero")) rows.push([`${word}s`, "parts", ...decimal(value)]);
    }
  }
  for (const locale of ["en", "en-IN"]) {
    const formats = read("cldr-numbers-full", `main/${locale}/numbers.json`).main[locale].numbers["decimalFormats-numberSystem-latn"];
    for (const [style, role] of [["long", "scale"], ["short", "letter"]]) {
      for (const [key, pattern] of Object.entries(formats[style].decimalFormat)) {
        const match = key.match(/^(1(0+))-count-other$/);
        const word = pattern.replace(/^0+\s*/, "").toLowerCase();
        if (!match || word.includes(" ") || !/^[a-z]+$/.test(word)) continue;
        const exponent = match[2].length - (pattern.match(/^0+/)[0].length - 1);
        rows.push([word, role, "1", String(exponent)]);
      }
    }
  }
  writeTable("number_words.tsv", ["cldr-rbnf", "cldr-numbers-full"],
    "English number words with their values, digits × 10^exponent",
    ["role: zero unit teen ten hundred scale = cardinals; ordinal-… = the same as ordinals; parts = what a fraction counts; letter = a scale that stands right behind digits only"],
    ["phrase", "role", "digits:int", "exponent:int"], rows);
}

const lower = (text) => text.replace(/[A-Z]/g, (c) => c.toLowerCase()).replace(/[’ʻ]/g, "'");

/** Currencies still in use: those that some region's law names and has not withdrawn. */
function currenciesInUse(read) {
  const regions = read("cldr-core", "supplemental/currencyData.json").supplemental.currencyData.region;
  const inUse = new Set(), byRegion = [];
  for (const [region, list] of Object.entries(regions)) {
    const current = list.map((entry) => Object.entries(entry)[0])
      .filter(([, dates]) => dates._to === undefined && dates._tender !== "false").map(([code]) => code);
    for (const code of current) inUse.add(code);
    if (current.length > 0) byRegion.push([region, current[0]]);
  }
  return { inUse, byRegion };
}

/**
 * Currencies: names and symbols as they are printed beside a number. The bare noun of a name ("dollars") is a row of its
 * own: with a code where one currency in use has it (or, where none in use has it, one withdrawn), without where several do.
 */
function currencies(read) {
  const all = read("cldr-numbers-full", "main/en/currencies.json").main.en.numbers.currencies;
  const { inUse, byRegion } = currenciesInUse(read);
  const rows = [], nouns = new Map(), symbols = new Map();
  for (const [code, names] of Object.entries(all)) {
    if (/^X(?!AF|CD|CG|DR|OF|PF)|^(CHE|CHW|CLF|MXV|USN|USS|UYI|UYW|COU|BOV)$/.test(code)) continue;  // metals, tests and units of account
    rows.push([lower(code), code, "code", ""]);
    const one = names["displayName-count-one"] ?? names.displayName, many = names["displayName-count-other"] ?? names.displayName;
    if (/[()–]/.test(many)) continue;  // a withdrawn one of the same name
    const noun = lower(one).split(" ").pop(), nounOfMany = lower(many).split(" ").pop();
    for (const name of [one, many]) if (name.includes(" ")) rows.push([lower(name), code, "name", noun]);
    for (const word of [noun, nounOfMany]) {
      if (!nouns.has(word)) nouns.set(word, { noun, now: new Set(), once: new Set() });
      nouns.get(word)[inUse.has(code) ? "now" : "once"].add(code);
    }
    for (const symbol of [names.symbol, names["symbol-alt-narrow"], names["symbol-alt-variant"]]) {
      if (symbol === undefined || /^[A-Z]{3}$/.test(symbol) || /^[A-Za-z]+$/.test(symbol)) continue;
      if (!symbols.has(symbol)) symbols.set(symbol, new Set());
      symbols.get(symbol).add(symbol === names.symbol ? `${code}!` : code);  // "!": the usual symbol, not the narrow one
    }
  }
  for (const [symbol, codes] of symbols) {
    const usual = [...codes].filter((code) => code.endsWith("!"));
    const chosen = usual.length === 1 ? usual : codes.size === 1 ? [...codes] : [];
    if (chosen.length === 1) rows.push([lower(symbol).replace(/\u00a0/g, " "), chosen[0].slice(0, 3), "symbol", ""]);
  }
  for (const [word, { noun, now, once }] of nouns) {
    const codes = now.size > 0 ? now : once;
    rows.push([word, codes.size === 1 ? [...codes][0] : "", "noun", noun]);
  }
  writeTable("currencies.tsv", ["cldr-numbers-full", "cldr-core"], "currencies as they are printed beside a number: ISO 4217 code, and the noun of the name",
    ["form: name = the full name; noun = its last word alone, without a code where several currencies in use have it; code; symbol"],
    ["phrase", "code", "form", "noun"], rows);
  writeTable("currency_regions.tsv", ["cldr-core"], "the currency that a country (ISO 3166-1) pays with", [], ["region", "code"], byRegion);
}

// Units whose names are everyday words for other things, or which no newspaper counts in.
const NO_UNITS = new RegExp("^(concentr-(item|part|percent|ofglucose|mole)|graphics-(em|dot)|length-(rod|chain|point|fathom|sun|rin|ken)|length-.*-(length|cloth|jp)" +
  "|mass-(grain|slug|fun|stone)|.*-jp|area-cho|volume-(kosaji|osaji|shaku|sai|koku|drop|pinch|dram|jigger)|pressure-(ofhg|gasoline-energy-density)|speed-light-speed" +
  "|speed-beaufort|energy-gray|electric-(henry|coulomb|farad|siemens)|magnetic-.*|light-.*|angle-(revolution|steradian)|energy-.*-it|force-kilogram-force)$");
const ID = { "mass-tonne": "mass-metric-ton" };  // as the contract spells it

/** Units: names in full (American and British), and short forms with the spelling that they must have. */
function units(read) {
  const rows = [];
  for (const locale of ["en", "en-GB", "en-AU"]) {
    const { long, short, narrow } = read("cldr-units-full", `main/${locale}/units.json`).main[locale].units;
    for (const [style, unit, form] of [long, short, narrow].flatMap((s, i) => Object.entries(s).map((e) => [e[1], e[0], i ? "short" : "word"]))) {
      if (!/^[a-z]+-/.test(unit) || NO_UNITS.test(unit) || style["unitPattern-count-other"] === undefined) continue;
      for (const pattern of [style["unitPattern-count-one"], style["unitPattern-count-other"]]) {
        const name = (pattern ?? "").replace(/^\{0\}[ \u00a0]?/, "").replace(/\u00a0/g, " ");
        if (name === "" || /[{\[\u2032\u2033#]/.test(name) || (form === "short" && /^[a-zA-Z]$|^[°]$/.test(name) && !/^[tgmLVW]$/.test(name))) continue;
        rows.push([lower(name).replace(/-/g, " "), ID[unit] ?? unit, form, form === "short" ? name : ""]);
      }
    }
  }
  writeTable("units.tsv", ["cldr-units-full"], "units of measure as they are printed behind a number, with their CLDR ids",
    ["form: word = a name in full, in any case; short = a short form, spelled as in the last column", "hyphens inside a name are blanks here"],
    ["phrase", "unit", "form", "spelling"], rows);
}

withPackages((read) => {
  numberWords(read);
  currencies(read);
  units(read);
});
