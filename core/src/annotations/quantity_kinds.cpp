// The parts of QuantityTagger that decide what a number is, and what it counts.
#include "annotations/quantity_tagger.h"
#include "base/chars.h"

namespace wireglass::annotations {
namespace {

using lexicon::WordSet;
constexpr Decimal kOne{1, 0};
constexpr Decimal kOldest{120, 0};  // years of a person

bool is_value(const std::optional<Decimal>& value, Decimal wanted) { return value && *value == wanted; }
bool is_whole(const std::optional<Decimal>& value) { return value && value->exponent >= 0; }

bool has_capital(std::string_view word) {
  for (const char c : word)
    if (base::is_upper(c)) return true;
  return false;
}

/// A number of four digits that is most likely a year.
bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20") || digits.starts_with("18")) && digits.find_first_of(".,") == std::string_view::npos;
}

}  // namespace

/// "F-35", "COVID-19", "24/7", "14:37", "555-1234": digits bound to other things than a unit.
bool QuantityTagger::is_part_of_code(const Amount& amount) const {
  const std::uint32_t first = amount.first, end = amount.end;
  if (text_.is_number(first) && text_.has_before(first) && !text_.token(first).has(kSpaceBefore)) {
    if (text_.is_one_of(first - 1, WordSet::kCodeMark)) return true;
    if (text_.is_word(first - 1) || text_.token(first - 1).is(TokenKind::kSymbol)) return true;
  }
  if (!text_.is_number(end - 1) || !text_.is_glued(end)) return false;
  if ((text_.is(end, "/") || text_.is(end, ":") || text_.is(end, "_")) && text_.is_glued(end + 1)) return true;
  return text_.is_word(end) && !amount.ordinal && amount.form == NumberForm::kDigits;  // "737s", "5G"
}

/// A title-case sentence, where capitals say nothing. Looked at once a sentence.
bool QuantityTagger::is_title_case(std::uint32_t at) {
  if (at >= title_from_ && at < title_to_) return title_;
  title_from_ = at;
  while (title_from_ > 0 && !text_.token(title_from_).has(kStartsSentence)) --title_from_;
  title_to_ = title_from_ + 1;
  while (text_.goes_on(title_to_)) ++title_to_;
  std::uint32_t capitals = 0, words = 0;
  for (std::uint32_t i = title_from_; i < title_to_; ++i) {
    if (!text_.is_word(i) || text_.text(i).size() < 4) continue;
    ++words;
    capitals += text_.token(i).has(kCapitalised) ? 1 : 0;
  }
  title_ = words >= 3 && capitals * 10 >= words * 8;
  return title_;
}

/// "Boeing 737", "Group of Seven", "Ne Zha 2", "First Lady".
bool QuantityTagger::is_part_of_name(const Amount& amount) const {
  const std::uint32_t first = amount.first;
  const bool digits = text_.is_number(first);
  if (text_.has_before(first) && text_.is_word(first - 1) && text_.is_one_of(first - 1, WordSet::kNumberLabel)) return true;
  if (!digits && text_.token(first).has(kCapitalised) && !text_.token(first).has(kStartsSentence)) return true;
  if (!text_.has_before(first) || !text_.is_word(first - 1)) return false;
  const Token& before = text_.token(first - 1);
  if (!before.has(kCapitalised)) return digits && has_capital(text_.text(first - 1));  // "iPhone 15"
  if (before.has(kStartsSentence) && text_.is_one_of(first - 1, WordSet::kPhraseStop)) return false;
  if (!digits) return false;
  const Span span = before.span;
  for (std::size_t i = time_ > 0 ? time_ - 1 : 0; i < times_.size() && times_[i].span.begin <= span.begin; ++i)
    if (times_[i].span.contains(span)) return false;  // "On Friday 12 people"
  return !text_.is_one_of(first - 1, WordSet::kModifierEnd) || lexicon::modifier_before(text_.text(first - 1)) == Modifier::kNone;
}

