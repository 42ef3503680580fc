#pragma once
// A number with the unit that stands at it: money, percentages, measures. quantities.cpp makes quantities of them.
#include <optional>
#include <vector>

#include "annotations/numbers.h"
#include "annotations/quantities.h"
#include "annotations/quantity_text.h"
#include "lexicon/quantity_words.h"

namespace wireglass::annotations {

/// A number, its unit, and where both stand.
struct Amount {
  std::uint32_t first = 0, end = 0;  ///< tokens
  std::optional<Decimal> value;
  QuantityKind kind = QuantityKind::kCount;
  std::string_view unit;             ///< empty when there is none (yet)
  bool has_unit = false;             ///< a unit was printed, though it may not be known which ("pesos")
  bool prefixed = false;             ///< the currency stands before the number
  bool attributive = false;          ///< the unit stands behind a hyphen: "45-minute"
  bool ordinal = false;
  NumberForm form = NumberForm::kDigits;
  std::optional<Decimal> scale;      ///< what "billion" of "57.2 billion" multiplies by
  std::int32_t unit_exponent = 0;    ///< of units that are parts: -2 for cents; the value is multiplied already
};

/// Reads amounts of one article, and remembers which currencies it named.
class AmountReader {
 public:
  AmountReader(const QuantityText& text, const QuantityContext& context) : text_(text), context_(context) {}

  /// @param floor tokens before it belong to something else
  Amount read(const Number& number, std::uint32_t floor);
  /// "N200 billion", "USD115": a number inside a word. Nothing when the token is none.
  std::optional<Amount> read_word(std::uint32_t at);
  /// "a week", "a single mile" as 1. Nothing when `at` begins none.
  std::optional<Amount> read_article(std::uint32_t at);

 private:
  struct Prefix {
    std::uint32_t first = 0;
    std::string_view code;
    std::string_view noun;
    bool found = false;
  };

  Prefix prefix_of(const Number& number, std::uint32_t floor);
  Prefix sign_before(std::uint32_t at, const Number& number, std::uint32_t floor);
  Prefix word_before(std::uint32_t at, const Number& number, std::uint32_t floor);
  bool is_letter_of_sign(std::uint32_t at) const;
  bool is_million(const Number& number) const;
  bool is_size_of_crowd(std::uint32_t at) const;
  bool are_cents(const Amount& amount, const Number& number) const;
  bool take_unit_at(Amount& amount, std::uint32_t at);
  bool take_bracketed(Amount& amount);
  void take_percent_before(Amount& amount) const;
  bool is_amount_of_money(const Number& number) const;
  void take_trailing_currency(Amount& amount);
  bool take_percent(Amount& amount, const TextWindow& window) const;
  bool take_currency(Amount& amount, const TextWindow& window);
  bool take_unit(Amount& amount, const TextWindow& window) const;
  void take_coins(Amount& amount) const;
  void take_smaller_unit(Amount& amount) const;
  std::uint32_t unit_place(const Amount& amount) const;
  bool is_mass(const Amount& amount, std::uint32_t end) const;
  bool is_temperature(const Amount& amount) const;
  std::string_view code_of(const lexicon::CurrencyWord& word) const;
  std::string_view code_of_sign(std::string_view sign, std::string_view code);
  void remember(std::string_view noun, std::string_view code);
  bool says_china();

  QuantityText text_;
  const QuantityContext& context_;
  std::vector<std::pair<std::string_view, std::string_view>> named_;  ///< noun and code of currencies named in full
  std::optional<bool> china_;                                          ///< whether "¥" is China's, once it was asked
};

/// The multiplier that ends the number, as "billion" does.
std::optional<Decimal> scale_of(const QuantityText& text, const Number& number);

}  // namespace wireglass::annotations
