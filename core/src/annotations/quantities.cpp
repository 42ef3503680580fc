#include "annotations/quantities.h"

#include <algorithm>

#include "annotations/quantity_tagger.h"
#include "base/chars.h"

namespace wireglass::annotations {

using lexicon::WordSet;

QuantityContext context_of(std::string_view region) {
  QuantityContext context;
  if (region.empty()) return context;
  context.local = lexicon::currency_of_country(region);
  if (lexicon::noun_of_currency(context.local) == "dollar") context.dollar = context.local;
  if (context.local == "CNY") context.yen = "CNY";
  return context;
}

std::vector<Quantity> find_quantities(const Prose& prose, const std::vector<Number>& numbers, const std::vector<Time>& times,
                                      const QuantityContext& context) {
  return QuantityTagger(prose, numbers, times, context).run();
}

/// One pass over the tokens: at a number, at "a" before a unit, at a currency glued to its digits.
std::vector<Quantity> QuantityTagger::run() {
  quantities_.reserve(numbers_.size());
  ends_.reserve(numbers_.size());
  constexpr lexicon::Word kA = "a", kAn = "an";
  const std::vector<Token>& tokens = text_.prose().tokens;
  const auto count = text_.size();
  const auto number_at = [&] { return number_ < numbers_.size() ? numbers_[number_].first : count; };
  for (std::uint32_t at = 0, number = number_at(); at < count;) {
    const Token& token = tokens[at];
    const bool article = token.word == kA.id || token.word == kAn.id, digits = token.has(kWithDigit) && token.has(kCapitalised);
    if (at != number && !article && !digits) {
      ++at;
      continue;
    }
    std::uint32_t next = at + 1;
    if (at == number) next = std::max(next, tag_number(static_cast<std::uint32_t>(number_)));
    else if (const auto amount = digits ? amounts_.read_word(at) : amounts_.read_article(at)) next = std::max(next, tag_amount(*amount));
    if (next > at + 1) floor_ = next;
    at = next;
    if (number < at) {
      while (number_ < numbers_.size() && numbers_[number_].first < at) ++number_;
      number = number_at();
    }
  }
  for (std::size_t i = 1; i < quantities_.size(); ++i) link_same(i);
  return std::move(quantities_);
}

/// Tags the number and what belongs to it. Returns the token to go on at.
std::uint32_t QuantityTagger::tag_number(std::uint32_t index) {
  const Amount amount = amounts_.read(numbers_[index], floor_);
  Draft draft{amount, amount.first, amount.end, {}, {}, {}, {}, false, false};
  std::uint32_t last = index;
  const bool code = text_.is_number(amount.first) && text_.has_before(amount.first) && text_.is_glued(amount.first) && text_.is_hyphen(amount.first - 1) &&
                    text_.has_before(amount.first - 1) && text_.is_word(amount.first - 2) && text_.text(amount.first - 2).size() <= 4 &&
                    !text_.is_one_of(amount.first - 2, WordSet::kNumberPrefix);  // "SCP-173 m"
  if (code || (!amount.has_unit && is_part_of_code(amount))) return amount.end;
  const bool range = take_range(draft, last);
  if (draft.by == "score") {
    push(draft);
    return draft.end;
  }
  if (!range && take_one_in(draft, last)) {
    if (!is_inside_time(draft)) push(draft);
    return draft.end;
  }
  if (!range) take_half_behind_unit(draft, last);
  if (keep(draft)) push(draft);
  return draft.end;
}

std::uint32_t QuantityTagger::tag_amount(const Amount& amount) {
  Draft draft{amount, amount.first, amount.end, {}, {}, {}, {}, false, false};
  auto index = static_cast<std::uint32_t>(number_);
  bool more = false;
  if (number_ < numbers_.size() && amount.kind != QuantityKind::kMoney) {
    const std::uint32_t end = draft.end;
    --index;  // the number before: what follows is looked for behind it
    take_half_behind_unit(draft, index);
    more = take_range(draft, index) || draft.end != end;
  } else if (amount.kind == QuantityKind::kMoney) {
    --index;
    take_range(draft, index);
    more = true;
  }
  if (amount.kind == QuantityKind::kDuration && !more && !is_duration_time(text_.span(draft.begin, draft.end))) return amount.end;
  if (keep(draft)) push(draft);
  return draft.end;
}

/// Decides what the draft is, and completes it. False: no quantity.
bool QuantityTagger::keep(Draft& draft) {
  if (draft.amount.has_unit) return finish_unit(draft) && !is_inside_time(draft);
  if (is_inside_time(draft)) return false;
  if (finish_rank(draft)) return true;
  if (draft.amount.ordinal) return finish_ordinal(draft);
  if (finish_age(draft)) return true;
  if (draft.amount.form == NumberForm::kFraction) return finish_fraction(draft);
  return finish_count(draft);
}

void QuantityTagger::push(const Draft& draft) {
  Quantity quantity;
  quantity.span = text_.span(draft.begin, draft.end);
  if (!ends_.empty() && draft.begin < ends_.back()) return;
  quantity.kind = draft.amount.kind;
  quantity.value = draft.amount.value;
  quantity.high = draft.high;
  quantity.unit = draft.amount.unit;
  quantity.per = draft.per;
  quantity.of = draft.of;
  quantity.by = draft.by;
  if (draft.by != "score") quantity.modifier = modifier_before(draft.begin);
  if (quantity.modifier == Modifier::kNone && draft.about) quantity.modifier = Modifier::kAbout;
  if (quantity.modifier == Modifier::kNone && draft.open) quantity.modifier = Modifier::kAtLeast;
  quantities_.push_back(quantity);
  ends_.push_back(draft.end);
}

/// True where a date, a clock time or the like begins before the draft and ends behind its beginning.
bool QuantityTagger::is_inside_time(const Draft& draft) const {
  const Span span = text_.span(draft.begin, draft.end);
  while (time_ < times_.size() && times_[time_].span.end <= span.begin) ++time_;
  if (time_ >= times_.size() || times_[time_].span.begin > span.begin) return false;
  const bool lasts = draft.amount.kind == QuantityKind::kDuration || draft.amount.kind == QuantityKind::kAge;
  return !(lasts && times_[time_].kind == TimeKind::kDuration);
}

bool QuantityTagger::is_duration_time(Span span) const {
  while (time_ < times_.size() && times_[time_].span.end <= span.begin) ++time_;
  return time_ < times_.size() && times_[time_].span.begin <= span.begin && times_[time_].kind == TimeKind::kDuration;
}

/// The longest run of words right before that says how exactly it is meant.
Modifier QuantityTagger::modifier_before(std::uint32_t at) const {
  constexpr std::uint32_t kMostWords = 5;
  Modifier modifier = Modifier::kNone;
  if (!text_.has_before(at) || !text_.is_one_of(at - 1, WordSet::kModifierEnd)) return modifier;
  const Offset end = text_.token(at).span.begin;
  std::uint32_t first = at;
  for (std::uint32_t words = 0; words < kMostWords && text_.has_before(first); ++words) {
    --first;
    if (!text_.is_word(first) && !(words == 0 && (text_.token(first).is(TokenKind::kSymbol) || text_.token(first).is(TokenKind::kPunctuation)))) break;
    const Span span{text_.token(first).span.begin, end};
    const Modifier found = lexicon::modifier_before(base::trim_right(base::slice(text_.prose().text, span)));
    if (found != Modifier::kNone) modifier = found;
  }
  return modifier;
}

/// "$14 billion [about ¥2 trillion]": the second says the first again in another currency or unit.
void QuantityTagger::link_same(std::size_t index) {
  Quantity& second = quantities_[index];
  const Quantity& first = quantities_[index - 1];
  const bool money = first.kind == QuantityKind::kMoney && second.kind == QuantityKind::kMoney;
  const bool measure = first.kind == QuantityKind::kMeasure && second.kind == QuantityKind::kMeasure && !first.unit.empty() && !second.unit.empty() &&
                       first.unit.view().substr(0, first.unit.view().find('-')) == second.unit.view().substr(0, second.unit.view().find('-'));
  if ((!money && !measure) || first.unit == second.unit || first.same_as >= 0 || first.per != second.per) return;
  bool opens = false;
  std::uint32_t at = ends_[index - 1];
  for (std::uint32_t steps = 0; at < text_.size() && text_.token(at).span.begin < second.span.begin; ++at, ++steps) {
    if (steps > 5 || !text_.goes_on(at) || !text_.is_one_of(at, WordSet::kBetweenSameAmounts)) return;
    opens = opens || text_.is(at, "(") || text_.is(at, "[") || text_.is(at, "or");
  }
  if (opens) second.same_as = static_cast<std::int32_t>(index - 1);
}

}  // namespace wireglass::annotations
