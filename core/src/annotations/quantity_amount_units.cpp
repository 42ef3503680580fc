// The parts of AmountReader that read what stands behind a number: its unit, and the smaller units that belong to it.
#include "annotations/number_reader.h"
#include "annotations/quantity_amounts.h"
#include "base/chars.h"

namespace wireglass::annotations {
namespace {

using lexicon::CurrencyWord;
using lexicon::NumberRole;
using lexicon::WordSet;
using Form = CurrencyWord::Form;

constexpr Decimal kLeastWon{50, 0};           // "won" and "crowns" are other words behind a small number

/// How many of the smaller unit make one of the larger.
struct Parts {
  std::string_view larger, smaller;
  std::int64_t count;
};
constexpr Parts kParts[] = {{"length-foot", "length-inch", 12}, {"mass-pound", "mass-ounce", 16}, {"duration-year", "duration-month", 12},
                            {"duration-week", "duration-day", 7}, {"duration-day", "duration-hour", 24},  // in falling order: one leads to the next
                            {"duration-hour", "duration-minute", 60}, {"duration-minute", "duration-second", 60}};

}  // namespace

/// "$249 USD", "US$9.99 US dollars", "$5 Australian dollars": the currency again behind the number.
void AmountReader::take_trailing_currency(Amount& amount) {
  const std::uint32_t at = text_.skip_hyphen(amount.end);
  if (!text_.goes_on(at) || !text_.is_word(at) || !text_.is_one_of(at, WordSet::kCurrencyBegin)) return;
  const TextWindow window(text_.prose(), at);
  const auto found = lexicon::currency_behind(window.text());
  const std::uint32_t end = found ? window.token_behind(found.length) : 0;
  if (end == 0 || found.word.form == Form::kMinor || found.word.form == Form::kSymbol) return;
  const std::string_view code = code_of(found.word);
  const bool same = code == amount.unit || found.word.form == Form::kNoun || amount.unit == context_.dollar;
  const bool next_has_it = found.word.form != Form::kNoun && (text_.is_number(end) || (end < text_.size() && text_.token(end).is(TokenKind::kSymbol)));
  if (!same || next_has_it) return;
  const bool other_noun = found.word.noun != "dollar" && amount.unit == context_.dollar;  // "$5 pesos"
  if (found.word.form != Form::kNoun || other_noun) amount.unit = code;
  amount.end = end;
}

bool AmountReader::take_percent(Amount& amount, const TextWindow& window) const {
  const auto found = lexicon::percent_behind(window.text());
  const std::uint32_t end = found ? window.token_behind(found.length) : 0;
  if (end == 0) return false;
  amount.kind = QuantityKind::kPercent;
  amount.unit = found.word.unit;
  amount.has_unit = true;
  amount.unit_exponent = found.word.exponent;
  if (amount.value) amount.value = multiply(*amount.value, {1, found.word.exponent});
  amount.end = end;
  return true;
}

/// Pounds are money unless something is weighed with them.
bool AmountReader::is_mass(const Amount& amount, std::uint32_t end) const {
  if (amount.scale && compare(*amount.scale, {1, 6}) >= 0) return false;
  for (const auto& [noun, code] : named_)
    if (noun == "pound") return false;
  return context_.local != "GBP" && !text_.is(end, "sterling");
}

bool AmountReader::take_currency(Amount& amount, const TextWindow& window) {
  const auto found = lexicon::currency_behind(window.text());
  const std::uint32_t end = found ? window.token_behind(found.length) : 0;
  if (end == 0) return false;
  const CurrencyWord& word = found.word;
  if ((word.form == Form::kSymbol || word.form == Form::kCode) && text_.is_number(end) && text_.is_glued(end)) return false;  // "10 $30", "3 USD50 cards"
  if (word.noun == "pound" && word.form == Form::kNoun && is_mass(amount, end)) return false;
  const bool doubtful = word.noun == "won" || (word.noun == "krone" && word.code.empty());
  if (doubtful && !(amount.value && compare(*amount.value, kLeastWon) >= 0)) return false;
  if (doubtful && !amount.scale && text_.text(amount.first).size() >= 5 && text_.text(amount.first).find(',') == std::string_view::npos) return false;
  if (word.form == Form::kName) remember(word.noun, word.code);
  amount.kind = QuantityKind::kMoney;
  amount.unit = code_of(word);
  if (word.form == Form::kSymbol) amount.unit = code_of_sign(window.text().substr(0, found.length), word.code);
  amount.has_unit = true;
  amount.unit_exponent = word.exponent;
  if (amount.value) amount.value = multiply(*amount.value, {1, word.exponent});
  amount.end = end;
  return true;
}

/// Degrees by themselves are of temperature where the sentence speaks of it.
bool AmountReader::is_temperature(const Amount& amount) const {
  constexpr std::uint32_t kReach = 12;  // words each way
  if (amount.value && amount.value->exponent < 0) return true;  // "1.5 degrees"
  std::uint32_t from = amount.first;
  for (std::uint32_t i = 0; i < kReach && text_.has_before(from); ++i) --from;
  for (std::uint32_t i = from; i < amount.end + kReach && (i == from || text_.goes_on(i)); ++i)
    if (text_.is_one_of(i, WordSet::kTemperatureWord)) return true;
  return false;
}

bool AmountReader::take_unit(Amount& amount, const TextWindow& window) const {
  const auto found = lexicon::unit_behind(window.text());
  const std::uint32_t end = found ? window.token_behind(found.length) : 0;
  if (end == 0) return false;
  const std::uint32_t at = text_.skip_hyphen(amount.end);
  const bool letter = found.length == 1 && base::is_alpha(window.text()[0]) && !text_.is_glued(at);
  if (letter && (found.word.unit != "length-meter" || text_.is_glued(end) || text_.plural_end(end) != 0)) return false;  // "5 g", "5 m people"
  const bool of = at != amount.end && text_.is(amount.end, "of");
  if (of && found.word.unit.starts_with("duration-") && amount.form != NumberForm::kVague && amount.form != NumberForm::kFraction) return false;
  amount.kind = found.word.unit.starts_with("duration-") ? QuantityKind::kDuration : QuantityKind::kMeasure;
  amount.unit = found.word.unit;
  if (amount.unit == "angle-degree" && is_temperature(amount)) amount.unit = "temperature-generic";
  amount.has_unit = true;
  amount.end = end;
  return true;
}

/// "12 ft 2 in", "two hours and 15 minutes", "7hr 20min 43.9sec": the smaller units belong to the same amount.
void AmountReader::take_smaller_unit(Amount& amount) const {
  if (amount.kind != QuantityKind::kMeasure && amount.kind != QuantityKind::kDuration) return;
  std::string_view unit = amount.unit;
  std::int64_t parts = 1;
  for (const Parts& step : kParts) {
    if (step.larger != unit || !amount.value || amount.form == NumberForm::kFraction) continue;
    std::uint32_t at = amount.end;
    if (text_.is(at, "and") || text_.is(at, ",")) ++at;
    if (!text_.goes_on(at) || !(text_.is_number(at) || text_.is_word(at))) return;
    const auto number = NumberReader(text_.prose()).read(at);
    if (!number || !number->value || number->ordinal || number->form == NumberForm::kVague) return;
    const std::uint32_t unit_at = text_.skip_hyphen(number->end);
    if (!text_.is_one_of(unit_at, WordSet::kUnitBegin) && !text_.is(unit_at, "in")) return;
    const TextWindow window(text_.prose(), unit_at);
    auto found = lexicon::unit_behind(window.text());
    if (!found && step.smaller == "length-inch" && text_.is(number->end, "in")) found = {{step.smaller, {}}, 2};
    const std::uint32_t end = found ? window.token_behind(found.length) : 0;
    parts *= step.count;
    const auto part = divide(*number->value, {parts, 0});
    if (end == 0 || found.word.unit != step.smaller || compare(*number->value, {step.count, 0}) >= 0 || !part) return;
    const auto sum = add(*amount.value, *part);
    if (!sum) return;
    amount.value = sum;
    amount.end = end;
    unit = step.smaller;
  }
}

/// Where the unit of a number would stand: behind a hyphen, or behind "of (a)" where the number is vague or a part.
std::uint32_t AmountReader::unit_place(const Amount& amount) const {
  std::uint32_t at = text_.skip_hyphen(amount.end);
  if (at != amount.end) return at;
  const bool part = amount.form == NumberForm::kFraction;
  if ((part || amount.form == NumberForm::kVague) && text_.is(at, "of") && text_.goes_on(at)) ++at;
  if (part && (text_.is(at, "a") || text_.is(at, "an")) && text_.goes_on(at)) ++at;
  return at;
}

/// "15 USD 50 more": two digits right behind a code that count and measure nothing themselves.
bool AmountReader::are_cents(const Amount& amount, const Number& number) const {
  const Token& code = text_.token(amount.end - 1);
  return code.has(kAllCapitals) && code.span.size() == 3 && number.form == NumberForm::kDigits && text_.text(number.first).size() == 2 && !text_.is_glued(number.end) &&
         text_.skip_hyphen(number.end) == number.end && !lexicon::may_follow_number(text_.word(number.end)) && text_.plural_end(number.end) == 0;
}

/// "thirteen dollars forty-five cents", "15 dollars 50.": the smaller money belongs to the same amount.
void AmountReader::take_coins(Amount& amount) const {
  if (amount.kind != QuantityKind::kMoney || amount.scale || amount.unit_exponent != 0 || !amount.value || amount.value->exponent < 0) return;
  const std::uint32_t at = text_.is(amount.end, "and") ? amount.end + 1 : amount.end;
  if (!text_.goes_on(at) || !(text_.is_number(at) || text_.is_word(at))) return;
  const auto number = NumberReader(text_.prose()).read(at);
  if (!number || !number->value || number->ordinal || compare(*number->value, {1, 2}) >= 0 || number->value->exponent < 0) return;
  const TextWindow window(text_.prose(), number->end);
  const auto found = text_.goes_on(number->end) && text_.is_one_of(number->end, WordSet::kCurrencyBegin) ? lexicon::currency_behind(window.text()) : lexicon::Found<CurrencyWord>{};
  std::uint32_t end = found && found.word.form == Form::kMinor ? window.token_behind(found.length) : 0;
  if (end != 0 && code_of(found.word) != amount.unit) return;
  const bool closes = !text_.goes_on(number->end) || text_.is(number->end, ".");
  if (end == 0 && at == amount.end && (closes || are_cents(amount, *number)) && compare(*number->value, {10, 0}) >= 0) end = number->end;
  const auto part = multiply(*number->value, {1, end != 0 && end != number->end ? found.word.exponent : -2});
  const auto sum = part ? add(*amount.value, *part) : std::nullopt;
  if (end == 0 || !sum) return;
  amount.value = sum;
  amount.end = end;
}

/// The unit whose first word is token `at`, and what belongs to it.
bool AmountReader::take_unit_at(Amount& amount, std::uint32_t at) {
  if (!text_.goes_on(at) || !lexicon::may_follow_number(text_.word(at))) return false;
  const TextWindow window(text_.prose(), at);
  const std::uint32_t number_end = amount.end;
  const auto may_be = [&](WordSet begin) { return text_.is_one_of(at, begin); };
  const bool found = (may_be(WordSet::kPercentBegin) && take_percent(amount, window)) || (may_be(WordSet::kCurrencyBegin) && take_currency(amount, window)) ||
                     (may_be(WordSet::kUnitBegin) && take_unit(amount, window));
  if (!found) return false;
  amount.attributive = text_.skip_hyphen(number_end) != number_end;
  take_smaller_unit(amount);
  if (!amount.attributive) take_coins(amount);
  if (amount.kind == QuantityKind::kMoney && text_.goes_on(amount.end)) {  // "75 USD million"
    const lexicon::NumberWord& scale = lexicon::number_word(text_.word(amount.end));
    if (scale.role == NumberRole::kScale && !scale.ordinal && !amount.scale && amount.value) {
      amount.value = multiply(*amount.value, scale.value);
      ++amount.end;
    }
  }
  return true;
}

/// "20 (kg)", "20 {kg}", "20 <kg>": a unit alone between brackets.
bool AmountReader::take_bracketed(Amount& amount) {
  static constexpr struct { lexicon::Word open, close; } kBrackets[] = {{"(", ")"}, {"[", "]"}, {"{", "}"}, {"<", ">"}};
  const std::uint32_t at = amount.end;
  for (const auto& bracket : kBrackets) {
    Amount inside = amount;
    if (!text_.goes_on(at) || !text_.is(at, bracket.open) || !take_unit_at(inside, at + 1) || !text_.is(inside.end, bracket.close)) continue;
    ++inside.end;
    amount = inside;
    return true;
  }
  return false;
}

}  // namespace wireglass::annotations
