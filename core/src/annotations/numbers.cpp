#include "annotations/numbers.h"

#include "annotations/number_reader.h"

namespace wireglass::annotations {
namespace {

using lexicon::NumberRole;
using lexicon::Word;
using lexicon::WordSet;

/// Walks a text and drops the readings that the words around speak against.
class NumberFinder {
 public:
  explicit NumberFinder(const Prose& prose) : prose_(prose), reader_(prose) {}

  std::vector<Number> run() {
    const auto count = static_cast<std::uint32_t>(prose_.tokens.size());
    for (std::uint32_t at = 0; at < count;) {
      const Token& token = prose_.tokens[at];
      if ((token.is(TokenKind::kWord) && lexicon::number_role(token.word) == NumberRole::kNone) || !may_open(at)) {
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
        const NumberRole role = role_of(at);
        if (role != NumberRole::kArticle) return role != NumberRole::kNone;
        return at + 1 < prose_.tokens.size() && (role_of(at + 1) != NumberRole::kNone || is(at + 1, "couple"));
      }
      case TokenKind::kPunctuation:
      case TokenKind::kSymbol: {  // a sign before a number, or a fraction's character
        if (at + 1 < prose_.tokens.size() && prose_.tokens[at + 1].is(TokenKind::kNumber)) return true;
        return (prose_.text[token.span.begin] & 0x80) != 0;
      }
      default: return false;
    }
  }

  /// Where a number begins; none does with an abbreviation's point ("bn.").
  NumberRole role_of(std::uint32_t at) const {
    const Token& token = prose_.tokens[at];
    return token.has(kEndsInPoint) ? NumberRole::kNone : lexicon::number_role(token.word);
  }

  bool is(std::uint32_t at, Word word) const { return at < prose_.tokens.size() && prose_.tokens[at].word == word.id; }
  bool is_one_of(std::uint32_t at, WordSet set) const { return at < prose_.tokens.size() && lexicon::is_in(prose_.tokens[at].word, set); }
  /// True when the number before ends right here, or at the hyphen before.
  bool follows_number(std::uint32_t at) const {
    if (numbers_.empty()) return false;
    const std::uint32_t end = numbers_.back().end;
    return end == at || (end + 1 == at && is(end, "-"));
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
    return !(at > 0 && is_one_of(at - 1, WordSet::kBeforePronounOne)) && !is(at + 1, "another");
  }

  /// A half is a number where something is halved; "the second half" and "half-time" are none.
  bool is_half(const Number& number) const {
    const std::uint32_t at = number.end - 1;
    if (number.first != at) return true;
    if (at > 0 && is_one_of(at - 1, WordSet::kBeforeNounHalf)) return false;
    if (is_one_of(at + 1, WordSet::kBehindHalf)) return at == 0 || !(follows_number(at) && numbers_.back().ordinal);
    return at > 0 && is_one_of(at - 1, WordSet::kBeforeHalf);
  }

  /// A quarter is a number where something is quartered, else a time or a part of a town.
  bool is_quarter(const Number& number) const {
    return is_one_of(number.end, WordSet::kBehindQuarter) || (number.first > 0 && is_one_of(number.first - 1, WordSet::kBeforeQuarter));
  }
  bool preceded_by_quarters_of_a_year(std::uint32_t at) const {
    return at > 0 && is_one_of(at - 1, WordSet::kBeforeQuartersOfYear);
  }

  const Prose& prose_;
  NumberReader reader_;
  std::vector<Number> numbers_;
};

}  // namespace

std::vector<Number> find_numbers(const Prose& prose) { return NumberFinder(prose).run(); }

}  // namespace wireglass::annotations
