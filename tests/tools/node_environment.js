// Linked before the programs in WebAssembly that node runs. Emscripten 3.1.6's loader would fetch the module by its path, which
// node's own fetch refuses; their environment is that of node (WIREGLASS_PROPERTY_SCALE and the like).
delete globalThis.fetch;
Module["preRun"] = [() => Object.assign(ENV, process.env)];
