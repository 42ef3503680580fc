#pragma once
// The words around a number that make a quantity of it. Tables: CLDR's (currencies, units), and our own beside them.
#include <array>
#include <cstdint>
#include <string_view>

#include "lexicon/vocabulary.h"
#include "wireglass/model.h"

namespace wireglass::lexicon {

/// A currency as it is printed beside a number.
struct CurrencyWord {
  enum class Form : std::uint8_t {
    kNone,    ///< no currency after all
    kName,    ///< "Canadian dollars"
    kNoun,    ///< "dollars": `code` is the usual one, empty where there is none
    kCode,    ///< "CAD": in capitals only
    kSymbol,  ///< "$", "€"
    kPrefix,  ///< "Rs", "US$": before a number only
    kGlued,   ///< "N", "Br": right before a number only
    kMinor,   ///< "cents": the value × 10^exponent of the currency
  };
  std::string_view code;  ///< ISO 4217; empty where it depends
  Form form = Form::kNone;
  std::string_view noun;  ///< "dollar"; empty for codes and symbols
  std::int32_t exponent = 0;
};

/// A unit of measure as it is printed behind a number.
struct UnitWord {
  std::string_view unit;  ///< CLDR's id; empty where it is none after all
  std::string_view spelling;  ///< how a short form must be spelled; empty for any case
};

/// What makes a percentage: "percent", "percentage-point"; the value × 10^exponent.
struct PercentWord {
  std::string_view unit;
  std::int32_t exponent = 0;
};

/// A word found, and how many bytes it has. Length 0: nothing.
template <class Word>
struct Found {
  Word word;
  std::size_t length = 0;
  explicit operator bool() const { return length != 0; }
};

/// The longest name at the beginning of `text`, in which hyphens are blanks and blanks are single.
Found<CurrencyWord> currency_behind(std::string_view text);
Found<UnitWord> unit_behind(std::string_view text);
Found<PercentWord> percent_behind(std::string_view text);

/// The currency whose sign, abbreviation or code is exactly `sign`.
CurrencyWord currency_before(std::string_view sign);

/// Whether a unit, a currency or a percentage may begin with this word; one-sided.
inline bool may_follow_number(WordId word) {
  return is_in(word, WordSet::kUnitBegin) || is_in(word, WordSet::kCurrencyBegin) || is_in(word, WordSet::kPercentBegin);
}

/// What the words say that are exactly `phrase`; kNone when nothing.
Modifier modifier_before(std::string_view phrase);

/// "companies", "people"; guesses by the ending where no list has the word. @param text the word
bool is_plural_noun(WordId word, std::string_view text);

/// What an amount is per ("share", "person"), as a static text; empty where the word is no such thing.
/// @param article it stands behind "a" rather than "per"
std::string_view per_thing(WordId word, bool article);

/// Which way a word tells that a figure goes: "raise" up, "cut" down.
enum class ChangeWay : std::uint8_t { kNone, kUp, kDown, kEither };
extern const std::array<ChangeWay, kWordCount> kChangeWays;
inline ChangeWay change_way(WordId word) { return kChangeWays[word]; }

/// ISO 4217 of a country's money; empty when the country is not known. @param region ISO 3166-1 alpha-2
std::string_view currency_of_country(std::string_view region);

/// The noun of a currency's name: "dollar" for AUD; empty when unknown.
std::string_view noun_of_currency(std::string_view code);

}  // namespace wireglass::lexicon
