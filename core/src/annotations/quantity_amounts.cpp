#include "annotations/quantity_amounts.h"

#include <algorithm>

#include "annotations/number_reader.h"
#include "base/chars.h"

namespace wireglass::annotations {
namespace {

using lexicon::WordSet;
using lexicon::CurrencyWord;
using lexicon::NumberRole;
using Form = CurrencyWord::Form;

constexpr lexicon::Word kPoundSign = "#";     // what seven-bit feeds make of the pound's sign
constexpr Decimal kLeastWon{50, 0};           // "won" and "crowns" are other words behind a small number
constexpr Decimal kLeastOfLetter{1000, 0};    // "N1" is a road, "N1,500" is money
constexpr std::size_t kMostSign = 12;         // bytes of the longest sign, "USD$"
constexpr std::size_t kMostNamed = 16;        // currencies remembered of one article

bool starts_with_capital(std::string_view word) { return !word.empty() && base::is_upper(word[0]); }

/// How many of the smaller unit make one of the larger.
struct Parts {
  std::string_view larger, smaller;
  std::int64_t count;
};
constexpr Parts kParts[] = {{"length-foot", "length-inch", 12}, {"mass-pound", "mass-ounce", 16}, {"duration-year", "duration-month", 12},
                            {"duration-week", "duration-day", 7}, {"duration-day", "duration-hour", 24},  // in falling order: one leads to the next
                            {"duration-hour", "duration-minute", 60}, {"duration-minute", "duration-second", 60}};

}  // namespace

std::optional<Decimal> scale_of(const QuantityText& text, const Number& number) {
  std::optional<Decimal> scale;
  for (std::uint32_t i = number.end; i-- > number.first;) {
    if (!text.is_word(i)) break;
    const lexicon::NumberWord& part = lexicon::number_word(text.word(i));
    switch (part.role) {
      case NumberRole::kScale: case NumberRole::kHundred: case NumberRole::kLetter: case NumberRole::kAbbreviation:
      case NumberRole::kPluralScale:
        scale = scale ? multiply(*scale, part.value) : part.value;
        break;
      default: return scale;
    }
  }
  return scale;
}

/// A number that only an amount of money is likely to be: with a scale, a decimal point, or of a thousand and more.
bool AmountReader::is_amount_of_money(const Number& number) const {
  if (number.form == NumberForm::kMixed) return true;
  if (text_.text(number.first).find_first_of(".,") != std::string_view::npos) return true;
  return number.value && compare(*number.value, kLeastOfLetter) >= 0;
}

/// True where the text names the yuan and not the yen, or speaks of China more than of Japan. Looked at once.
bool AmountReader::says_china() {
  if (china_) return *china_;
  int china = 0, japan = 0;
  bool yuan = false, yen = false;
  for (const Token& token : text_.prose().tokens) {
    china += lexicon::is_in(token.word, WordSet::kOfChina);
    japan += lexicon::is_in(token.word, WordSet::kOfJapan);
    yuan = yuan || lexicon::is_in(token.word, WordSet::kYuan);
    yen = yen || token.word == lexicon::Word("yen").id;
  }
  china_ = (yuan && !yen) || china > japan;
  return *china_;
}

/// What a bare sign means in this article.
std::string_view AmountReader::code_of_sign(std::string_view sign, std::string_view code) {
  if (sign == "$") return context_.dollar;
  if (code == "JPY" && sign.size() <= 3) return says_china() ? "CNY" : context_.yen;
  return code;
}

void AmountReader::remember(std::string_view noun, std::string_view code) {
  if (noun.empty() || code.empty()) return;
  for (auto& [known, last] : named_)
    if (known == noun) {
      last = code;
      return;
    }
  if (named_.size() < kMostNamed) named_.emplace_back(noun, code);
}

/// A noun that several currencies have: the one the article named in full, the country's own, else the usual one.
std::string_view AmountReader::code_of(const CurrencyWord& word) const {
  if (word.form != Form::kNoun && word.form != Form::kMinor) return word.code;
  if (word.form == Form::kMinor && !word.code.empty()) return word.code;
  if (word.form == Form::kNoun && word.noun == "dollar") return context_.dollar;
  for (const auto& [noun, code] : named_)
    if (noun == word.noun) return code;
  if (!context_.local.empty() && lexicon::noun_of_currency(context_.local) == word.noun) return context_.local;
  return word.form == Form::kMinor ? context_.dollar : word.code;
}

/// "$", "US$", "HK $", "£", "GB #" before token `at`.
AmountReader::Prefix AmountReader::sign_before(std::uint32_t at, const Number& number, std::uint32_t floor) {
  const std::uint32_t sign_at = at - 1;
  const std::string_view sign = text_.text(sign_at);
  const bool pound = text_.is(sign_at, kPoundSign) && scale_of(text_, number).has_value();
  if (sign_at > floor && text_.goes_on(sign_at) && text_.is_word(sign_at - 1)) {
    const std::string_view word = text_.text(sign_at - 1);
    const bool glued = text_.is_glued(sign_at), apart = text_.token(at).has(kSpaceBefore);
    char key[kMostSign];
    const bool near = glued || (word.size() > 1 && (apart || starts_with_capital(word)));  // "A $5 million deal" is American
    if (word.size() + sign.size() <= kMostSign && near) {
      std::copy(word.begin(), word.end(), key);
      std::copy(sign.begin(), sign.end(), key + word.size());
      const CurrencyWord both = lexicon::currency_before({key, word.size() + sign.size()});
      if (both.form != Form::kNone) return {sign_at - 1, both.code, {}, true};
      if (pound && base::equals_ignoring_case(word, "GB")) return {sign_at - 1, "GBP", "pound", true};
      if (const CurrencyWord code = lexicon::currency_before(word); code.form == Form::kCode && word.size() == 3)
        return {sign_at - 1, code.code, {}, true};
    }
  }
  if (pound) return {sign_at, "GBP", "pound", true};
  const CurrencyWord found = lexicon::currency_before(sign);
  if (found.form != Form::kSymbol && found.form != Form::kPrefix) return {};
  return {sign_at, code_of_sign(sign, found.code), {}, true};
}

/// "Rs", "Rs.", "USD", "N", "RM" before token `at`.
AmountReader::Prefix AmountReader::word_before(std::uint32_t at, const Number& number, std::uint32_t floor) {
  std::uint32_t word_at = at - 1;
  const bool point = text_.is(word_at, ".") && word_at > 0 && !text_.token(word_at).has(kSpaceBefore);
  if (point) --word_at;
  if (word_at < floor || !text_.is_word(word_at)) return {};
  std::string_view word = text_.text(word_at);
  if (word.size() > kMostSign) return {};
  CurrencyWord found = lexicon::currency_before(word);
  if (found.form == Form::kNone && word.size() > 2 && word.back() == '.') found = lexicon::currency_before(word.substr(0, word.size() - 1));
  const bool glued = !text_.token(at).has(kSpaceBefore);
  switch (found.form) {
    case Form::kGlued:
      if (point || !starts_with_capital(word) || ((word.size() == 1 || !glued) && !is_amount_of_money(number))) return {};
      if (!glued && !(word.size() > 1 && text_.token(word_at).has(kAllCapitals))) return {};
      break;
    case Form::kPrefix:
      if (!starts_with_capital(word) && !base::equals_ignoring_case(word, "rs") && word.size() != 3) return {};
      break;
    case Form::kCode: break;
    default: return {};
  }
  return {word_at, found.code, {}, true};
}

AmountReader::Prefix AmountReader::prefix_of(const Number& number, std::uint32_t floor) {
  const std::uint32_t at = number.first;
  if (at <= floor || number.ordinal || !(text_.is_number(at) || number.form == NumberForm::kMixed)) return {};
  const Token& before = text_.token(at - 1);
  const bool point = text_.is(at - 1, ".");
  if (text_.token(at).has(kStartsSentence) && !point) return {};
  if (before.is(TokenKind::kWord) || point) return word_before(at, number, floor);
  if (before.is(TokenKind::kSymbol) || text_.is(at - 1, kPoundSign)) return sign_before(at, number, floor);
  return {};
}

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
  if (word.form == Form::kSymbol && (text_.is_number(end) && text_.is_glued(end))) return false;  // "10 $30"
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

/// "1.5m people", "2m barrels": millions where something is counted with them, else metres.
bool AmountReader::is_million(const Number& number) const {
  const std::uint32_t letter = number.end;
  if (number.form != NumberForm::kDigits || !number.value || !text_.is_glued(letter) || text_.text(letter) != "m") return false;
  if (!text_.goes_on(letter + 1) || text_.is_one_of(letter + 1, WordSet::kBehindMetres)) return false;
  return text_.plural_end(letter + 1) != 0;
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
  if (end == 0 && at == amount.end && closes && compare(*number->value, {10, 0}) >= 0) end = number->end;
  const auto part = multiply(*number->value, {1, end != 0 && end != number->end ? found.word.exponent : -2});
  const auto sum = part ? add(*amount.value, *part) : std::nullopt;
  if (end == 0 || !sum) return;
  amount.value = sum;
  amount.end = end;
}

Amount AmountReader::read(const Number& number, std::uint32_t floor) {
  Amount amount;
  amount.first = number.first;
  amount.end = number.end;
  amount.value = number.value;
  amount.ordinal = number.ordinal;
  amount.form = number.form;
  amount.scale = scale_of(text_, number);
  if (const Prefix prefix = prefix_of(number, floor); prefix.found) {
    amount.first = prefix.first;
    amount.kind = QuantityKind::kMoney;
    amount.unit = prefix.code;
    amount.has_unit = amount.prefixed = true;
    remember(prefix.noun.empty() && prefix.code == "GBP" ? "pound" : prefix.noun, prefix.code);
    take_trailing_currency(amount);
    return amount;
  }
  if (number.ordinal) return amount;
  if (is_million(number)) {
    amount.scale = Decimal{1, 6};
    amount.value = multiply(*number.value, *amount.scale);
    amount.form = NumberForm::kMixed;
    ++amount.end;
  }
  const std::uint32_t at = unit_place(amount);
  if (!text_.goes_on(at)) return amount;
  if (!lexicon::may_follow_number(text_.word(at))) return amount;
  const TextWindow window(text_.prose(), at);
  const std::uint32_t number_end = amount.end;
  const auto may_be = [&](WordSet begin) { return text_.is_one_of(at, begin); };
  if ((may_be(WordSet::kPercentBegin) && take_percent(amount, window)) || (may_be(WordSet::kCurrencyBegin) && take_currency(amount, window)) ||
      (may_be(WordSet::kUnitBegin) && take_unit(amount, window))) {
    amount.attributive = text_.skip_hyphen(number_end) != number_end;
    take_smaller_unit(amount);
    if (!amount.attributive) take_coins(amount);
    if (amount.kind == QuantityKind::kMoney && amount.end < text_.size()) {  // "75 USD million"
      const lexicon::NumberWord scale = text_.is_word(amount.end) && text_.goes_on(amount.end) ? lexicon::number_word(text_.word(amount.end)) : lexicon::number_word(0);
      if (scale.role == NumberRole::kScale && !scale.ordinal && !amount.scale && amount.value) {
        amount.value = multiply(*amount.value, scale.value);
        ++amount.end;
      }
    }
  }
  return amount;
}

}  // namespace wireglass::annotations
