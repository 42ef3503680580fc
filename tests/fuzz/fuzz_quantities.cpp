// Any text: numbers, quantities and changes lie inside it, in order, on characters' edges; quantities do not overlap; what
// is said of a value holds; asked again, the answer is the same.
#include <string>
#include <vector>

#include "annotations/quantities.h"
#include "base/chars.h"
#include "fuzz/fuzz.h"

namespace {

using namespace wireglass;

void check_span(std::string_view text, Span span) {
  fuzz::require(span.begin <= span.end && span.end <= text.size(), "a span lies inside the text");
  const auto edge = [&](Offset at) { return at == text.size() || base::is_char_start(text[at]); };
  fuzz::require(edge(span.begin) && edge(span.end), "a span ends between characters");
}

void check_value(const std::optional<Decimal>& value) {
  if (value) fuzz::require(make_decimal(value->digits, value->exponent) == value, "a decimal is in its one form");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Choices choices(std::string_view(reinterpret_cast<const char*>(data), size));
  static constexpr std::string_view kCountries[] = {"", "US", "AU", "CN", "IN", "NG", "MX", "XX"};
  const annotations::QuantityContext context = annotations::context_of(kCountries[choices.below(8)]);
  const std::string text = fuzz::as_utf8(std::string(choices.rest()));
  std::vector<Span> paragraphs;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) paragraphs.push_back({static_cast<Offset>(at), static_cast<Offset>(end)});
    at = end + 1;
  }
  const annotations::Prose prose = annotations::read_prose(text, paragraphs);
  const auto numbers = annotations::find_numbers(prose);
  std::uint32_t token = 0;
  for (const annotations::Number& number : numbers) {
    fuzz::require(token <= number.first && number.first < number.end && number.end <= prose.tokens.size(), "numbers are in order");
    token = number.end;
    check_value(number.value);
  }
  const auto quantities = annotations::find_quantities(prose, numbers, {}, context);
  Offset end = 0;
  for (const Quantity& quantity : quantities) {
    check_span(text, quantity.span);
    check_span(text, quantity.of);
    fuzz::require(end <= quantity.span.begin && !quantity.span.empty(), "quantities are in order, without overlap");
    end = quantity.span.end;
    check_value(quantity.value);
    check_value(quantity.high);
    fuzz::require(quantity.same_as < static_cast<std::int32_t>(quantities.size()), "an equal amount is one of the article's");
  }
  for (const Change& change : annotations::find_changes(prose, quantities)) {
    check_span(text, change.span);
    check_span(text, change.subject);
    const int way = compare(change.to, change.from);
    fuzz::require(change.up ? way > 0 : way < 0, "a change goes where it says");
  }
  fuzz::require(annotations::find_quantities(prose, numbers, {}, context).size() == quantities.size(), "the same text gives the same");
  return 0;
}
