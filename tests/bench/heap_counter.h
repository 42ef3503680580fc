#pragma once
// What the heap holds, counted by an operator new of our own. Only programs that link heap_counter.cpp count; they must
// be built without sanitizers, which bring an operator new themselves.
#include <cstddef>

namespace wireglass::bench {

/// Bytes that all live allocations take now, as the allocator rounds them.
std::size_t heap_bytes();

/// The most bytes that were ever live at once since the last reset_heap_peak().
std::size_t heap_peak();

/// Forgets the peak: from now on it is what is live now.
void reset_heap_peak();

/// The highest level of the heap above its level at construction; several may be alive only one inside another's scope
/// if the outer one's peak is no longer wanted.
///
///     HeapPeak peak;
///     analyse(bytes);
///     double per_byte = double(peak.bytes()) / bytes.size();
class HeapPeak {
 public:
  HeapPeak() : start_(heap_bytes()) { reset_heap_peak(); }
  std::size_t bytes() const { return heap_peak() - start_; }

 private:
  std::size_t start_;
};

}  // namespace wireglass::bench
