#include "base/hash.h"

#include "base/hash_kernel.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <new>

namespace wireglass::base {
namespace {

const HashKernel& kernel() {
#if defined(WIREGLASS_AVX2)
  static const HashKernel& kKernel = __builtin_cpu_supports("avx2") ? kAvx2Hash : kPortableHash;
  return kKernel;
#else
  return kPortableHash;
#endif
}

}  // namespace

Hasher::Hasher() {
  static_assert(sizeof(state_) >= sizeof(XXH3_state_t) && alignof(XXH3_state_t) <= 64);
  auto* const state = new (state_) XXH3_state_t;
  XXH3_INITSTATE(state);
  XXH3_64bits_reset(state);
}

void Hasher::add(std::string_view part) { kernel().add(state_, part.data(), part.size()); }

std::uint64_t Hasher::digest() const { return kernel().digest(state_); }

std::uint64_t hash(std::string_view bytes) { return kernel().hash(bytes.data(), bytes.size()); }

}  // namespace wireglass::base
