// The parts of AmountReader that read amounts without a number of their own: "N200 billion", "a week".
#include <algorithm>

#include "annotations/number_reader.h"
#include "annotations/quantity_amounts.h"
#include "base/chars.h"

namespace wireglass::annotations {
namespace {

using lexicon::CurrencyWord;
using lexicon::NumberRole;
using Form = CurrencyWord::Form;

constexpr Decimal kLeastOfLetter{1000, 0};  // "N1" is a road, "K9" a dog, "N1500" is money
constexpr Decimal kLeastAtHome{10, 0};      // the same where the letter is the country's own currency

}  // namespace

std::optional<Amount> AmountReader::read_word(std::uint32_t at) {
  const std::string_view word = text_.text(at);
  std::size_t letters = 0;
  while (letters < word.size() && base::is_alpha(word[letters])) ++letters;
  const auto value = letters == 0 || letters > 4 ? std::nullopt : digits_value(word.substr(letters));
  if (!value) return {};
  const CurrencyWord found = lexicon::currency_before(word.substr(0, letters));
  if (found.form != Form::kCode && found.form != Form::kPrefix && found.form != Form::kGlued) return {};
  Amount amount;
  amount.first = at;
  amount.end = at + 1;
  amount.value = value;
  amount.kind = QuantityKind::kMoney;
  amount.unit = found.code;
  amount.has_unit = amount.prefixed = true;
  while (text_.goes_on(amount.end) && text_.is_number(amount.end) && text_.text(amount.end).size() == 3 && amount.value) {  // "R120 000"
    const auto group = digits_value(text_.text(amount.end));
    const auto shifted = multiply(*amount.value, {1, 3});
    if (!group || !shifted) break;
    amount.value = add(*shifted, *group);
    ++amount.end;
  }
  if (!amount.value) return {};
  const std::uint32_t next = text_.skip_hyphen(amount.end);
  const lexicon::NumberWord scale = text_.goes_on(next) && text_.is_word(next) ? lexicon::number_word(text_.word(next)) : lexicon::number_word(0);
  if (!scale.ordinal && (scale.role == NumberRole::kScale || ((scale.role == NumberRole::kLetter || scale.role == NumberRole::kAbbreviation) && text_.is_glued(next)))) {
    amount.value = multiply(*amount.value, scale.value);
    amount.scale = scale.value;
    amount.end = next + 1;
  } else if (found.form == Form::kGlued && !(context_.local == found.code && compare(*amount.value, kLeastAtHome) >= 0) && compare(*amount.value, kLeastOfLetter) < 0) {
    return {};
  }
  return amount;
}

std::optional<Amount> AmountReader::read_article(std::uint32_t at) {
  std::uint32_t next = at + 1;
  const bool single = text_.is(next, "single");
  if (single) ++next;
  if (!text_.goes_on(next) || !text_.is_word(next) || text_.token(next).has(kCapitalised)) return {};
  if (!text_.is_one_of(next, lexicon::WordSet::kUnitBegin)) return {};
  const TextWindow window(text_.prose(), next);
  const auto found = lexicon::unit_behind(window.text());
  const std::uint32_t end = found ? window.token_behind(found.length) : 0;
  if (end == 0 || lexicon::is_plural_noun(text_.word(end - 1), text_.text(end - 1)) || found.length < 3) return {};
  const bool duration = found.word.unit.starts_with("duration-");
  static constexpr std::string_view kPlain[] = {"length-mile", "length-kilometer", "length-meter", "mass-ton", "mass-metric-ton", "mass-kilogram", "length-centimeter", "volume-liter"};
  if (!duration && std::find(std::begin(kPlain), std::end(kPlain), found.word.unit) == std::end(kPlain)) return {};
  Amount amount;
  amount.first = at;
  amount.end = end;
  amount.value = Decimal{1, 0};
  amount.form = NumberForm::kWords;
  amount.kind = duration ? QuantityKind::kDuration : QuantityKind::kMeasure;
  amount.unit = found.word.unit;
  amount.has_unit = true;
  return amount;
}

}  // namespace wireglass::annotations
