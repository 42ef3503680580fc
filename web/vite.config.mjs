import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { worldModule } from "./world.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
/** Where CMake builds the module; a build elsewhere is named by the environment. */
const built = process.env.WIREGLASS_WASM ?? here("../build/wasm/wasm");

/** Puts the WebAssembly module and its tables beside the page; Vite itself must not touch them. */
function wireglassModule() {
  return {
    name: "wireglass-module",
    buildStart() {
      for (const name of ["wireglass.mjs", "wireglass.wasm", "names.wgt"]) {
        const file = join(built, name);
        if (!existsSync(file)) {
          throw new Error(`${name} has not been built: run 'cmake --preset wasm && cmake --build --preset wasm' in the project's folder first.`);
        }
        mkdirSync(here("public"), { recursive: true });
        copyFileSync(file, here(`public/${name}`));
      }
    },
  };
}

/** The outlines of land and countries, as the module "virtual:world". */
function worldOutlines() {
  const id = "virtual:world";
  return { name: "world-outlines", resolveId: (wanted) => (wanted === id ? `\0${id}` : null), load: (wanted) => (wanted === `\0${id}` ? worldModule() : null) };
}

export default defineConfig({
  base: "./", // the page works from any folder of any host
  plugins: [wireglassModule(), worldOutlines()],
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  worker: { format: "es" },
  build: {
    target: "es2022",
    assetsInlineLimit: 0, // the policy allows no data: addresses but for pictures
    modulePreload: { polyfill: false }, // it would fetch
    reportCompressedSize: false,
  },
});
