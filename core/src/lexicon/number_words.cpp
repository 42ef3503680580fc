#include "lexicon/number_words.h"

#include <algorithm>
#include <string_view>

#include "data/number_words.h"
#include "data/number_words_news.h"

namespace wireglass::lexicon {
namespace {

constexpr NumberRole role_of(std::string_view name) {
  constexpr struct { std::string_view name; NumberRole role; } kRoles[] = {
      {"zero", NumberRole::kZero}, {"unit", NumberRole::kUnit}, {"teen", NumberRole::kTeen}, {"ten", NumberRole::kTen},
      {"hundred", NumberRole::kHundred}, {"scale", NumberRole::kScale}, {"dozen", NumberRole::kDozen},
      {"parts", NumberRole::kParts}, {"half", NumberRole::kHalf}, {"quarter", NumberRole::kQuarter},
      {"quarters", NumberRole::kQuarters}, {"letter", NumberRole::kLetter}, {"abbreviation", NumberRole::kAbbreviation},
      {"plural-scale", NumberRole::kPluralScale}, {"plural-dozen", NumberRole::kPluralDozen},
      {"plural-few", NumberRole::kPluralFew}, {"quantifier", NumberRole::kQuantifier}, {"vague", NumberRole::kVague},
      {"sign", NumberRole::kSign}, {"article", NumberRole::kArticle}, {"many", NumberRole::kMany}};
  for (const auto& known : kRoles)
    if (known.name == name) return known.role;
  return NumberRole::kNone;
}

template <class Row>
constexpr NumberWord word_of(const Row& row) {
  constexpr std::string_view kOrdinal = "ordinal-";
  const bool ordinal = std::string_view(row.role).starts_with(kOrdinal);
  return {role_of(ordinal ? row.role.substr(kOrdinal.size()) : row.role), ordinal, {row.digits, row.exponent}};
}

/// By the number that the vocabulary's rows have; 0 is none.
constexpr auto kWords = [] {
  std::array<NumberWord, 1 + data::kNumberWords.size() + data::kNumberWordsNews.size()> words{};
  std::size_t i = 1;
  for (const auto& row : data::kNumberWords) words[i++] = word_of(row);
  for (const auto& row : data::kNumberWordsNews) words[i++] = word_of(row);
  return words;
}();
static_assert(std::all_of(kWords.begin() + 1, kWords.end(), [](const NumberWord& word) { return word.role != NumberRole::kNone; }),
              "a role of number_words*.tsv has no name in role_of");

constexpr auto kNumberOf = tell_words<std::uint8_t>([](const auto& row) { return static_cast<std::uint8_t>(row.number); });
static_assert(kWords.size() <= 256);

}  // namespace

constinit const std::array<NumberRole, kWordCount> kNumberRoles = tell_words<NumberRole>([](const auto& row) { return kWords[row.number].role; });

const NumberWord& number_word(WordId word) { return kWords[kNumberOf[word]]; }

}  // namespace wireglass::lexicon
