// The parts of NumberReader that read fractions and vague numbers.
#include "annotations/number_reader.h"
#include "base/chars.h"

namespace wireglass::annotations {
namespace {

using lexicon::NumberRole;
using lexicon::NumberWord;

/// Fractions that have a character of their own (Unicode's vulgar fractions).
struct FractionCharacter {
  std::string_view character;
  std::int64_t over, under;
};
constexpr FractionCharacter kFractionCharacters[] = {
    {"\xC2\xBC", 1, 4}, {"\xC2\xBD", 1, 2}, {"\xC2\xBE", 3, 4}, {"\xE2\x85\x93", 1, 3}, {"\xE2\x85\x94", 2, 3},
    {"\xE2\x85\x95", 1, 5}, {"\xE2\x85\x96", 2, 5}, {"\xE2\x85\x97", 3, 5}, {"\xE2\x85\x98", 4, 5}, {"\xE2\x85\x99", 1, 6},
    {"\xE2\x85\x9A", 5, 6}, {"\xE2\x85\x9B", 1, 8}, {"\xE2\x85\x9C", 3, 8}, {"\xE2\x85\x9D", 5, 8}, {"\xE2\x85\x9E", 7, 8}};

constexpr std::int64_t kLargestDivisor = 100;  // of a fraction with a slash; beyond it stand numbers of laws and the like

std::optional<Decimal> quotient(Decimal over, Decimal under) {
  if (under.digits == 0) return {};
  return divide(over, under);
}

}  // namespace

/// "½", also right behind a number.
NumberReader::Term NumberReader::fraction_character(std::uint32_t at) const {
  if (!prose_.tokens[at].is(TokenKind::kSymbol) && !prose_.tokens[at].is(TokenKind::kNumber)) return {};
  for (const FractionCharacter& known : kFractionCharacters)
    if (text(at) == known.character) return {at + 1, quotient({known.over, 0}, {known.under, 0}), 0, true, false, false};
  return {};
}

/// "1/3": below one, and no part of a date or of a chain.
NumberReader::Term NumberReader::slash_fraction(std::uint32_t at) const {
  if (!is_glued(at + 1) || !is(at + 1, "/") || !is_glued(at + 2) || !prose_.tokens[at + 2].is(TokenKind::kNumber)) return {};
  if (!prose_.tokens[at].is(TokenKind::kNumber) || is(at + 3, "/")) return {};
  if (at > 0 && text(at - 1) == "/" && is_glued(at)) return {};
  const auto over = digits_value(text(at)), under = digits_value(text(at + 2));
  if (!over || !under || over->exponent < 0 || under->exponent < 0) return {};
  const auto whole = to_integer(*under);
  if (!whole || *whole > kLargestDivisor || over->digits <= 0 || compare(*over, *under) >= 0) return {};
  if (text(at) == "9" && text(at + 2) == "11") return {};  // the day, not the fraction
  return {at + 3, quotient(*over, *under), 0, true, false, false};
}

/// True when a singular "third" before this token is a part and no place in an order: nothing follows that it could order.
bool NumberReader::ends_fraction(std::uint32_t at) const {
  if (skip_hyphen(at) != at) return false;  // "a third-quarter loss"
  if (!inside(at) || !prose_.tokens[at].is(TokenKind::kWord)) return true;
  return lexicon::is_in(prose_.tokens[at].word, lexicon::WordSet::kBehindThird);
}

/// "a third", "one-fifth", "two thirds", "half", "three quarters".
NumberReader::Term NumberReader::word_fraction(std::uint32_t at) const {
  const auto part = [](std::uint32_t end, Decimal over, const NumberWord& under) {
    return Term{end, quotient(over, under.value), 0, false, true, false};
  };
  const NumberWord& first = word(at);
  if (first.role == NumberRole::kHalf) return part(at + 1, {1, 0}, first);
  if (first.role == NumberRole::kQuarter) {  // "quarter of a million", "quarter-million"
    const bool scaled = is(at + 1, "of") || word(skip_hyphen(at + 1)).role == NumberRole::kScale;
    return scaled && inside(at + 1) ? part(at + 1, {1, 0}, first) : Term{};
  }
  const bool article = is(at, "a") || is(at, "an");
  const bool one = article || is(at, "one");
  Term over = one ? Term{at + 1, Decimal{1, 0}, 0, false, true, false}
                  : prose_.tokens[at].is(TokenKind::kNumber) ? digits_term(at) : small(at);
  if (over.end == 0 || over.ordinal || !inside(over.end)) return {};
  const std::uint32_t next = is_hyphen(over.end) ? over.end + 1 : over.end;
  if (!inside(next) || !over.value) return {};
  const NumberWord& under = word(next);
  Term result = part(next + 1, *over.value, under);
  result.digits = over.digits;
  switch (under.role) {
    case NumberRole::kHalf: case NumberRole::kQuarter: return one ? result : Term{};
    case NumberRole::kParts: return one ? Term{} : result;
    case NumberRole::kQuarters: return over.value == Decimal{3, 0} ? result : Term{};
    default: break;
  }
  const Term compound = small(next);  // "a twenty-first"
  const bool place = compound.end == 0 ? under.ordinal : compound.ordinal;
  const Decimal divisor = compound.end == 0 ? under.value : *compound.value;
  if (!one || !place || compare(divisor, {2, 0}) <= 0) return {};
  const std::uint32_t end = compound.end == 0 ? next + 1 : compound.end;
  if (article && !ends_fraction(end)) return {};
  return {end, quotient({1, 0}, divisor), 0, false, true, false};
}

NumberReader::Term NumberReader::fraction(std::uint32_t at) const {
  const TokenKind kind = prose_.tokens[at].kind;
  if (kind == TokenKind::kWord) return word_fraction(at);
  Term found = fraction_character(at);
  if (found.end == 0 && kind == TokenKind::kNumber) found = slash_fraction(at);
  if (found.end == 0 && kind == TokenKind::kNumber) found = word_fraction(at);
  return found;
}

/// "half a million", "two-thirds of a million", "quarter-million", "half a dozen".
void NumberReader::take_fraction_scale(Term& term) const {
  std::uint32_t at = term.end;
  const bool of = is(at, "of");
  if (of) ++at;
  const bool article = is(at, "a");
  if (article) ++at;
  if (of && !article) return;
  if (!of && !article) at = skip_hyphen(at);
  if (!inside(at)) return;
  const NumberWord& scale = word(at);
  const bool known = scale.role == NumberRole::kScale || scale.role == NumberRole::kHundred || scale.role == NumberRole::kDozen;
  if (!known || scale.ordinal || !term.value) return;
  term.value = multiply(*term.value, scale.value);
  term.scale = scale.value.exponent == 0 ? 1 : scale.value.exponent;
  term.words = true;
  term.end = at + 1;
}

/// "two and a half", "3 1/2", "2½", "3 million and a half", "two and a half million". True when one was there.
bool NumberReader::take_fraction_tail(Term& whole) const {
  std::uint32_t at = whole.end;
  if (!inside(at)) return false;
  Term part = fraction_character(at);
  if (part.end == 0 && whole.digits && !whole.words && prose_.tokens[at].is(TokenKind::kNumber)) part = slash_fraction(at);
  if (part.end == 0 && whole.digits && !whole.words && is_hyphen(at) && inside(at + 1)) {  // "2-1/2"
    part = fraction_character(at + 1);
    if (part.end == 0 && prose_.tokens[at + 1].is(TokenKind::kNumber)) part = slash_fraction(at + 1);
  }
  if (part.end == 0) {
    at = skip_hyphen(at);
    if (!is(at, "and")) return false;
    at = skip_hyphen(at + 1);
    if (!inside(at) || is(at, "half")) return false;  // "one and half the town"
    part = fraction(at);
    if (part.end == 0) return false;
    const std::int32_t before = part.scale;
    take_fraction_scale(part);
    if (part.scale == before && whole.scale >= 3 && part.value) part.value = multiply(*part.value, {1, whole.scale});
  }
  const auto sum = whole.value && part.value ? add(*whole.value, *part.value) : std::nullopt;
  const bool scaled = whole.scale == 0 && part.scale != 0 && !is(at, "a");
  if (scaled || !sum) return false;
  whole.value = sum;
  whole.end = part.end;
  whole.digits |= part.digits;
  whole.words |= part.words;
  if (whole.scale == 0 && part.scale == 0) take_scales(whole);
  return true;
}

/// The end of a number without a value: "dozens", "hundreds of thousands", "a few hundred", "multi-million"; 0: none.
std::uint32_t NumberReader::vague_end(std::uint32_t at) const {
  const auto role = [&](std::uint32_t i) { return inside(i) ? word(i).role : NumberRole::kNone; };
  const auto is_scale = [](NumberRole kind) {
    return kind == NumberRole::kScale || kind == NumberRole::kHundred || kind == NumberRole::kDozen ||
           kind == NumberRole::kPluralScale || kind == NumberRole::kPluralDozen;
  };
  if (!prose_.tokens[at].is(TokenKind::kWord)) return 0;
  std::uint32_t end = at;
  const NumberRole first = word(at).role;
  if (first == NumberRole::kVague) return at + 1;
  if (prose_.tokens[at].word == lexicon::Word("multi").id) {
    end = skip_hyphen(at + 1);
    return end != at + 1 && role(end) == NumberRole::kScale ? end + 1 : 0;
  }
  if (first == NumberRole::kPluralScale || first == NumberRole::kPluralDozen) {
    end = at + 1;
  } else if (first == NumberRole::kPluralFew && is(at + 1, "of")) {
    end = at + 1;
  } else {
    const std::uint32_t few = prose_.tokens[at].word == lexicon::Word("a").id ? at + 1 : at;
    if (few == at ? first != NumberRole::kQuantifier : !is(few, "few") && !is(few, "couple")) return 0;
    end = few + 1;
    if (is(few, "couple") && is(end, "of")) ++end;
    if (!is_scale(role(end))) return 0;
  }
  for (;;) {  // "hundreds of thousands", "several hundred thousand"
    const std::uint32_t next = is(end, "of") ? end + 1 : end;
    const NumberRole scale = role(next);
    if (!is_scale(scale) || word(next).ordinal) return end;
    if (next != end && scale != NumberRole::kPluralScale && scale != NumberRole::kPluralDozen) return end;
    end = next + 1;
  }
}

}  // namespace wireglass::annotations