/// Money, percentages, measures, durations; an age where somebody is as old as that.
bool QuantityTagger::finish_unit(Draft& draft) {
  Amount& amount = draft.amount;
  draft.end = std::max(draft.end, amount.end);
  draft.by = amount.kind == QuantityKind::kMoney ? "money" : amount.kind == QuantityKind::kPercent ? "percent" : "unit";
  if (amount.kind == QuantityKind::kDuration) {
    if (text_.is(draft.end, "ago") && text_.goes_on(draft.end)) return false;
    std::uint32_t at = text_.skip_hyphen(draft.end);
    if (text_.goes_on(at) && text_.is_one_of(at, WordSet::kOld)) {
      draft.end = at + 1;
      amount.kind = QuantityKind::kAge;
    } else if (text_.is(at, "of") && text_.is(at + 1, "age") && text_.goes_on(at)) {
      draft.end = at + 2;
      amount.kind = QuantityKind::kAge;
    }
    if (amount.kind == QuantityKind::kAge) draft.by = "age";
    if (text_.is_before(draft.begin, "aged") && amount.kind == QuantityKind::kDuration) amount.kind = QuantityKind::kAge;
  }
  if (amount.kind == QuantityKind::kPercent || amount.form == NumberForm::kFraction) take_of(draft);
  if (amount.kind != QuantityKind::kAge) take_per(draft);
  take_tail(draft);
  return true;
}

/// "No. 1", "number two", "ranked 15th".
bool QuantityTagger::finish_rank(Draft& draft) {
  const std::uint32_t first = draft.begin;
  if (!is_whole(draft.amount.value) || draft.high || !text_.has_before(first)) {
    if (!(first > 0 && text_.is(first - 1, ".") && first > 1 && text_.is(first - 2, "no"))) return false;
  }
  std::uint32_t from = first;
  if (first == 0) return false;
  if (text_.is_one_of(first - 1, WordSet::kRankNumber) && !draft.amount.ordinal) from = first - 1;
  else if (text_.text(first - 1) == "No" && text_.is_number(first)) from = first - 1;
  else if (text_.is(first - 1, ".") && first > 1 && text_.is(first - 2, "no") && !text_.token(first - 1).has(kSpaceBefore)) from = first - 2;
  else if (text_.is(first - 1, "#") && !text_.token(first).has(kSpaceBefore) && text_.is_number(first)) from = first - 1;
  else if (!draft.amount.ordinal || !(text_.is_one_of(first - 1, WordSet::kRanked) || text_.is(draft.end, "overall"))) return false;
  draft.begin = from;
  draft.amount.kind = QuantityKind::kRank;
  draft.by = "rank";
  return true;
}

/// "third round", "6th tariff talks": an ordinal with what it orders. "must first reconsider" is none.
bool QuantityTagger::finish_ordinal(Draft& draft) {
  const std::uint32_t first = draft.begin, end = draft.end;
  const bool digits = text_.is_number(first);
  if (!digits && text_.has_before(first) && text_.is_one_of(first - 1, WordSet::kBeforeAdverb)) return false;
  if (!digits && text_.token(first).has(kCapitalised) && !text_.token(first).has(kStartsSentence) && !is_title_case(first)) return false;
  if (is_value(draft.amount.value, kOne) && !digits && text_.has_before(first) && !text_.is_one_of(first - 1, WordSet::kBeforeFirst)) return false;
  const std::uint32_t head = text_.skip_hyphen(end);
  if (number_ + 1 < numbers_.size() && numbers_[number_ + 1].first == head) return false;  // "the first five months"
  std::uint32_t stop = text_.phrase_end(head, 3);
  if (head != end && text_.is_stop(head)) return false;
  const bool capital = stop > head && text_.token(head).has(kCapitalised) && text_.token(first).has(kCapitalised) && !is_title_case(first);
  if (stop == head || capital) return false;
  for (std::uint32_t i = head + 1; i < stop; ++i)  // a name, or a verb, behind the noun
    if (text_.token(i).has(kCapitalised) && !text_.token(head).has(kCapitalised) && !is_title_case(first)) {
      stop = i;
      break;
    }
  draft.end = stop;
  draft.of = text_.span(head, stop);
  draft.amount.kind = QuantityKind::kOrdinal;
  draft.by = "ordinal";
  return true;
}

