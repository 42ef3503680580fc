// What the tests of the WebAssembly module share: starting it in node, and running files through a session.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = process.env.WIREGLASS_WASM ?? join(root, "build", "wasm", "wasm");
export const modulePaths = ["wireglass.mjs", "wireglass.wasm"].map((name) => join(folder, name));

/** The tables of names, as the page fetches them. */
export const namesPath = join(folder, "names.wgt");

/** Starts the module as a browser would, but with its bytes given. */
export async function start() {
  const [script, binary] = modulePaths;
  if (!existsSync(binary)) throw new Error(`${binary} is missing: run 'cmake --preset wasm && cmake --build --preset wasm'`);
  const { default: create } = await import(pathToFileURL(script).href);
  return create({ wasmBinary: readFileSync(binary) });
}

/** Gives the module the tables of names; what it answers is why that could not be done. */
export function loadNames(module, bytes = readFileSync(namesPath)) {
  module.namesInput(bytes.length).set(bytes);
  return module.loadNames(bytes.length);
}

/** Files are pushed in pieces of `piece` bytes. */
export function analyze(module, files, options = {}, piece = 65536) {
  const session = new module.Session(JSON.stringify(options));
  for (const { name, bytes } of files) {
    session.beginFile(name, bytes.length);
    for (let at = 0; at < bytes.length; at += piece) {
      const part = bytes.subarray(at, at + piece);
      session.input(part.length).set(part);
      if (!session.push(part.length)) break;
    }
    session.endFile();
  }
  session.finish();
  return session;
}

export function written(session, format) {
  const chunks = [];
  const whole = session.write(format, (chunk) => { chunks.push(Buffer.from(chunk)); });
  if (!whole) throw new Error(session.error() || "the output was not written in full");
  return Buffer.concat(chunks);
}

const kNames = { "--offsets": "offsets", "--captured": "captured", "--published": "published" };

function readOptions(path) {
  if (!existsSync(path)) return {};
  const words = readFileSync(path, "utf8").split(/\s+/).filter(Boolean);
  const options = {};
  for (let i = 0; i < words.length; i += 2) options[kNames[words[i]] ?? words[i]] = words[i + 1];
  return options;
}

/** The golden cases: { name, named: with the tables of names, options, files: [{ name, bytes }], expected: { format: bytes } }. */
export function goldenCases() {
  const golden = join(root, "tests", "golden");
  return readdirSync(golden, { withFileTypes: true })
    .filter((entry) => existsSync(join(golden, entry.name, "input")))
    .map(({ name }) => {
      const place = join(golden, name);
      const input = join(place, "input");
      const files = readdirSync(input, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
        .map((path) => ({ name: relative(input, path).split(sep).join("/"), bytes: readFileSync(path) }));
      const forms = { json: "expected.json", jsonl: "expected.jsonl", csv: "expected.csv", text: "expected.txt" };
      const expected = Object.fromEntries(
        Object.entries(forms).map(([format, file]) => [format, join(place, file)]).filter(([, path]) => existsSync(path)).map(([format, path]) => [format, readFileSync(path)]),
      );
      const { "--names": names, ...options } = readOptions(join(place, "options"));
      return { name, named: names === "with", options, files, expected };
    });
}
