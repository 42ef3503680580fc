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
constexpr Decimal kLeastOfLetter{1000, 0};    // "N1" is a road, "N1,500" is money
constexpr std::size_t kMostSign = 12;         // bytes of the longest sign, "USD$"
constexpr std::size_t kMostNamed = 16;        // currencies remembered of one article

bool starts_with_capital(std::string_view word) { return !word.empty() && base::is_upper(word[0]); }

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

/// "c $ 300 million", "a loss of A $5m": a letter apart from its sign. An article is none ("A $5 million
/// deal" is American), nor is what may belong to a name: a capital stands behind a function word ("vitamin C $5").
bool AmountReader::is_letter_of_sign(std::uint32_t at) const {
  if (!starts_with_capital(text_.text(at))) return !text_.is(at, "a") && text_.token(at + 2).has(kSpaceBefore);
  return text_.has_before(at) && !text_.token(at - 1).has(kCapitalised) && text_.is_one_of(at - 1, WordSet::kPhraseStop);
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
    const bool near = glued || (word.size() > 1 ? apart || starts_with_capital(word) : is_letter_of_sign(sign_at - 1));
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

/// "1.5m people", "2m barrels": millions where something is counted with them, else metres.
bool AmountReader::is_million(const Number& number) const {
  const std::uint32_t letter = number.end;
  if (number.form != NumberForm::kDigits || !number.value || !text_.is_glued(letter) || !(text_.text(letter) == "m" || text_.text(letter) == "m.")) return false;
  if (is_size_of_crowd(number.first)) return true;
  if (!text_.goes_on(letter + 1) || text_.is_one_of(letter + 1, WordSet::kBehindMetres)) return false;
  return text_.plural_end(letter + 1) != 0;
}

/// "a population of 62m", "an audience of some 30m": what has a size counts heads, and is measured in no metres.
bool AmountReader::is_size_of_crowd(std::uint32_t at) const {
  constexpr std::uint32_t kReach = 5;  // "of more than"
  for (std::uint32_t steps = 0; steps < kReach && text_.has_before(at); ++steps) {
    --at;
    if (text_.is_one_of(at, WordSet::kCrowd)) return true;
    if (!text_.is_one_of(at, WordSet::kBeforeFigure)) return false;
  }
  return false;
}

/// "what is four percent of twenty" has its number; "the percent of twenty" says twenty percent, where nothing is counted by it.
void AmountReader::take_percent_before(Amount& amount) const {
  const std::uint32_t first = amount.first;
  if (!text_.is_before(first, "of") || !text_.has_before(first - 1) || !text_.is_one_of(first - 2, WordSet::kPercentOf) || (text_.goes_on(amount.end) && !text_.is(amount.end, "."))) return;
  if (text_.has_before(first - 2) && (text_.is_number(first - 3) || lexicon::number_role(text_.word(first - 3)) != NumberRole::kNone)) return;
  amount.first = first - 2;
  amount.kind = QuantityKind::kPercent;
  amount.unit = "percent";
  amount.has_unit = true;
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
  if (!take_unit_at(amount, unit_place(amount)) && !take_bracketed(amount)) take_percent_before(amount);
  return amount;
}

}  // namespace wireglass::annotations