/// "aged 45", "age 87", "at the age of 68", "Ito, 66,".
bool QuantityTagger::finish_age(Draft& draft) {
  const std::uint32_t first = draft.begin, end = draft.end;
  if (!draft.amount.value || compare(*draft.amount.value, kOldest) > 0 || !is_whole(draft.amount.value) || !text_.has_before(first)) return false;
  const bool aged = text_.is_before(first, "aged") || text_.is_before(first, "age") || text_.is_before(first, "ages");
  const bool of = text_.is_before(first, "of") && text_.is_before(first - 1, "age");
  bool named = false;
  if (text_.is(first - 1, ",") && first > 1 && text_.is_number(first) && text_.token(first - 1).has(kSpaceBefore) == false) {
    const Token& name = text_.token(first - 2);
    const bool closed = end >= text_.size() || !text_.goes_on(end) || text_.is(end, ",") || text_.is(end, ".") || text_.is(end, ";") || text_.is(end, ")");
    named = name.is(TokenKind::kWord) && name.has(kCapitalised) && closed && text_.text(first).size() <= 3 && compare(*draft.amount.value, {1, 0}) >= 0 &&
            !draft.high && text_.text(first).find(',') == std::string_view::npos;
  }
  if (!aged && !of && !named) return false;
  if (aged && !text_.is_before(first, "ages")) draft.begin = first - 1;
  draft.amount.kind = QuantityKind::kAge;
  draft.amount.unit = "duration-year";
  draft.by = "age";
  return true;
}

/// "half of its shoes", "a third of all exports".
bool QuantityTagger::finish_fraction(Draft& draft) {
  draft.amount.kind = QuantityKind::kMeasure;
  draft.by = "fraction";
  const std::uint32_t head = text_.skip_hyphen(draft.end);
  if (head != draft.end && text_.goes_on(head)) {  // "one-third stake" is written "one-third-stake" too
    if (text_.is_one_of(head, WordSet::kNumberCompound)) return false;
    return true;
  }
  if (text_.is(draft.end, "of") && text_.goes_on(draft.end)) {
    take_of(draft);
  } else {
    const std::uint32_t end = text_.object_end(draft.end);
    if (end > draft.end) draft.of = text_.span(draft.end, end);
  }
  return true;
}

/// "233-seat", "27-member": what a hyphen binds. False where it makes a word of its own.
bool QuantityTagger::finish_compound(Draft& draft) {
  const std::uint32_t head = text_.skip_hyphen(draft.end);
  if (!text_.goes_on(head) || !text_.is_word(head)) return false;
  if (text_.is(head, "odd") || text_.is(head, "plus") || text_.is(head, "some")) {
    (text_.is(head, "plus") ? draft.open : draft.about) = true;
    draft.amount.end = head + 1;
    const std::uint32_t end = text_.plural_end(head + 1);
    if (end == 0) return true;
    draft.of = text_.span(head + 1, end);
    draft.end = end;
    return true;
  }
  if (text_.token(head).has(kCapitalised) || text_.is_one_of(head, WordSet::kNumberCompound) || text_.is_one_of(head, WordSet::kPhraseStop)) return false;
  if (text_.is(head, "year") || text_.text(head).ends_with("ed") || text_.text(head).size() < 3) return false;
  draft.end = head + 1;
  draft.of = text_.span(head, head + 1);
  return true;
}

/// "one agreement": a singular noun, of which the end is guessed.
bool QuantityTagger::finish_one(Draft& draft) {
  if (text_.is(draft.end, "of") || text_.is_stop(draft.end) || text_.token(draft.end).has(kCapitalised)) return false;
  if (text_.is_one_of(draft.end, WordSet::kBehindPronounOne) || lexicon::is_plural_noun(text_.word(draft.end), text_.text(draft.end))) return false;
  const std::uint32_t end = text_.phrase_end(draft.end, 3);
  if (end == draft.end) return false;
  draft.of = text_.span(draft.end, end);
  draft.end = end;
  return true;
}

/// "3,700 jobs in Germany and 400 in Spain", "US$300 million and 1.7 million": what was counted before, again.
bool QuantityTagger::continues_list(Draft& draft) const {
  if (quantities_.empty() || draft.begin == 0) return false;
  const Quantity& last = quantities_.back();
  const std::uint32_t end = ends_.back();
  if (last.kind == QuantityKind::kMoney && draft.amount.scale && end + 1 == draft.begin && (text_.is(end, "and") || text_.is(end, "or"))) {
    draft.amount.kind = QuantityKind::kMoney;
    draft.amount.unit = last.unit;
    draft.by = "money";
    return true;
  }
  const bool joined = text_.is(draft.begin - 1, "and") || text_.is(draft.begin - 1, ",");
  if (last.kind != QuantityKind::kCount || last.of.empty() || !joined || !text_.is_one_of(draft.end, WordSet::kListPreposition) || draft.begin > end + 8) return false;
  for (std::uint32_t i = end; i <= draft.begin; ++i)
    if (!text_.goes_on(i)) return false;
  draft.of = last.of;
  return true;
}

