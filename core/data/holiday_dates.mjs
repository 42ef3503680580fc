// Prints the rows of holiday_dates.tsv: the Gregorian days of festivals of other calendars, by the calendars of ICU that
// node carries (chinese, hebrew, islamic-umalqura). Run: node core/data/holiday_dates.mjs > core/data/holiday_dates.tsv
const kFestivals = [
  ["chinese", "1/1", "lunar-new-year"], ["chinese", "5/5", "dragon-boat"], ["chinese", "8/15", "mid-autumn"],
  ["islamic-umalqura", "1/1", "islamic-new-year"], ["islamic-umalqura", "1/10", "ashura"], ["islamic-umalqura", "9/1", "ramadan"],
  ["islamic-umalqura", "10/1", "eid-al-fitr"], ["islamic-umalqura", "12/10", "eid-al-adha"],
  ["hebrew", "Tishri/1", "rosh-hashanah"], ["hebrew", "Tishri/10", "yom-kippur"], ["hebrew", "Tishri/15", "sukkot"],
  ["hebrew", "Kislev/25", "hanukkah"], ["hebrew", "Nisan/15", "passover"], ["hebrew", "Sivan/6", "shavuot"],
];
const kFirst = 1980, kLast = 2050;
const formats = new Map();
const rows = [];
for (const calendar of new Set(kFestivals.map((f) => f[0])))
  formats.set(calendar, new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { timeZone: "UTC", month: calendar === "hebrew" ? "long" : "numeric", day: "numeric" }));
for (let day = Date.UTC(kFirst, 0, 1); day < Date.UTC(kLast + 1, 0, 1); day += 86400000) {
  const date = new Date(day);
  for (const [calendar, format] of formats) {
    const parts = format.formatToParts(date);
    const key = `${parts.find((p) => p.type === "month").value}/${parts.find((p) => p.type === "day").value}`;
    for (const [c, k, name] of kFestivals) {
      if (c !== calendar || k !== key) continue;
      rows.push([name, day]);
      if (name === "lunar-new-year") rows.push(["lunar-new-year-eve", day - 86400000]);
    }
  }
}
const iso = (day) => new Date(day).toISOString().slice(0, 10);
const lines = rows.map(([name, day]) => [`${name} ${iso(day)}`, name, Math.round(day / 86400000)].join("\t")).sort();
console.log(`# what: first days of festivals of other calendars, ${kFirst} to ${kLast}; day counts from 1970-01-01
# source: ICU ${process.versions.icu} (Unicode), calendars chinese, hebrew and islamic-umalqura, by holiday_dates.mjs
# licence: facts, not protected
phrase\tfestival\tday:int
${lines.join("\n")}`);
