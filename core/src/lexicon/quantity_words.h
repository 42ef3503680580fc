#pragma once
// The words around a number that make a quantity of it. Tables: CLDR's (currencies, units), and our own beside them.
#include <cstdint>
#include <string_view>

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

/// Quick and one-sided: false means that no unit begins with these bytes of a text.
bool may_begin_unit(std::string_view text, std::size_t at);
/// The same of units, currencies and percentages, for words of two letters and more.
bool may_follow_number(std::string_view text, std::size_t at);

/// Quick and one-sided: false means that no modifier ends in this word.
bool may_end_modifier(std::string_view word);

/// What the words say that are exactly `phrase`; kNone when nothing.
Modifier modifier_before(std::string_view phrase);

/// The words are one token each, in any case.
bool ends_phrase(std::string_view word);     ///< no part of a noun phrase: "of", "were", "said"
bool is_plural_noun(std::string_view word);  ///< "companies", "people"; guesses by the ending
bool is_number_compound(std::string_view word);  ///< "way" of "one-way"
bool is_number_label(std::string_view word);     ///< "week" of "week two"

/// What an amount is per ("share", "person"), as a static text; empty where the word is no such thing.
/// @param article it stands behind "a" rather than "per"
std::string_view per_thing(std::string_view word, bool article);

/// Which way a word tells that a figure goes: "raise" up, "cut" down.
enum class ChangeWay : std::uint8_t { kNone, kUp, kDown, kEither };
ChangeWay change_way(std::string_view word);

/// ISO 4217 of a country's money; empty when the country is not known. @param region ISO 3166-1 alpha-2
std::string_view currency_of_country(std::string_view region);

/// The noun of a currency's name: "dollar" for AUD; empty when unknown.
std::string_view noun_of_currency(std::string_view code);

}  // namespace wireglass::lexicon
