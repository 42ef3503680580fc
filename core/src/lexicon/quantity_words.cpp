#include "lexicon/quantity_words.h"

#include <algorithm>

#include "data/change_words.h"
#include "data/currencies.h"
#include "data/currency_forms.h"
#include "data/currency_prefixes.h"
#include "data/currency_regions.h"
#include "data/modifiers.h"
#include "data/per_things.h"
#include "data/percent_words.h"
#include "data/plural_nouns.h"
#include "data/unit_forms.h"
#include "data/units.h"
#include "lexicon/merged_tables.h"
#include "lexicon/phrases.h"
#include "lexicon/word_table.h"

namespace wireglass::lexicon {
namespace {

using Form = CurrencyWord::Form;

constexpr Form form_of(std::string_view name) {
  if (name == "name") return Form::kName;
  if (name == "noun") return Form::kNoun;
  if (name == "code") return Form::kCode;
  if (name == "symbol") return Form::kSymbol;
  if (name == "prefix") return Form::kPrefix;
  if (name == "glued") return Form::kGlued;
  return name == "minor" ? Form::kMinor : Form::kNone;
}

struct CurrencyEntry {
  std::string_view phrase;
  CurrencyWord word;
};

struct MakeCurrency {
  constexpr CurrencyEntry operator()(const data::CurrenciesRow& row) const { return {row.phrase, {row.code, form_of(row.form), row.noun, 0}}; }
  template <class Row>
  constexpr CurrencyEntry operator()(const Row& row) const { return {row.phrase, {row.code, form_of(row.form), row.noun, row.exponent}}; }
};

constexpr auto kBehind = merge_tables<CurrencyEntry>(data::kCurrencies, data::kCurrencyForms, MakeCurrency{});
constexpr PhraseTable<CurrencyEntry, kBehind.size()> kBehindTable(kBehind);
constexpr auto kBefore = merge_tables<CurrencyEntry>(data::kCurrencies, data::kCurrencyPrefixes, MakeCurrency{});
constexpr WordTable kBeforeTable(kBefore);

struct UnitEntry {
  std::string_view phrase;
  UnitWord word;
};
struct MakeUnit {
  template <class Row>
  constexpr UnitEntry operator()(const Row& row) const { return {row.phrase, {row.unit, row.spelling}}; }
};
constexpr auto kUnits = merge_tables<UnitEntry>(data::kUnits, data::kUnitForms, MakeUnit{});
constexpr PhraseTable<UnitEntry, kUnits.size()> kUnitTable(kUnits);

constexpr PhraseTable<data::PercentWordsRow, data::kPercentWords.size()> kPercentTable(data::kPercentWords);
constexpr PhraseTable<data::ModifiersRow, data::kModifiers.size()> kModifierTable(data::kModifiers);

constexpr bool are_all_known(const auto& rows) {
  for (const auto& row : rows)
    if (form_of(row.form) == Form::kNone && row.form != "none") return false;
  return true;
}
static_assert(are_all_known(data::kCurrencies) && are_all_known(data::kCurrencyForms) && are_all_known(data::kCurrencyPrefixes));

constexpr Modifier modifier_of(std::string_view name) {
  if (name == "about") return Modifier::kAbout;
  if (name == "over") return Modifier::kOver;
  if (name == "under") return Modifier::kUnder;
  if (name == "at-least") return Modifier::kAtLeast;
  if (name == "at-most") return Modifier::kAtMost;
  return name == "nearly" ? Modifier::kNearly : Modifier::kNone;
}
constexpr bool are_all_modifiers() {
  for (const auto& row : data::kModifiers)
    if (modifier_of(row.modifier) == Modifier::kNone) return false;
  return true;
}
static_assert(are_all_modifiers());

bool is_printed_as_code(std::string_view printed) { return std::all_of(printed.begin(), printed.end(), base::is_upper); }

}  // namespace

Found<CurrencyWord> currency_behind(std::string_view text) {
  const auto match = kBehindTable.longest(text, 0, text.size());
  if (!match || match.row->word.form == Form::kNone) return {};
  if (match.row->word.form == Form::kCode && !is_printed_as_code(text.substr(0, match.end))) return {};
  return {match.row->word, match.end};
}

CurrencyWord currency_before(std::string_view sign) {
  const CurrencyEntry* entry = kBeforeTable.find(sign);
  if (entry == nullptr || entry->word.form == Form::kName || entry->word.form == Form::kNoun) return {};
  if (entry->word.form == Form::kCode && !is_printed_as_code(sign)) return {};
  return entry->word;
}

Found<UnitWord> unit_behind(std::string_view text) {
  const auto match = kUnitTable.longest(text, 0, text.size());
  if (!match || match.row->word.unit.empty()) return {};
  const std::string_view spelling = match.row->word.spelling;
  if (!spelling.empty() && spelling != text.substr(0, match.end)) return {};
  return {match.row->word, match.end};
}

Found<PercentWord> percent_behind(std::string_view text) {
  const auto match = kPercentTable.longest(text, 0, text.size());
  if (!match) return {};
  return {{match.row->unit, match.row->exponent}, match.end};
}

Modifier modifier_before(std::string_view phrase) {
  const auto* row = kModifierTable.find(phrase);
  return row == nullptr ? Modifier::kNone : modifier_of(row->modifier);
}

bool is_plural_noun(WordId word, std::string_view text) {
  if (const auto row = data::kVocabulary[word].plural; row != 0) return data::kPluralNouns[row - 1u].plural == "yes";
  if (text.size() < 3 || base::to_lower(text.back()) != 's') return false;
  const char before = base::to_lower(text[text.size() - 2]);
  return before != 's' && before != 'u' && before != 'i' && before != '.' && before != '\'';
}

std::string_view per_thing(WordId word, bool article) {
  const auto number = data::kVocabulary[word].per;
  if (number == 0) return {};
  const auto& row = data::kPerThings[number - 1u];
  return article && row.article != "yes" ? std::string_view() : row.name;
}

constinit const std::array<ChangeWay, kWordCount> kChangeWays = tell_words<ChangeWay>([](const data::VocabularyRow& word) {
  if (word.change == 0) return ChangeWay::kNone;
  const std::string_view way = data::kChangeWords[word.change - 1u].direction;
  return way == "up" ? ChangeWay::kUp : way == "down" ? ChangeWay::kDown : ChangeWay::kEither;
});

std::string_view currency_of_country(std::string_view region) {
  const auto& rows = data::kCurrencyRegions;
  const auto found = std::lower_bound(rows.begin(), rows.end(), region, [](const auto& row, std::string_view key) { return row.region < key; });
  return found != rows.end() && found->region == region ? found->code : std::string_view();
}

std::string_view noun_of_currency(std::string_view code) {
  for (const CurrencyEntry& entry : kBehind)
    if (entry.word.code == code && !entry.word.noun.empty() && entry.word.form != Form::kMinor) return entry.word.noun;
  return {};
}

}  // namespace wireglass::lexicon
