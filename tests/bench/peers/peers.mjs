// The libraries that others use in a browser, behind one call: find(text, day) gives what they see of amounts and times, in
// the shape of the program `tag` (tests/quality/tag_main.cpp), with offsets in UTF-16.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const quantity = (kind, begin, end, value = null, unit = "") =>
  ({ span: [begin, end], kind, value: value === null ? null : String(value), high: null, unit, per: "", modifier: "", of: [0, 0], by: "" });
const time = (type, begin, end, value) =>
  ({ span: [begin, end], type, value, mod: "", quant: "", freq: "", earliest: null, latest: null, anchor: "", by: "" });

/** wink-nlp with all that its model has, as it comes: what a page would load instead of us. */
export function openWinkWhole() {
  const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"));
  return (text) => nlp.readDoc(text).entities().length();
}

function openWink() {
  const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"), ["sbd", "pos", "ner"]);
  const its = nlp.its;
  const kinds = { MONEY: "money", PERCENT: "percent", CARDINAL: "count", ORDINAL: "ordinal" };
  const types = { DATE: "DATE", TIME: "TIME", DURATION: "DURATION" };
  return (text) => {
    const found = { quantities: [], times: [] };
    const doc = nlp.readDoc(text);
    // wink gives tokens; their places follow from the blanks before them
    const begins = [], ends = [];
    let at = 0;
    doc.tokens().each((token) => {
      at += token.out(its.precedingSpaces).length;
      begins.push(at);
      at += token.out(its.value).length;
      ends.push(at);
    });
    doc.entities().each((entity) => {
      const type = entity.out(its.type);
      const [first, last] = entity.out(its.span);
      if (types[type]) found.times.push(time(types[type], begins[first], ends[last], ""));
      else if (kinds[type]) found.quantities.push(quantity(kinds[type], begins[first], ends[last]));
    });
    return found;
  };
}

async function openCompromise() {
  const { default: nlp } = await import("compromise");
  const { default: dates } = await import("compromise-dates");
  nlp.plugin(dates);
  const each = (view, take) => view.json({ offset: true, text: true }).forEach((one) => take(one.offset.start, one.offset.start + one.offset.length, one));
  return (text, day) => {
    const found = { quantities: [], times: [] };
    const doc = nlp(text);
    // money() and percentages() leave out the scale ("billion"); the number that begins there has it
    const kinds = new Map();
    each(doc.money(), (begin) => kinds.set(begin, "money"));
    each(doc.percentages(), (begin) => kinds.set(begin, "percent"));
    each(doc.numbers(), (begin, end) => found.quantities.push(quantity(kinds.get(begin) ?? "count", begin, end)));
    each(doc.dates({ today: day }), (begin, end, one) => found.times.push(time("DATE", begin, end, (one.dates?.start ?? "").slice(0, 10))));
    return found;
  };
}

async function openChrono() {
  const chrono = await import("chrono-node");
  return (text, day) => {
    const pad = (number) => String(number).padStart(2, "0");
    const times = chrono.parse(text, day ? new Date(`${day.slice(0, 10)}T12:00:00Z`) : undefined).map(({ index, text: words, start }) => {
      const date = `${start.get("year")}-${pad(start.get("month"))}` + (start.isCertain("day") || start.isCertain("weekday") ? `-${pad(start.get("day"))}` : "");
      return start.isCertain("hour")
        ? time("TIME", index, index + words.length, `${date}T${pad(start.get("hour"))}:${pad(start.get("minute"))}`)
        : time("DATE", index, index + words.length, date);
    });
    return { quantities: [], times };
  };
}

function openRecognizers() {
  const suite = require("@microsoft/recognizers-text-suite");
  const culture = suite.Culture.English;
  const kinds = [
    ["percent", suite.recognizePercentage], ["money", suite.recognizeCurrency], ["measure", suite.recognizeDimension],
    ["age", suite.recognizeAge], ["count", suite.recognizeNumber],
  ];
  const types = { date: "DATE", daterange: "DATE", datetime: "TIME", datetimerange: "TIME", time: "TIME", timerange: "TIME", duration: "DURATION", set: "SET" };
  return (text, day) => {
    const found = { quantities: [], times: [] };
    for (const [kind, recognize] of kinds)
      for (const { start, end, resolution } of recognize(text, culture))
        found.quantities.push(quantity(kind, start, end + 1, resolution?.value ?? null, resolution?.unit ?? ""));
    const reference = day ? new Date(`${day.slice(0, 10)}T00:00:00`) : new Date();
    for (const { start, end, typeName, resolution } of suite.recognizeDateTime(text, culture, suite.DateTimeOptions?.None ?? 0, reference)) {
      const values = resolution?.values ?? [];
      const said = values[values.length - 1] ?? {};
      const timex = said.timex ?? "";
      const value = timex.startsWith("(") ? timex.slice(1, -1).split(",")[2] : timex.includes("X") && said.value ? said.value.slice(0, 10) : timex;
      found.times.push(time(types[typeName.split(".")[1]] ?? "DATE", start, end + 1, value ?? ""));
    }
    return found;
  };
}

export const peers = [
  { name: "wink-nlp", open: openWink, does: "entities" },
  { name: "compromise", open: openCompromise, does: "numbers, money, dates" },
  { name: "chrono-node", open: openChrono, does: "dates" },
  { name: "recognizers-text", open: openRecognizers, does: "numbers, units, dates" },
];
