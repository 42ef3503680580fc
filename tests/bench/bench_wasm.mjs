// Measures the native core and the module in node on the same bytes, by turns, and prints both in one table:
//
//     node bench_wasm.mjs PAGES PROSE NATIVE [STAGE…]     NATIVE: the program rounds
//
// A machine can be half as fast a second later. So a round of the one follows a round of the other, and a ratio is the median
// of those of the pairs; the speeds are medians too, each by itself.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";

const kChunk = 1 << 20;
const kPairs = 15;
const kWarm = 3; // rounds before, so that V8 has compiled what is hot
const [pagesPath, prosePath, nativeProgram, ...wanted] = process.argv.slice(2);
const built = (name) => fileURLToPath(new URL(`../../build/wasm/${name}`, import.meta.url));

const { default: createModule } = await import(pathToFileURL(built("wasm/wireglass.mjs")));
const module = await createModule({ wasmBinary: readFileSync(built("wasm/wireglass.wasm")) });
const rounds = await createRequire(import.meta.url)(built("tests/node_rounds.cjs"))({ arguments: [pagesPath, prosePath] });
const pages = readFileSync(pagesPath);

const native = spawn(nativeProgram, [pagesPath, prosePath], { stdio: ["pipe", "pipe", "inherit"] });
const lines = createInterface({ input: native.stdout })[Symbol.asyncIterator]();
const nextLine = async () => {
  const { value, done } = await lines.next();
  if (done) throw new Error(`${nativeProgram} ended early`);
  return value;
};

const seconds = (call) => {
  const start = process.hrtime.bigint();
  call();
  return Number(process.hrtime.bigint() - start) / 1e9;
};
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** Reads the pages into a new session, by pieces as the page's worker does. */
function analyse() {
  const session = new module.Session("{}");
  session.beginFile("pages.txt", pages.length);
  for (let at = 0; at < pages.length; at += kChunk) {
    const piece = pages.subarray(at, at + kChunk);
    session.input(piece.length).set(piece);
    session.push(piece.length);
  }
  session.endFile();
  session.finish();
  if (session.error()) throw new Error(session.error());
  return session;
}

/** What is measured through JavaScript, as the page calls it, and not in the program of rounds. */
const throughModule = {
  analysis: () => ({ seconds: seconds(() => analyse().delete()), bytes: pages.length }),
  json: () => {
    const session = analyse();
    let bytes = 0;
    const taken = seconds(() => session.write("json", (piece) => void (bytes += piece.length)));
    session.delete();
    return { seconds: taken, bytes };
  },
};

async function nativeRound(stage) {
  native.stdin.write(`${stage.index}\n`);
  const [bytes, taken] = (await nextLine()).split(" ").map(Number);
  return { bytes, seconds: taken };
}

function moduleRound(stage) {
  if (throughModule[stage.name]) return throughModule[stage.name]();
  const taken = rounds._round_seconds(stage.index);
  return { seconds: taken, bytes: rounds._round_bytes() };
}

async function measure(stage) {
  for (let round = 0; round < kWarm; round++) {
    await nativeRound(stage);
    moduleRound(stage);
  }
  const pairs = [];
  for (let pair = 0; pair < kPairs; pair++) {
    const first = await nativeRound(stage);
    const second = moduleRound(stage);
    pairs.push({ native: first, module: second });
  }
  const of = (read) => median(pairs.map(read));
  return {
    native: of((pair) => pair.native.bytes / pair.native.seconds),
    module: of((pair) => pair.module.bytes / pair.module.seconds),
    nativeSeconds: of((pair) => pair.native.seconds),
    moduleSeconds: of((pair) => pair.module.seconds),
    ratio: of((pair) => pair.native.seconds / pair.module.seconds),
  };
}

/** The speed of wink-nlp with all that its model has, a paragraph a call, or null where it is not installed. */
async function measureWink() {
  let read;
  try {
    read = (await import("./peers/peers.mjs")).openWinkWhole();
  } catch {
    return null;
  }
  const paragraphs = readFileSync(prosePath, "utf8").split("\n").filter(Boolean);
  for (const paragraph of paragraphs.slice(0, 200)) read(paragraph); // warm
  let bytes = 0;
  const taken = seconds(() => {
    const start = process.hrtime.bigint();
    for (let at = 0; Number(process.hrtime.bigint() - start) < 4e9; at = (at + 1) % paragraphs.length) {
      read(paragraphs[at]);
      bytes += Buffer.byteLength(paragraphs[at]) + 1;
    }
  });
  return bytes / taken;
}

const speed = (bytes) => `${(bytes / 1e6).toFixed(bytes < 30e6 ? 1 : 0)} MB/s`;

const stages = [];
for (let line; (line = await nextLine()) !== ""; ) {
  const [name, label] = line.split("\t");
  stages.push({ index: stages.length, name, label });
}
const chosen = stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
console.log(`${(pages.length / 1e6).toFixed(0)} MB of generated pages, and prose; medians of ${kPairs} pairs of rounds\n`);
console.log(["".padEnd(42), "native".padStart(12), "WebAssembly".padStart(12), "ratio".padStart(7)].join(" "));
let everything = 0;
for (const stage of chosen) {
  const result = await measure(stage);
  if (stage.name === "annotations") everything = result.module;
  if (stage.name === "name_tables") {
    const [here, there] = [result.nativeSeconds, result.moduleSeconds].map((taken) => (taken * 1e3).toFixed(1));
    console.log(`\n${stage.label}: ${here} ms native, ${there} ms in WebAssembly (budget 50)`);
  } else {
    const cells = [speed(result.native), speed(result.module)].map((cell) => cell.padStart(12));
    console.log([stage.label.padEnd(42), ...cells, result.ratio.toFixed(2).padStart(7)].join(" "));
  }
}
native.stdin.end();
if (everything > 0) {
  const wink = await measureWink();
  if (wink === null) console.log("wink-nlp is not installed: not compared");
  else console.log(`wink-nlp in node, its whole pipeline: ${speed(wink)}; everything in WebAssembly is ${(everything / wink).toFixed(1)} times as fast (target 4)`);
}
