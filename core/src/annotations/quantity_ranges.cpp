// The parts of QuantityTagger that join two numbers: ranges, scores, "a week and a half".
#include "annotations/number_reader.h"
#include "annotations/quantity_tagger.h"
#include "base/chars.h"

namespace wireglass::annotations {
namespace {

using lexicon::WordSet;
constexpr std::size_t kMostScoreDigits = 3;

}  // namespace

/// "147.78-80": the second number has only the digits that differ. Empty where that is not so.
std::optional<Decimal> QuantityTagger::shortened_high(std::string_view low, std::string_view high) {
  const std::size_t point = low.find('.');
  if (point == std::string_view::npos || low.size() - point - 1 != high.size() || low.size() > 18) return {};
  char digits[18];
  std::copy(low.begin(), low.begin() + static_cast<std::ptrdiff_t>(point) + 1, digits);
  std::copy(high.begin(), high.end(), digits + point + 1);
  return digits_value({digits, low.size()});
}

/// The first number of a range takes the unit of the second, and its scale where it has none itself: "5 to 10 million".
void QuantityTagger::share_unit(Amount& low, const Amount& high) const {
  if (!low.has_unit) {
    low.kind = high.kind;
    low.unit = high.unit;
    low.has_unit = high.has_unit;
    if (low.value) low.value = multiply(*low.value, {1, high.unit_exponent});
  }
  if (!high.scale || low.scale || !low.value || !high.value) return;
  const auto raw = divide(*high.value, *high.scale);
  const bool fits = raw && compare(*low.value, {1, 3}) < 0 && compare(*low.value, *raw) <= 0;
  if (fits) low.value = multiply(*low.value, *high.scale);
}

/// True when the words near a pair of numbers tell of a game or a vote.
bool QuantityTagger::is_score_context(std::uint32_t at) const {
  constexpr std::uint32_t kReach = 5;
  std::uint32_t from = at;
  for (std::uint32_t i = 0; i < kReach && text_.has_before(from); ++i) --from;
  for (std::uint32_t i = from; i < at + 3 + kReach && i < text_.size(); ++i)
    if (text_.is_one_of(i, WordSet::kScoreWord)) return true;
  return false;
}

/// "3-0", "6-3": two small whole numbers that are no range.
bool QuantityTagger::take_score(Draft& draft, const Amount& other) const {
  const Amount& first = draft.amount;
  if (first.has_unit || other.has_unit || first.ordinal || other.ordinal || first.first > first.end - 1 || first.end - first.first != 1) return false;
  if (!text_.is_number(first.first) || !text_.is_number(other.first) || !text_.is_glued(first.end) || !text_.is_glued(other.first)) return false;
  const std::string_view low = text_.text(first.first), high = text_.text(other.first);
  if (low.size() > kMostScoreDigits || high.size() > kMostScoreDigits || low.find_first_of(".,") != std::string_view::npos ||
      high.find_first_of(".,") != std::string_view::npos || other.end - other.first != 1)
    return false;
  if (text_.is_glued(other.end) && (text_.is_dash(other.end) || text_.is(other.end, "/"))) {
    if (!text_.is_word(other.end + 1)) return false;
  }
  if (low == "50" && high == "50") return false;  // a chance
  const bool falls = compare(*first.value, *other.value) > 0;
  const bool counted = text_.plural_end(other.end) != 0 && !text_.is(other.end, "votes");
  if (falls ? counted && high != "0" && !is_score_context(first.first) : counted || !is_score_context(first.first)) return false;
  draft.high = other.value;
  draft.amount.kind = QuantityKind::kScore;
  draft.end = other.end;
  draft.by = "score";
  return true;
}

/// "fell $2 to $50": the first is by how much it fell. "rose 2 to 3 percent" is a range.
bool QuantityTagger::is_difference(const Amount& low, const Amount& high) const {
  if (!low.has_unit || !high.has_unit || low.kind != QuantityKind::kMoney || !text_.has_before(low.first)) return false;
  if (lexicon::change_way(text_.word(low.first - 1)) == lexicon::ChangeWay::kNone) return false;
  const auto thrice = multiply(*low.value, {3, 0});
  return thrice && compare(*thrice, *high.value) < 0;
}

/// Joins the number behind a dash, "to", "or", or "and" of "between". True when there was one; `index` is then its number.
bool QuantityTagger::take_range(Draft& draft, std::uint32_t& index) {
  Amount& low = draft.amount;
  const std::uint32_t next = index + 1;
  if (next >= numbers_.size() || low.end >= text_.size()) return false;
  const std::uint32_t sep = low.end;
  if (!text_.goes_on(sep) || numbers_[next].first > sep + 3 || numbers_[next].first <= sep) return false;
  const bool dash = text_.is_one_of(sep, WordSet::kRangeDash), to = text_.is(sep, "to"), either = text_.is(sep, "or");
  const bool between = text_.is(sep, "and") && text_.is_before(low.first, "between");
  if (!dash && !to && !either && !between) return false;
  const Amount high = amounts_.read(numbers_[next], sep + 1);
  if (high.first != sep + 1 || !high.value || !low.value || low.ordinal != high.ordinal || !text_.goes_on(high.first)) return false;
  if (dash && text_.token(sep).has(kSpaceBefore) != text_.token(high.first).has(kSpaceBefore)) return false;
  if (dash && take_score(draft, high)) return true;
  const bool same = low.has_unit && high.has_unit ? low.kind == high.kind && low.unit == high.unit
                    : high.has_unit ? true : low.has_unit ? low.prefixed && text_.plural_end(high.end) == 0 : true;
  if (!same || low.form == NumberForm::kVague || low.ordinal || (high.prefixed && !low.has_unit)) return false;
  if (low.form == NumberForm::kFraction && high.form != NumberForm::kFraction) return false;
  if (either && !(low.form == NumberForm::kWords && high.form == NumberForm::kWords) && !(low.form == high.form && !low.has_unit)) return false;
  const bool from = to && text_.is_before(low.first, "from");
  if (from && !(low.first >= 2 && text_.is_one_of(low.first - 2, WordSet::kRanging))) {
    share_unit(low, high);  // "from 5 to 10 percent" is a change: two quantities
    return false;
  }
  if (to && is_difference(low, high)) return false;
  share_unit(low, high);
  std::optional<Decimal> top = high.value;
  if (!low.has_unit || low.end - low.first == 1)
    if (compare(*low.value, *high.value) > 0 && text_.is_number(low.end - 1) && text_.is_number(high.first))
      if (const auto full = shortened_high(text_.text(low.end - 1), text_.text(high.first))) top = full;
  if (compare(*low.value, *top) > 0) return false;
  draft.high = top;
  draft.end = high.end;
  low.end = high.end;
  low.attributive = high.attributive;
  if (low.has_unit && low.unit.empty()) low.unit = high.unit;
  index = next;
  return true;
}

/// "one in five adults": a part of those who are counted.
bool QuantityTagger::take_one_in(Draft& draft, std::uint32_t& index) {
  constexpr Decimal kMost{1, 3};
  Amount& part = draft.amount;
  const std::uint32_t next = index + 1;
  if (part.has_unit || part.ordinal || !part.value || next >= numbers_.size() || !text_.is(part.end, "in") || numbers_[next].first != part.end + 1) return false;
  const Number& all = numbers_[next];
  if (!all.value || all.ordinal || all.form == NumberForm::kFraction || part.value->digits <= 0 || compare(*part.value, *all.value) >= 0 || compare(*all.value, kMost) > 0) return false;
  const std::uint32_t end = text_.goes_on(all.end) ? text_.plural_end(all.end) : 0;
  const auto share = divide(*part.value, *all.value);
  if (end == 0 || !share || amounts_.read(all, all.first).has_unit) return false;
  part.value = share;
  part.form = NumberForm::kFraction;
  part.kind = QuantityKind::kMeasure;
  part.end = draft.end = all.end;
  draft.of = text_.span(all.end, end);
  draft.by = "fraction";
  index = next;
  return true;
}

/// "two weeks and a half", "a year and a half".
void QuantityTagger::take_half_behind_unit(Draft& draft, std::uint32_t& index) {
  Amount& amount = draft.amount;
  const std::uint32_t next = index + 1;
  if (!amount.has_unit || next >= numbers_.size() || !text_.is(amount.end, "and") || numbers_[next].first != amount.end + 1) return;
  const Number& half = numbers_[next];
  const bool unit = amount.kind == QuantityKind::kDuration || amount.kind == QuantityKind::kMeasure;
  if (!unit || half.form != NumberForm::kFraction || !half.value || !amount.value || text_.is(half.end, "of")) return;
  if (const auto sum = add(*amount.value, *half.value)) {
    amount.value = sum;
    amount.end = draft.end = half.end;
    index = next;
  }
}

}  // namespace wireglass::annotations
