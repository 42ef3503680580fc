// Measures the module in node on the bytes that the native benchmark takes, and prints both in one table:
//
//     node bench_wasm.mjs INPUT PROSE NATIVE.json     NATIVE.json: what wireglass_bench --benchmark_out wrote
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const kChunk = 1 << 20;
const kRounds = 5;
const [inputPath, prosePath, nativePath] = process.argv.slice(2);
const built = (name) => fileURLToPath(new URL(`../../build/wasm/wasm/${name}`, import.meta.url));

const { default: createModule } = await import(pathToFileURL(built("wireglass.mjs")));
const module = await createModule({ wasmBinary: readFileSync(built("wireglass.wasm")) });
const input = readFileSync(inputPath);

const seconds = (call) => {
  const start = process.hrtime.bigint();
  call();
  return Number(process.hrtime.bigint() - start) / 1e9;
};
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** Reads the whole input into a new session, by pieces as the page's worker does. */
function analyse() {
  const session = new module.Session("{}");
  session.beginFile("pages.txt", input.length);
  for (let at = 0; at < input.length; at += kChunk) {
    const piece = input.subarray(at, at + kChunk);
    session.input(piece.length).set(piece);
    session.push(piece.length);
  }
  session.endFile();
  session.finish();
  if (session.error()) throw new Error(session.error());
  return session;
}

/** What a program of tests/bench/node_*.cpp prints of a file. */
const runProgram = (name, path) =>
  execFileSync(process.execPath, [
    fileURLToPath(new URL(`../../build/wasm/tests/${name}.cjs`, import.meta.url)),
    path,
  ]).toString();

function measure() {
  const analysis = [];
  const json = [];
  let jsonBytes = 0;
  for (let round = 0; round < kRounds; round++) {
    let session;
    analysis.push(seconds(() => (session = analyse())));
    jsonBytes = 0;
    json.push(seconds(() => session.write("json", (piece) => void (jsonBytes += piece.length))));
    session.delete();
  }
  const stages = runProgram("node_annotations", prosePath).trim().split("\n").map((line) => line.split(" "));
  return new Map([
    ["segmentation", Number(runProgram("node_segmentation", inputPath))],
    ["analysis", input.length / median(analysis)],
    ["json", jsonBytes / median(json)],
    ...stages.map(([name, speed]) => [name, Number(speed)]),
  ]);
}

/** The median of each native benchmark, by name. */
function readNative() {
  const rows = JSON.parse(readFileSync(nativePath, "utf8")).benchmarks;
  return new Map(rows.filter((row) => row.aggregate_name === "median").map((row) => [row.run_name.split("/")[0], row]));
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

const speed = (bytes) => (bytes === undefined ? "" : `${(bytes / 1e6).toFixed(bytes < 30e6 ? 1 : 0)} MB/s`);
const wasm = measure();
console.log(`${(input.length / 1e6).toFixed(0)} MB of generated pages, and prose\n`);
console.log(["".padEnd(42), "native".padStart(12), "WebAssembly".padStart(12), "ratio".padStart(7)].join(" "));
const native = readNative();
for (const [name, row] of native) {
  if (row.bytes_per_second === undefined) continue;
  const ratio = wasm.has(name) ? (wasm.get(name) / row.bytes_per_second).toFixed(2) : "";
  console.log([row.label.padEnd(42), speed(row.bytes_per_second).padStart(12), speed(wasm.get(name)).padStart(12), ratio.padStart(7)].join(" "));
}
const tables = native.get("name_tables");
if (tables) console.log(`\nreading the tables of names: ${tables.real_time.toFixed(1)} ms native, ${wasm.get("name_tables")} ms in WebAssembly (budget 50)`);
const wink = await measureWink();
const everything = wasm.get("annotations");
if (wink === null) console.log("wink-nlp is not installed: not compared");
else console.log(`wink-nlp in node, its whole pipeline: ${speed(wink)}; everything in WebAssembly is ${(everything / wink).toFixed(1)} times as fast (target 4)`);
