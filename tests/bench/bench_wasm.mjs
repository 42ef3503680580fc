// Measures the native core and the module in node on the same bytes, by turns, and prints both in one table:
//
//     node bench_wasm.mjs INPUT PROSE NATIVE     NATIVE: the program wireglass_bench
//
// A machine can be twice as fast a minute later. So a ratio is the median of those of the passes, in each of which the two
// ran one after the other; the speeds are medians too, each by itself.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const kChunk = 1 << 20;
const kPasses = 5;
const [inputPath, prosePath, nativeProgram] = process.argv.slice(2);
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
  execFileSync(process.execPath, [fileURLToPath(new URL(`../../build/wasm/tests/${name}.cjs`, import.meta.url)), path]).toString();

/** Bytes a second by stage, and "name_tables" in milliseconds. */
function measureModule() {
  let session;
  const analysis = seconds(() => (session = analyse()));
  let jsonBytes = 0;
  const json = seconds(() => session.write("json", (piece) => void (jsonBytes += piece.length)));
  session.delete();
  const stages = runProgram("node_annotations", prosePath).trim().split("\n").map((line) => line.split(" "));
  return new Map([
    ["segmentation", Number(runProgram("node_segmentation", inputPath))],
    ["analysis", input.length / analysis],
    ["json", jsonBytes / json],
    ...stages.map(([name, speed]) => [name, Number(speed)]),
  ]);
}

const nativeLabels = new Map();

/** The same of the native core. */
function measureNative() {
  const printed = execFileSync(nativeProgram, ["--benchmark_format=json"], {
    env: { ...process.env, WIREGLASS_BENCH_INPUT: inputPath, WIREGLASS_BENCH_PROSE: prosePath },
    stdio: ["ignore", "pipe", "pipe"], // what it warns of is shown only when it fails
  });
  const speeds = new Map();
  for (const row of JSON.parse(printed.toString()).benchmarks) {
    const name = row.run_name.split("/")[0];
    nativeLabels.set(name, row.label);
    speeds.set(name, row.bytes_per_second ?? row.real_time);
  }
  return speeds;
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
analyse().delete(); // compiled, once and for all passes
const passes = [];
for (let pass = 0; pass < kPasses; pass++) passes.push({ native: measureNative(), module: measureModule() });
const medianOf = (read) => median(passes.map(read));
console.log(`${(input.length / 1e6).toFixed(0)} MB of generated pages, and prose\n`);
console.log(["".padEnd(42), "native".padStart(12), "WebAssembly".padStart(12), "ratio".padStart(7)].join(" "));
for (const [name, label] of nativeLabels) {
  if (name === "name_tables") continue;
  const native = medianOf((pass) => pass.native.get(name));
  const both = passes[0].module.has(name);
  const module = both ? medianOf((pass) => pass.module.get(name)) : undefined;
  const ratio = both ? medianOf((pass) => pass.module.get(name) / pass.native.get(name)).toFixed(2) : "";
  console.log([label.padEnd(42), speed(native).padStart(12), speed(module).padStart(12), ratio.padStart(7)].join(" "));
}
const tables = (which) => medianOf((pass) => pass[which].get("name_tables")).toFixed(1);
console.log(`\nreading the tables of names: ${tables("native")} ms native, ${tables("module")} ms in WebAssembly (budget 50)`);
const wink = await measureWink();
const everything = medianOf((pass) => pass.module.get("annotations"));
if (wink === null) console.log("wink-nlp is not installed: not compared");
else console.log(`wink-nlp in node, its whole pipeline: ${speed(wink)}; everything in WebAssembly is ${(everything / wink).toFixed(1)} times as fast (target 4)`);