/// A number without a noun: a quantity only where the words around leave no doubt.
bool QuantityTagger::finish_bare(Draft& draft) {
  const Amount& amount = draft.amount;
  if (is_value(amount.value, Decimal{}) || (draft.high && amount.form == NumberForm::kDigits)) return false;
  if (amount.form == NumberForm::kVague || continues_list(draft)) return true;
  if (text_.is_before(draft.begin, "of") && text_.has_before(draft.begin - 1) && text_.is_one_of(draft.begin - 2, WordSet::kGroup)) return !is_value(amount.value, kOne);
  if (amount.form == NumberForm::kMixed || amount.scale) return true;
  if (modifier_before(draft.begin) != Modifier::kNone) return !is_year(text_.text(amount.first));
  if (amount.form == NumberForm::kDigits && text_.text(amount.first).find(',') != std::string_view::npos && is_whole(amount.value)) return true;
  if (is_year(text_.text(amount.first)) || is_value(amount.value, kOne)) return false;
  if (text_.has_before(draft.begin) && text_.is_one_of(draft.begin - 1, WordSet::kBeforeBareCount)) return !is_whole(amount.value) ? false : true;
  if (text_.has_before(draft.begin) && text_.is_word(draft.begin - 1) && is_whole(amount.value) && amount.form == NumberForm::kWords) {  // "arrested five,"
    const std::string_view verb = text_.text(draft.begin - 1);
    const bool done = verb.size() > 4 && verb.ends_with("ed") && lexicon::change_way(text_.word(draft.begin - 1)) == lexicon::ChangeWay::kNone;
    if (done && (!text_.goes_on(draft.end) || text_.is_one_of(draft.end, WordSet::kBehindParticipleCount))) return true;
  }
  const bool opens = text_.token(draft.begin).has(kStartsSentence) && amount.form == NumberForm::kWords;
  return opens && text_.goes_on(draft.end) && text_.is_one_of(draft.end, WordSet::kBehindBareCount);
}

/// "2,100 companies", "three of the justices", "dozens of ships".
bool QuantityTagger::finish_count(Draft& draft) {
  Amount& amount = draft.amount;
  amount.kind = QuantityKind::kCount;
  draft.by = "count";
  if (!amount.value && amount.form != NumberForm::kVague) return false;
  const bool name = is_part_of_name(amount) && !is_title_case(draft.begin);
  if (name) return false;
  const std::uint32_t at = draft.end;
  if (text_.skip_hyphen(at) != at) {
    const bool kept = finish_compound(draft);
    if (kept) take_per(draft);
    return kept;
  }
  if (!text_.goes_on(at)) return finish_bare(draft);
  const bool year = text_.is_number(amount.first) && amount.end - amount.first == 1 && is_year(text_.text(amount.first)) && !draft.high;
  if (year) return false;
  if (is_value(amount.value, kOne) && !draft.high) return finish_one(draft);
  std::uint32_t head = at;
  if (text_.is(at, "or") && (text_.is(at + 1, "more") || text_.is(at + 1, "so") || text_.is(at + 1, "fewer") || text_.is(at + 1, "less"))) {
    draft.open = text_.is(at + 1, "more");
    draft.about = text_.is(at + 1, "so");
    head = at + 2;
  }
  if (text_.is(at, "of")) {
    const std::uint32_t plural = text_.plural_end(at + 1);
    const std::uint32_t end = plural != 0 ? plural : text_.object_end(at + 1);
    if (end > at + 1 && (plural == 0 || amount.form == NumberForm::kVague)) {
      draft.of = text_.span(at + 1, end);
      draft.end = end;
      return true;
    }
    return finish_bare(draft);
  }
  const std::uint32_t end = text_.plural_end(head);
  if (end == 0) return finish_bare(draft);
  draft.of = text_.span(head, end);
  draft.end = end;
  take_per(draft);
  return true;
}

}  // namespace wireglass::annotations
