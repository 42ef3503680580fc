// Any text: its tokens and sentences keep their invariants (tests/support/token_invariants.h), alone and inside other text.
// On bytes that are no text nothing is promised but an end.
#include <string>

#include "fuzz/fuzz.h"
#include "support/token_invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wireglass;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  tests::split(bytes, {0, static_cast<Offset>(size)});
  const std::string wrong = tests::check_split(fuzz::as_utf8(bytes));
  fuzz::require(wrong.empty(), wrong);
  return 0;
}
