#include "base/hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <new>

namespace wireglass::base {
namespace {
XXH3_state_t* state_of(const std::byte* bytes) {
  return std::launder(reinterpret_cast<XXH3_state_t*>(const_cast<std::byte*>(bytes)));
}
}  // namespace

Hasher::Hasher() {
  static_assert(sizeof(state_) >= sizeof(XXH3_state_t) && alignof(XXH3_state_t) <= 64);
  new (state_) XXH3_state_t;
  XXH3_INITSTATE(state_of(state_));
  XXH3_64bits_reset(state_of(state_));
}

void Hasher::add(std::string_view part) { XXH3_64bits_update(state_of(state_), part.data(), part.size()); }

std::uint64_t Hasher::digest() const { return XXH3_64bits_digest(state_of(state_)); }

std::uint64_t hash(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

}  // namespace wireglass::base
