#include "base/hash_kernel.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace wireglass::base {

const HashKernel kPortableHash{
    [](void* state, const char* bytes, size_t size) { XXH3_64bits_update(static_cast<XXH3_state_t*>(state), bytes, size); },
    [](const void* state) -> uint64_t { return XXH3_64bits_digest(static_cast<const XXH3_state_t*>(state)); },
    [](const char* bytes, size_t size) -> uint64_t { return XXH3_64bits(bytes, size); },
};

}  // namespace wireglass::base
