#pragma once
// XXH3 compiled twice on x86-64: for every such processor, and for those with AVX2 (three times faster). Only C types, and
// no header with inline functions: code compiled for AVX2 must not reach a linker that may take it for all.
#include <stddef.h>
#include <stdint.h>

// Newer versions of XXH3 take NEON in WebAssembly, by headers that Debian's Emscripten does not have; SSE2 is there.
#if defined(__EMSCRIPTEN__)
#define XXH_HAS_INCLUDE(header) 0
#endif

namespace wireglass::base {

/// The state is an XXH3_state_t, the same for both.
struct HashKernel {
  void (*add)(void* state, const char* bytes, size_t size);
  uint64_t (*digest)(const void* state);
  uint64_t (*hash)(const char* bytes, size_t size);
};

extern const HashKernel kPortableHash;
#if defined(WIREGLASS_AVX2)
extern const HashKernel kAvx2Hash;
#endif

}  // namespace wireglass::base
