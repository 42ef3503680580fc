#include "bench/heap_counter.h"

#include <malloc.h>

#include <atomic>
#include <cstdlib>
#include <new>

namespace wireglass::bench {
namespace {

std::atomic<std::size_t> g_live{0};
std::atomic<std::size_t> g_peak{0};

void* allocate(std::size_t size) noexcept {
  void* block = std::malloc(size > 0 ? size : 1);
  if (block == nullptr) return nullptr;
  const std::size_t rounded = malloc_usable_size(block);
  const std::size_t live = g_live.fetch_add(rounded, std::memory_order_relaxed) + rounded;
  std::size_t peak = g_peak.load(std::memory_order_relaxed);
  while (live > peak && !g_peak.compare_exchange_weak(peak, live, std::memory_order_relaxed)) {
  }
  return block;
}

void* allocate_or_abort(std::size_t size) noexcept {
  void* block = allocate(size);
  if (block == nullptr) std::abort();  // a measurement without memory has nothing to say
  return block;
}

void release(void* block) noexcept {
  if (block == nullptr) return;
  g_live.fetch_sub(malloc_usable_size(block), std::memory_order_relaxed);
  std::free(block);
}

}  // namespace

std::size_t heap_bytes() { return g_live.load(std::memory_order_relaxed); }
std::size_t heap_peak() { return g_peak.load(std::memory_order_relaxed); }
void reset_heap_peak() { g_peak.store(heap_bytes(), std::memory_order_relaxed); }

}  // namespace wireglass::bench

namespace counted = wireglass::bench;

void* operator new(std::size_t size) { return counted::allocate_or_abort(size); }
void* operator new[](std::size_t size) { return counted::allocate_or_abort(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return counted::allocate(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return counted::allocate(size); }
void operator delete(void* block) noexcept { counted::release(block); }
void operator delete[](void* block) noexcept { counted::release(block); }
void operator delete(void* block, std::size_t) noexcept { counted::release(block); }
void operator delete[](void* block, std::size_t) noexcept { counted::release(block); }
void operator delete(void* block, const std::nothrow_t&) noexcept { counted::release(block); }
void operator delete[](void* block, const std::nothrow_t&) noexcept { counted::release(block); }
