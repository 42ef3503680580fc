// Linked before the tests in WebAssembly: their environment is that of node (WIREGLASS_PROPERTY_SCALE and the like).
Module["preRun"] = [() => Object.assign(ENV, process.env)];
