#include "annotations/number_reader.h"

#include "base/chars.h"

namespace wireglass::annotations {
namespace {

using lexicon::NumberRole;
using lexicon::NumberWord;

constexpr Decimal kOne{1, 0};

std::optional<Decimal> times(const std::optional<Decimal>& a, Decimal b) { return a ? multiply(*a, b) : std::nullopt; }
std::optional<Decimal> plus(const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
  return a && b ? add(*a, *b) : std::nullopt;
}
bool is_below(const std::optional<Decimal>& value, std::int32_t exponent) {
  return value && compare(*value, Decimal{1, exponent}) < 0;
}

/// Digits without their commas and points, and how many stand behind the decimal point.
struct PlainDigits {
  std::int64_t digits = 0;
  std::int32_t places = 0;
  std::size_t count = 0;
};

/// Three digits to a group; the Indian grouping has two to each but the last.
bool are_groups(std::string_view whole) {
  std::size_t size = 0, groups = 0;
  for (std::size_t i = whole.size(); i-- > 0;) {
    if (whole[i] != ',') {
      ++size;
      continue;
    }
    if (size != 3 && (size != 2 || groups == 0)) return false;
    size = 0;
    ++groups;
  }
  return size > 0 && size <= 3;
}

}  // namespace

std::optional<Decimal> digits_value(std::string_view text) {
  const std::size_t point = text.find('.');
  std::string_view whole = text.substr(0, point);
  std::string_view places = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  const std::size_t comma = whole.find(',');
  if (comma != std::string_view::npos && !are_groups(whole)) {  // "5,00" is the decimal comma, if anything
    if (!places.empty() || whole.find(',', comma + 1) != std::string_view::npos) return {};
    places = whole.substr(comma + 1);
    whole = whole.substr(0, comma);
  }
  while (!places.empty() && places.back() == '0') places.remove_suffix(1);
  std::int64_t digits = 0;
  std::size_t count = 0;
  for (const std::string_view part : {whole, places}) {
    for (const char c : part) {
      if (c == ',') continue;
      if (!base::is_digit(c) || (digits != 0 && ++count >= 18)) return {};
      digits = digits * 10 + (c - '0');
    }
  }
  return make_decimal(digits, -static_cast<std::int32_t>(places.size()));
}

/// The token behind a hyphen inside a compound, or the token itself.
std::uint32_t NumberReader::skip_hyphen(std::uint32_t at) const {
  return is_hyphen(at) && is_glued(at) && is_glued(at + 1) ? at + 1 : at;
}

/// Behind a minus; `at` where there is none. A hyphen is one only where a number follows at once and no word stands before.
std::uint32_t NumberReader::sign_end(std::uint32_t at) const {
  const Token& token = prose_.tokens[at];
  if (token.is(TokenKind::kWord)) return word(at).role == NumberRole::kSign ? at + 1 : at;
  const std::string_view mark = text(at);
  if (mark == "\xE2\x88\x92") return at + 1;
  if (mark != "-" && mark != "\xE2\x80\x93") return at;
  if (at == 0 && mark == "-" && at + 1 < prose_.tokens.size() && prose_.tokens[1].is(TokenKind::kNumber)) return 1;  // all of the text
  const bool opens = token.has(kSpaceBefore) || (at > 0 && text(at - 1) == "(");
  return opens && is_glued(at + 1) && prose_.tokens[at + 1].is(TokenKind::kNumber) ? at + 1 : at;
}

/// "ZAR1,7 million", "€2,5bn": behind a currency and before a scale a comma with less than three digits is a decimal one.
bool NumberReader::is_decimal_comma(std::uint32_t at) const {
  if (at == 0 || !is(at + 1, ",") || !is_glued(at + 1) || !is_glued(at + 2) || prose_.tokens[at].has(kSpaceBefore)) return false;
  const Token &before = prose_.tokens[at - 1], &places = prose_.tokens[at + 2];
  const bool currency = before.is(TokenKind::kSymbol) || (before.is(TokenKind::kWord) && before.has(kCapitalised) && before.span.size() <= 3);
  if (!currency || !places.is(TokenKind::kNumber) || places.span.size() > 2 || !inside(at + 3)) return false;
  const NumberRole scale = word(at + 3).role;
  return scale == NumberRole::kScale || ((scale == NumberRole::kLetter || scale == NumberRole::kAbbreviation) && is_glued(at + 3));
}

/// "1,234.5", "1 234 567", "21st", with the scales behind them.
NumberReader::Term NumberReader::digits_term(std::uint32_t at) const {
  Term term{at + 1, digits_value(text(at)), 0, true, false, false};
  if (is_decimal_comma(at)) {
    term.value = digits_value(prose_.text.substr(prose_.tokens[at].span.begin, prose_.tokens[at + 2].span.end - prose_.tokens[at].span.begin));
    term.end = at + 3;
    return term;
  }
  const auto is_group = [&](std::uint32_t i) {
    return inside(i) && prose_.tokens[i].is(TokenKind::kNumber) &&
           prose_.tokens[i].span.begin - prose_.tokens[i - 1].span.end <= 3 && !is_glued(i);
  };
  if (text(at).size() <= 3 && text(at)[0] != '0' && term.value && term.value->exponent >= 0) {
    while (is_group(term.end) && !(is_glued(term.end + 1) && prose_.tokens[term.end + 1].is(TokenKind::kWord)) &&
           (text(term.end).size() == 3 || (text(term.end).size() > 3 && text(term.end)[3] == '.'))) {
      const auto group = digits_value(text(term.end));
      if (!group || text(term.end).find(',') != std::string_view::npos) break;
      term.value = plus(times(term.value, {1, 3}), group);
      if (text(term.end++).size() > 3) break;
    }
  }
  if (is_glued(term.end)) {
    if (inside(term.end) && lexicon::is_in(prose_.tokens[term.end].word, lexicon::WordSet::kOrdinalEnding)) {
      ++term.end;
      term.ordinal = true;
      return term;
    }
  }
  return term;
}

/// One to ninety-nine in words.
NumberReader::Term NumberReader::small(std::uint32_t at) const {
  const NumberWord& first = word(at);
  const auto taken = [](std::uint32_t end, Decimal value, bool ordinal) { return Term{end, value, 0, false, true, ordinal}; };
  if (first.role == NumberRole::kTen && !first.ordinal) {
    const std::uint32_t next = is_hyphen(at + 1) ? at + 2 : at + 1;
    const NumberWord& unit = inside(next) ? word(next) : lexicon::number_word(0);
    if (unit.role == NumberRole::kUnit) return taken(next + 1, *add(first.value, unit.value), unit.ordinal);
  }
  const bool plain = first.role == NumberRole::kZero || first.role == NumberRole::kUnit || first.role == NumberRole::kTeen ||
                     first.role == NumberRole::kTen;
  return plain ? taken(at + 1, first.value, first.ordinal) : Term{};
}

/// "… hundred [and] five".
void NumberReader::take_hundred(Term& term) const {
  const std::uint32_t at = skip_hyphen(term.end);
  const NumberWord& hundred = inside(at) ? word(at) : lexicon::number_word(0);
  if (hundred.role != NumberRole::kHundred) return;
  term.value = times(term.value, hundred.value);
  term.end = at + 1;
  term.scale = hundred.value.exponent;
  term.ordinal = hundred.ordinal;
  term.words = true;
  if (term.ordinal) return;
  std::uint32_t rest = skip_hyphen(term.end);
  const bool joined = is(rest, "and");
  if (joined) rest = skip_hyphen(rest + 1);
  if (!inside(rest)) return;
  Term below = small(rest);
  if (below.end == 0 && joined && prose_.tokens[rest].is(TokenKind::kNumber)) below = digits_term(rest);
  if (below.end == 0 || !is_below(below.value, 2) || (below.digits && below.value == Decimal{})) return;
  const NumberWord& next = inside(below.end) ? word(skip_hyphen(below.end)) : lexicon::number_word(0);
  if (next.role == NumberRole::kHundred) return;  // "and two hundred"
  const bool proper = next.role == NumberRole::kParts ? compare(*below.value, next.value) < 0 : next.role == NumberRole::kQuarters;
  if (joined && proper) return;  // "and two thirds"
  if (below.ordinal && !joined && is_below(below.value, 1)) return;  // "two hundred first-year students"
  term.value = plus(term.value, below.value);
  term.end = below.end;
  term.ordinal = below.ordinal;
}

/// "1.1m", "30k": capitals, k and b are clear; m, t and l are metres, tons and litres unless a currency stands before.
bool NumberReader::takes_letter(std::uint32_t number) const {
  std::string_view letter = text(number + 1);
  if (letter.ends_with('.')) letter.remove_suffix(1);  // at a sentence's end
  if (letter != "m" && letter != "t" && letter != "T" && letter != "l" && letter != "L") return true;
  const std::uint32_t begin = prose_.tokens[number].span.begin;
  if (number == 0 || begin == 0) return false;
  const Token& before = prose_.tokens[number - 1];
  if (before.is(TokenKind::kSymbol)) return true;
  return before.is(TokenKind::kWord) && before.span.end == begin;
}

/// "thousand", "lakh crore", "bn", "dozen", "-million".
void NumberReader::take_scales(Term& term) const {
  while (term.end != 0 && !term.ordinal) {
    const std::uint32_t at = skip_hyphen(term.end);
    if (!inside(at)) return;
    const NumberWord& scale = word(at);
    switch (scale.role) {
      case NumberRole::kScale: case NumberRole::kPluralScale: case NumberRole::kDozen: case NumberRole::kPluralDozen: break;
      case NumberRole::kAbbreviation:
        if (!term.digits || term.words) return;
        break;
      case NumberRole::kLetter: {
        const bool adjacent = is_glued(at) || text(at) == "k" || text(at) == "K";
        if (!term.digits || term.words || at != term.end || !adjacent || !takes_letter(at - 1)) return;
        break;
      }
      default: return;
    }
    const bool dozen = scale.role == NumberRole::kDozen || scale.role == NumberRole::kPluralDozen;
    const std::optional<Decimal> last = dozen && term.scale == 2 ? small(term.end - 1).value : std::nullopt;  // "three hundred and two dozen"
    term.value = last ? plus(term.value, times(last, plus(scale.value, Decimal{-1, 0}).value_or(Decimal{}))) : times(term.value, scale.value);
    term.scale = scale.value.exponent;
    term.ordinal = scale.ordinal;
    term.words = true;
    term.end = at + 1;
  }
}

/// "five point two", "nought point eleven": the words behind "point" are read as digits.
void NumberReader::take_point(Term& term) const {
  if (term.ordinal || term.digits || !is(term.end, "point")) return;
  std::uint32_t at = term.end + 1;
  std::optional<Decimal> value = term.value;
  std::int32_t places = 0;
  while (inside(at) && places < 9) {
    const Term next = small(at);
    if (next.end == 0 || next.ordinal) break;
    const bool two = !is_below(next.value, 1);
    if (two && places > 0) break;
    places += two ? 2 : 1;
    value = plus(value, times(next.value, {1, -places}));
    at = next.end;
    if (two) break;
  }
  if (places == 0) return;
  term.value = value;
  term.end = at;
}

/// "three twenty-firsts", "a hundred trillionths": what was read counts parts. A ten right before the part belongs to it.
void NumberReader::take_parts(Term& whole) const {
  const std::uint32_t at = skip_hyphen(whole.end);
  if (!inside(at) || whole.ordinal || !whole.value) return;
  NumberWord parts = word(at);
  if (parts.role == NumberRole::kUnit && (is(at, "firsts") || is(at, "seconds"))) parts.role = NumberRole::kNone;
  if (parts.role != NumberRole::kParts) return;
  std::optional<Decimal> over = whole.value, under = parts.value;
  const std::uint32_t ten = whole.end - 1;
  if (ten > first_ && word(ten).role == NumberRole::kTen && word(ten - 1).role != NumberRole::kNone && is_below(parts.value, 1)) {
    over = plus(over, negate(word(ten).value));
    under = plus(under, word(ten).value);
  }
  if (!over || !under) return;
  whole.value = divide(*over, *under);
  whole.end = at + 1;
  whole.scale = 0;
}

/// A part in words: "two hundred and five thousand", "a million", "hundred thousand", "fifth".
NumberReader::Term NumberReader::words_term(std::uint32_t at) const {
  const auto is_scale = [](const NumberWord& word) {
    return (word.role == NumberRole::kHundred || word.role == NumberRole::kScale || word.role == NumberRole::kDozen) && !word.ordinal;
  };
  Term term;
  if (is(at, "a") && inside(at + 1) && is_scale(word(at + 1))) {
    term = {at + 1, kOne, 0, false, true, false};
  } else {
    const NumberWord& first = word(at);
    if (first.role == NumberRole::kHundred || first.role == NumberRole::kScale || first.role == NumberRole::kDozen) {
      if (first.ordinal) return {at + 1, first.value, 0, false, true, true};
      term = {at, kOne, 0, false, true, false};  // "hundred thousand": the article is left out
    } else {
      term = small(at);
    }
  }
  return term;
}

/// A part, up to its scales.
NumberReader::Term NumberReader::term(std::uint32_t at) const {
  Term term = prose_.tokens[at].is(TokenKind::kNumber) ? digits_term(at) : words_term(at);
  if (term.end == 0 && !(term.words && term.value)) return {};
  if (!term.ordinal) {
    take_hundred(term);
    take_scales(term);
    take_point(term);
  }
  return term.end > at ? term : Term{};
}

/// "[and] two hundred" behind "twenty-one trillion": a part that is smaller than the scale before it.
bool NumberReader::take_next_term(Term& whole) const {
  if (whole.scale < 3 || whole.ordinal || !inside(whole.end)) return false;
  const bool joined = is(whole.end, "and");
  const std::uint32_t at = joined ? whole.end + 1 : whole.end;
  if (!inside(at) || is(at, "a") || (whole.digits && prose_.tokens[at].is(TokenKind::kNumber) && joined)) return false;
  const NumberWord& opening = word(at);
  if (opening.role == NumberRole::kHundred || opening.role == NumberRole::kScale) return false;
  const Term next = term(at);
  if (next.end == 0 || !is_below(next.value, whole.scale)) return false;
  if (next.digits && next.scale == 0) return false;  // "$2 million 500 people"
  if (next.ordinal && (whole.digits || !joined)) return false;  // "$2 million first prize"
  if (joined && next.scale == 0 && whole.scale > 3 && is_below(next.value, 2)) return false;  // "3 million and two ships"
  if (joined && inside(next.end) && word(skip_hyphen(next.end)).role == NumberRole::kParts) return false;
  whole.value = plus(whole.value, next.value);
  whole.end = next.end;
  whole.scale = next.scale;
  whole.ordinal = next.ordinal;
  whole.digits |= next.digits;
  whole.words = true;
  return true;
}

/// "two out of three".
bool NumberReader::take_out_of(Term& whole) const {
  if (whole.ordinal || !whole.value || !is(whole.end, "out") || !is(whole.end + 1, "of") || !inside(whole.end + 2)) return false;
  const Term all = term(whole.end + 2);
  if (all.end == 0 || all.ordinal || !all.value || compare(*whole.value, *all.value) >= 0) return false;
  whole.value = divide(*whole.value, *all.value);
  whole.end = all.end;
  return true;
}

std::optional<Number> NumberReader::read(std::uint32_t at) {
  first_ = at;
  if (const std::uint32_t end = vague_end(at); end != 0) return Number{at, end, {}, NumberForm::kVague, false};
  const std::uint32_t first = sign_end(at);
  if (first >= prose_.tokens.size() || (first != at && !inside(first))) return {};
  Term whole = fraction(first);
  const bool is_fraction = whole.end != 0;
  if (is_fraction) {
    take_fraction_scale(whole);
  } else {
    whole = term(first);
    if (whole.end == 0) return {};
    const bool between = first > 0 && is(first - 1, "between");
    if (!whole.ordinal && !take_fraction_tail(whole))
      while (!(between && is(whole.end, "and")) && take_next_term(whole)) {}
    take_parts(whole);
  }
  if (first != at && whole.value) whole.value = negate(*whole.value);
  const bool share = take_out_of(whole);
  const NumberForm form = (is_fraction && whole.scale == 0) || share ? NumberForm::kFraction
                          : whole.digits ? (whole.words ? NumberForm::kMixed : NumberForm::kDigits) : NumberForm::kWords;
  return Number{at, whole.end, whole.value, form, whole.ordinal};
}

}  // namespace wireglass::annotations
