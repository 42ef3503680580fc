// Any text, under any window: no crash, expressions in order and inside the text, windows that begin before they end, and
// the same result twice.
#include <string>

#include "annotations/times.h"
#include "fuzz/fuzz.h"

namespace {

using namespace wireglass;
using namespace wireglass::annotations;
using fuzz::require;

void check(const Prose& prose, const std::vector<TimeExpression>& found, const Window& window) {
  const auto times = resolve_times(prose, found, window);
  require(times.size() == found.size(), "one time an expression");
  Offset end = 0;
  for (const Time& time : times) {
    require(time.span.begin >= end && time.span.begin < time.span.end && time.span.end <= prose.text.size(), "spans in order, without overlap");
    end = time.span.end;
    require(!time.value.empty() && !time.by.empty(), "a value and a rule");
    require(!time.window.earliest || !time.window.latest || *time.window.earliest <= *time.window.latest, "a window begins before it ends");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Choices choices(std::string_view(reinterpret_cast<const char*>(data), size));
  const Instant from = Instant{choices.below(1u << 31)};
  const Instant width = Instant{choices.below(1u << 16)} * 60;
  const std::string text = fuzz::as_utf8(choices.rest());
  const Prose prose = read_prose(text, {{0, static_cast<Offset>(text.size())}});
  const auto found = find_times(prose, find_numbers(prose));
  check(prose, found, {});
  check(prose, found, {from, from + width});
  check(prose, found, {from, std::nullopt});
  check(prose, found, {std::nullopt, from});
  return 0;
}
