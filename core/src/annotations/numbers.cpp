#include "annotations/numbers.h"

#include "annotations/number_reader.h"
#include "base/chars.h"

namespace wireglass::annotations {
namespace {

/// Walks a text and drops the readings that the words around speak against.
class NumberFinder {
 public:
  explicit NumberFinder(const Prose& prose) : prose_(prose), reader_(prose) {}

  std::vector<Number> run() {
    const auto count = static_cast<std::uint32_t>(prose_.tokens.size());
    for (std::uint32_t at = 0; at < count;) {
      if (!may_open(at)) {
        ++at;
        continue;
      }
      const auto number = reader_.read(at);
      if (number && is_number(*number)) numbers_.push_back(*number);
      at = number ? number->end : at + 1;
    }
    return std::move(numbers_);
  }

 private:
  bool may_open(std::uint32_t at) const {
    const Token& token = prose_.tokens[at];
    switch (token.kind) {
      case TokenKind::kNumber: return true;
      case TokenKind::kWord: {
        if (token.span.size() > 1 && !may_be_word(token)) return false;
        const lexicon::NumberRole role = lexicon::number_word(prose_.of(at)).role;
        if (role != lexicon::NumberRole::kArticle) return role != lexicon::NumberRole::kNone;
        return at + 1 < prose_.tokens.size() && (lexicon::number_word(prose_.of(at + 1)).role != lexicon::NumberRole::kNone || is(at + 1, "couple"));
      }
      case TokenKind::kPunctuation:
      case TokenKind::kSymbol: {  // a sign before a number, or a fraction's character
        if (at + 1 < prose_.tokens.size() && prose_.tokens[at + 1].is(TokenKind::kNumber)) return true;
        return (prose_.text[token.span.begin] & 0x80) != 0;
      }
      default: return false;
    }
  }

  /// A word may have the full stop of an abbreviation: "7.2 bn."
  bool may_be_word(const Token& token) const {
    const char* word = prose_.text.data() + token.span.begin;
    return lexicon::may_be_number_word(word, token.span.size() - (token.has(kEndsInPoint) ? 1 : 0));
  }

  bool is(std::uint32_t at, std::string_view word) const {
    return at < prose_.tokens.size() && base::equals_ignoring_case(prose_.of(at), word);
  }
  template <std::size_t N>
  bool is_one_of(std::uint32_t at, const std::string_view (&words)[N]) const {
    for (const std::string_view word : words)
      if (is(at, word)) return true;
    return false;
  }
  /// True when the number before ends right here, or at the hyphen before.
  bool follows_number(std::uint32_t at) const {
    if (numbers_.empty()) return false;
    const std::uint32_t end = numbers_.back().end;
    return end == at || (end + 1 == at && prose_.of(end) == "-");
  }

  bool is_number(const Number& number) const {
    if (number.end - number.first > 2) return true;
    const std::uint32_t last = number.end - 1;
    if (is(last, "half")) return is_half(number);
    if (is(last, "quarter")) return is_quarter(number);
    if (is(last, "quarters")) return !preceded_by_quarters_of_a_year(number.first);
    if (number.end - number.first > 1) return true;
    if (is(last, "one")) return is_one(last);
    if (is(last, "second")) return !follows_number(last) && !(last > 0 && (is(last - 1, "per") || is(last - 1, "split")));
    return true;
  }

  /// "this one", "which one", "one another": a pronoun.
  bool is_one(std::uint32_t at) const {
    static constexpr std::string_view kBefore[] = {"this", "that", "which", "the", "no", "any", "every", "each", "another", "some"};
    return !(at > 0 && is_one_of(at - 1, kBefore)) && !is(at + 1, "another");
  }

  /// A half is a number where something is halved; "the second half" and "half-time" are none.
  bool is_half(const Number& number) const {
    const std::uint32_t at = number.end - 1;
    if (number.first != at) return true;
    static constexpr std::string_view kParts[] = {"lower", "upper", "top", "bottom", "other", "latter", "better", "northern", "southern", "eastern", "western", "opening", "closing", "final"};
    if (at > 0 && is_one_of(at - 1, kParts)) return false;
    static constexpr std::string_view kAfter[] = {"of", "a", "an", "the", "its", "his", "her", "their", "our", "my", "your", "all", "that", "this", "those", "these", "as",
                                                  "percent", "percentage", "per", "pct", "-", "what", "way", "point"};
    static constexpr std::string_view kBefore[] = {"by", "than", "nearly", "almost", "about", "around", "roughly", "in", "to", "under", "over"};
    if (is_one_of(at + 1, kAfter)) return at == 0 || !(follows_number(at) && numbers_.back().ordinal);
    return at > 0 && is_one_of(at - 1, kBefore);
  }

  /// A quarter is a number where something is quartered, else a time or a part of a town.
  bool is_quarter(const Number& number) const {
    static constexpr std::string_view kAfter[] = {"of", "to", "or", "-", "more", "less", "the"};
    static constexpr std::string_view kBefore[] = {"by", "than", "nearly", "almost", "about", "around", "roughly", "over", "under", "up", "down"};
    return is_one_of(number.end, kAfter) || (number.first > 0 && is_one_of(number.first - 1, kBefore));
  }
  bool preceded_by_quarters_of_a_year(std::uint32_t at) const {
    static constexpr std::string_view kBefore[] = {"past", "last", "next", "first", "previous", "in", "for"};
    return at > 0 && is_one_of(at - 1, kBefore);
  }

  const Prose& prose_;
  NumberReader reader_;
  std::vector<Number> numbers_;
};

}  // namespace

std::vector<Number> find_numbers(const Prose& prose) { return NumberFinder(prose).run(); }

}  // namespace wireglass::annotations
