#include "lexicon/number_words.h"

#include "data/number_words.h"
#include "data/number_words_news.h"
#include "lexicon/merged_tables.h"
#include "lexicon/word_table.h"

namespace wireglass::lexicon {
namespace {

struct Entry {
  std::string_view phrase;
  NumberWord word;
};

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
constexpr Entry entry_of(const Row& row) {
  constexpr std::string_view kOrdinal = "ordinal-";
  const bool ordinal = std::string_view(row.role).starts_with(kOrdinal);
  const std::string_view role = ordinal ? row.role.substr(kOrdinal.size()) : row.role;
  return {row.phrase, {role_of(role), ordinal, {row.digits, row.exponent}}};
}

constexpr auto kEntries = merge_tables<Entry>(data::kNumberWords, data::kNumberWordsNews, [](const auto& row) { return entry_of(row); });

constexpr bool all_have_roles() {
  for (const Entry& entry : kEntries)
    if (entry.word.role == NumberRole::kNone) return false;
  return true;
}
static_assert(all_have_roles(), "a role of number_words*.tsv has no name in role_of");

constexpr WordTable kTable(kEntries);

}  // namespace

constexpr std::array<std::uint16_t, 1024> sizes_of_words() {
  std::array<std::uint16_t, 1024> sizes{};
  for (const Entry& entry : kEntries) {
    const std::size_t size = entry.phrase.size();
    if (size < 2) continue;
    const std::size_t place = (static_cast<std::size_t>(entry.phrase[0]) & 31u) << 5 | (static_cast<std::size_t>(entry.phrase[1]) & 31u);
    sizes[place] = static_cast<std::uint16_t>(sizes[place] | 1u << (size < 15 ? size : 15));
  }
  return sizes;
}
constinit const std::array<std::uint16_t, 1024> kNumberWordSizes = sizes_of_words();

NumberWord number_word(std::string_view word) {
  const Entry* entry = kTable.find(word);
  return entry == nullptr ? NumberWord{} : entry->word;
}

}  // namespace wireglass::lexicon
