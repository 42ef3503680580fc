// Changes from one figure to another. Every rule looks at two quantities of one sentence and the words at them.
#include <algorithm>

#include "annotations/quantities.h"
#include "annotations/quantity_text.h"
#include "base/chars.h"
#include "lexicon/quantity_words.h"

namespace wireglass::annotations {
namespace {

using lexicon::WordSet;
using lexicon::ChangeWay;

constexpr std::uint32_t kMostBetween = 14;  // tokens between two figures of one change
constexpr std::uint32_t kMostToVerb = 16;   // tokens between the verb and the figure
constexpr std::size_t kMostSkipped = 2;     // quantities of other units between the two figures
constexpr std::uint32_t kMostSubject = 9;   // tokens of a subject

/// A quantity and its tokens.
struct Figure {
  const Quantity* quantity;
  std::uint32_t first = 0, end = 0;
};

class ChangeFinder {
 public:
  ChangeFinder(const Prose& prose, const std::vector<Quantity>& quantities) : text_(prose), quantities_(quantities) {}

  std::vector<Change> run();

 private:
  void place_figures();
  bool find(const Figure& a, const Figure& b);
  bool find_single(const Figure& figure);
  bool from_to(const Figure& a, const Figure& b);
  bool to_from(const Figure& a, const Figure& b);
  bool up_from(const Figure& a, const Figure& b);
  bool compared(const Figure& a, const Figure& b);
  bool turned_to(const Figure& a, const Figure& b);
  bool by_to(const Figure& a, const Figure& b);
  bool add(Span span, const Figure& at, Decimal from, Decimal to, std::string_view unit, std::string_view by);

  std::uint32_t preposition_before(std::uint32_t at, lexicon::Word wanted) const;
  std::uint32_t verb_before(std::uint32_t at) const;
  bool is_change_verb(std::uint32_t at) const;
  bool is_range(std::uint32_t at) const;
  Span subject_of(std::uint32_t verb, std::uint32_t before) const;
  Span subject_of_copula(std::uint32_t at) const;
  Span noun_behind(const Figure& figure) const;
  bool is_one_sentence(std::uint32_t first, std::uint32_t end) const;

  static constexpr std::uint32_t kNowhere = 0xFFFFFFFF;

  QuantityText text_;
  const std::vector<Quantity>& quantities_;
  std::vector<Figure> figures_;
  std::vector<Change> changes_;
};

bool is_figure(const Quantity& quantity) {
  switch (quantity.kind) {
    case QuantityKind::kOrdinal: case QuantityKind::kScore: return false;
    default: return quantity.value.has_value();
  }
}

/// True when one is no more than `times` the other: $68 million a year and 83 cents a share are no change.
bool is_within(Decimal a, Decimal b, std::int64_t times) {
  const auto more_a = multiply(a, {times, 0}), more_b = multiply(b, {times, 0});
  return more_a && more_b && (a.digits <= 0 || b.digits <= 0 || (compare(*more_a, b) >= 0 && compare(*more_b, a) >= 0));
}

/// Figures that one thing can go from and to.
bool are_alike(const Quantity& a, const Quantity& b) {
  constexpr std::int64_t kMostTimes = 5000, kMostTimesOfOther = 50;
  if (a.kind != b.kind || a.unit != b.unit || !a.value || !b.value) return false;
  return is_within(*a.value, *b.value, a.per == b.per ? kMostTimes : kMostTimesOfOther);
}

void ChangeFinder::place_figures() {
  std::uint32_t at = 0;
  figures_.reserve(quantities_.size());
  for (const Quantity& quantity : quantities_) {
    while (at < text_.size() && text_.token(at).span.end <= quantity.span.begin) ++at;
    std::uint32_t end = at;
    while (end < text_.size() && text_.token(end).span.begin < quantity.span.end) ++end;
    figures_.push_back({&quantity, at, end});
    at = end;
  }
}

bool ChangeFinder::is_one_sentence(std::uint32_t first, std::uint32_t end) const {
  for (std::uint32_t i = first + 1; i < end; ++i)
    if (!text_.goes_on(i)) return false;
  return true;
}

/// Walks back over what may stand between a preposition and its figure ("from the current about"), to the preposition.
std::uint32_t ChangeFinder::preposition_before(std::uint32_t at, lexicon::Word wanted) const {
  for (std::uint32_t steps = 0; steps < 6 && text_.has_before(at); ++steps) {
    --at;
    if (text_.is(at, wanted)) return at;
    if (!text_.is_one_of(at, WordSet::kBeforeFigure) && !text_.token(at).is(TokenKind::kPossessive)) return kNowhere;
  }
  return kNowhere;
}

bool ChangeFinder::is_change_verb(std::uint32_t at) const {
  return text_.is_word(at) && lexicon::change_way(text_.word(at)) != ChangeWay::kNone;
}

/// The word of change that governs what stands at `at`: the nearest before it in the sentence.
std::uint32_t ChangeFinder::verb_before(std::uint32_t at) const {
  std::uint32_t weak = kNowhere;
  for (std::uint32_t steps = 0; steps < kMostToVerb && text_.has_before(at); ++steps) {
    --at;
    if (text_.is(at, ";")) break;
    if (!text_.is_word(at)) continue;
    const ChangeWay way = lexicon::change_way(text_.word(at));
    if (way == ChangeWay::kUp || way == ChangeWay::kDown) {
      const bool particle = text_.is(at, "up") || text_.is(at, "down");
      if (!particle) return at;
      if (weak == kNowhere) weak = at;
    } else if (way == ChangeWay::kEither && weak == kNowhere) {
      weak = at;
    }
  }
  return weak;
}

/// "ranging from", "priced from": no change.
bool ChangeFinder::is_range(std::uint32_t at) const {
  for (std::uint32_t steps = 0; steps < 4 && text_.has_before(at); ++steps)
    if (text_.is_one_of(--at, WordSet::kRangeVerb)) return true;
  return false;
}

/// What the verb changes: its object ("raise *tariffs on steel* to"), else what stands before it ("*the rate* rose to").
Span ChangeFinder::subject_of(std::uint32_t verb, std::uint32_t before) const {
  std::uint32_t first = verb + 1;
  const bool joined = text_.is(first, "in") || text_.is(first, "of");
  if (joined && !text_.is_one_of(verb, WordSet::kNounOfChange)) first = before;  // "rose in the quarter to": no object
  while (first < before && text_.is_one_of(first, WordSet::kBeforeSubject)) ++first;
  std::uint32_t end = first;
  while (end < before && end - first < kMostSubject && !text_.is_one_of(end, WordSet::kBehindSubject) && (text_.is_word(end) || text_.token(end).is(TokenKind::kPossessive) || text_.skip_hyphen(end) != end)) ++end;
  const bool adverb = end == first + 1 && text_.text(first).ends_with("ly");
  if (end > first && !adverb && !text_.is_one_of(end - 1, WordSet::kBeforeSubject)) return text_.span(first, end);
  std::uint32_t last = verb;
  while (text_.has_before(last) && (text_.is_one_of(last - 1, WordSet::kAuxiliary) || text_.is(last - 1, ","))) --last;
  std::uint32_t begin = last;
  while (text_.has_before(begin) && last - begin < kMostSubject) {
    const std::uint32_t i = begin - 1;
    const bool inside = text_.is_one_of(i, WordSet::kInsideSubject) && begin < last;
    const bool part = text_.token(i).is(TokenKind::kPossessive) || text_.is_hyphen(i);
    const bool article = text_.is_one_of(i, WordSet::kSubjectArticle) && text_.has_before(i) && text_.is_one_of(i - 1, WordSet::kInsideSubject);
    if (!inside && !part && !article && text_.is_stop(i) && !(text_.token(i).has(kStartsSentence) && text_.is_word(i) && !text_.is_one_of(i, WordSet::kPhraseStop))) break;
    begin = i;
  }
  while (begin < last && (text_.is_one_of(begin, WordSet::kInsideSubject) || text_.is_one_of(begin, WordSet::kBeforeSubject))) ++begin;
  return begin < last ? text_.span(begin, last) : Span{};
}

/// "*the rate* was 5.2 percent".
Span ChangeFinder::subject_of_copula(std::uint32_t at) const {
  for (std::uint32_t steps = 0; steps < 5 && text_.has_before(at); ++steps) {
    --at;
    if (text_.is_one_of(at, WordSet::kCopula)) return subject_of(at, at);
    if (!text_.is_word(at)) break;
  }
  return {};
}

/// "46% *tariff*": what stands right behind a figure.
Span ChangeFinder::noun_behind(const Figure& figure) const {
  const std::uint32_t end = text_.phrase_end(figure.end, 4);
  return end > figure.end ? text_.span(figure.end, end) : Span{};
}

bool ChangeFinder::add(Span span, const Figure& at, Decimal from, Decimal to, std::string_view unit, std::string_view by) {
  const int order = compare(to, from);
  if (order == 0) return false;
  Change change;
  change.span = span;
  change.from = from;
  change.to = to;
  change.unit = unit;
  change.up = order > 0;
  change.by = by;
  const std::uint32_t verb = verb_before(at.first);
  if (by == "turned-to") change.subject = noun_behind(at);
  if (change.subject.empty() && verb != kNowhere) change.subject = subject_of(verb, at.first);
  if (change.subject.empty() && (by == "up-from" || by == "compared")) change.subject = subject_of_copula(at.first);
  if (change.subject.empty() && !at.quantity->of.empty() && at.quantity->kind == QuantityKind::kCount) change.subject = at.quantity->of;
  changes_.push_back(change);
  return true;
}

/// "from 25% (in 2020) to 50%".
bool ChangeFinder::from_to(const Figure& a, const Figure& b) {
  const std::uint32_t from = preposition_before(a.first, "from"), to = preposition_before(b.first, "to");
  if (from == kNowhere || to == kNowhere || to < a.end || is_range(from)) return false;
  const bool plain = a.quantity->kind == QuantityKind::kPercent;
  if (!plain && verb_before(a.first) == kNowhere) return false;
  return add(text_.span(from, b.end), {a.quantity, from, a.end}, *a.quantity->value, *b.quantity->value, a.quantity->unit, "from-to");
}

/// "(raise tariffs) to 50% from the current 25%".
bool ChangeFinder::to_from(const Figure& a, const Figure& b) {
  const std::uint32_t to = preposition_before(a.first, "to"), from = preposition_before(b.first, "from");
  if (to == kNowhere || from == kNowhere || from < a.end || text_.is_before(from, "up") || text_.is_before(from, "down")) return false;
  const std::uint32_t verb = verb_before(to);
  const std::uint32_t first = verb != kNowhere && to - verb <= kMostSubject + 2 ? verb : to;
  return add(text_.span(first, b.end), {a.quantity, to, a.end}, *b.quantity->value, *a.quantity->value, a.quantity->unit, "to-from");
}

/// "60% (of the mix), up from about 32%".
bool ChangeFinder::up_from(const Figure& a, const Figure& b) {
  const std::uint32_t from = preposition_before(b.first, "from");
  if (from == kNowhere || from < a.end + 1) return false;
  const ChangeWay way = text_.is_word(from - 1) ? lexicon::change_way(text_.word(from - 1)) : ChangeWay::kNone;
  const bool adjective = way != ChangeWay::kNone && (text_.is_one_of(from - 1, WordSet::kChangeParticle) || text_.text(from - 1).ends_with("ed"));
  if (!adjective || from - 1 < a.end) return false;
  return add(text_.span(from - 1, b.end), a, *b.quantity->value, *a.quantity->value, a.quantity->unit, "up-from");
}

/// "$5 billion, compared with $4 billion a year earlier".
bool ChangeFinder::compared(const Figure& a, const Figure& b) {
  std::uint32_t at = kNowhere;
  for (std::uint32_t i = a.end; i < b.first; ++i)
    if (text_.is_one_of(i, WordSet::kComparing)) at = i;
  if (at == kNowhere || b.first - at > 5) return false;
  for (std::uint32_t i = a.first > 3 ? a.first - 3 : 0; i < b.first; ++i)
    if (text_.is_one_of(i, WordSet::kLoss)) return false;  // its sign is in the words
  bool then = false;
  for (std::uint32_t i = b.end; i < b.end + 6 && text_.goes_on(i) && !then; ++i) then = text_.is_one_of(i, WordSet::kComparisonTime);
  if (!then) return false;
  return add(text_.span(a.first, b.end), a, *b.quantity->value, *a.quantity->value, a.quantity->unit, "compared");
}

/// "46% tariff, later wound back to 10%".
bool ChangeFinder::turned_to(const Figure& a, const Figure& b) {
  const std::uint32_t to = preposition_before(b.first, "to");
  if (to == kNowhere || to <= a.end || text_.is_before(a.first, "by")) return false;
  std::uint32_t verb = to - 1;
  while (verb > a.end && text_.is_one_of(verb, WordSet::kTurnParticle)) --verb;
  if (verb < a.end || !is_change_verb(verb) || verb_before(a.first) + 1 == a.first) return false;
  const bool verbal = text_.text(verb).ends_with("ed") || verb + 1 < to || text_.is(verb, "cut") || text_.is(verb, "fell") || text_.is(verb, "rose") || text_.is(verb, "grew");
  if (!verbal) return false;
  return add(text_.span(a.first, b.end), a, *a.quantity->value, *b.quantity->value, a.quantity->unit, "turned-to");
}

/// "cut by 25 basis points to 4.5 percent": the figure before is the difference.
bool ChangeFinder::by_to(const Figure& a, const Figure& b) {
  const bool points = a.quantity->unit == "percentage-point" && b.quantity->unit == "percent";
  const bool amounts = are_alike(*a.quantity, *b.quantity) && a.quantity->kind == QuantityKind::kMoney;
  if ((!points && !amounts) || !a.quantity->value || !b.quantity->value || a.quantity->high || b.quantity->high) return false;
  if (preposition_before(b.first, "to") != a.end) return false;
  std::uint32_t before = a.first;
  if (text_.is_before(before, "by")) --before;
  if (!text_.has_before(before)) return false;
  std::uint32_t verb = before - 1;
  if (!is_change_verb(verb)) verb = text_.is(before, "by") ? verb_before(before) : kNowhere;
  if (verb == kNowhere) return false;
  const ChangeWay way = lexicon::change_way(text_.word(verb));
  if (way != ChangeWay::kUp && way != ChangeWay::kDown) return false;
  const auto from = wireglass::add(*b.quantity->value, way == ChangeWay::kUp ? negate(*a.quantity->value) : *a.quantity->value);
  if (!from) return false;
  return add(text_.span(verb, b.end), {a.quantity, before, a.end}, *from, *b.quantity->value, b.quantity->unit, "by-to");
}

/// "doubled to 50%": the figure before follows from the verb.
bool ChangeFinder::find_single(const Figure& figure) {
  static constexpr struct { lexicon::Word verb; std::int64_t times, over; } kFactors[] = {
      {"doubled", 2, 1}, {"doubling", 2, 1}, {"double", 2, 1}, {"doubles", 2, 1}, {"tripled", 3, 1}, {"triple", 3, 1}, {"tripling", 3, 1},
      {"quadrupled", 4, 1}, {"quadruple", 4, 1}, {"halved", 1, 2}, {"halving", 1, 2}, {"halve", 1, 2}};
  if (!figure.quantity->value || figure.quantity->high || !text_.is_before(figure.first, "to")) return false;
  const std::uint32_t to = figure.first - 1;
  for (std::uint32_t i = to, steps = 0; steps < 7 && text_.has_before(i); ++steps) {
    --i;
    for (const auto& factor : kFactors) {
      if (!text_.is(i, factor.verb)) continue;
      if (text_.has_before(i) && text_.is_one_of(i - 1, WordSet::kInexact)) return false;
      const auto scaled = multiply(*figure.quantity->value, {factor.over, 0});
      const auto from = scaled ? divide(*scaled, {factor.times, 0}) : std::nullopt;
      return from && add(text_.span(i, figure.end), {figure.quantity, to, figure.end}, *from, *figure.quantity->value, figure.quantity->unit, "times");
    }
    if (!text_.is_word(i)) return false;
  }
  return false;
}

bool ChangeFinder::find(const Figure& a, const Figure& b) {
  if (by_to(a, b)) return true;
  if (!are_alike(*a.quantity, *b.quantity) || a.quantity->high || b.quantity->high) return false;
  return from_to(a, b) || to_from(a, b) || up_from(a, b) || compared(a, b) || turned_to(a, b);
}

std::vector<Change> ChangeFinder::run() {
  place_figures();
  for (std::size_t i = 0; i < figures_.size(); ++i) {
    const Figure& a = figures_[i];
    if (!is_figure(*a.quantity)) continue;
    bool found = false;
    for (std::size_t j = i + 1; j < figures_.size() && j <= i + 1 + kMostSkipped && !found; ++j) {
      const Figure& b = figures_[j];
      if (b.first > a.end + kMostBetween || !is_one_sentence(a.first, b.end)) break;
      found = is_figure(*b.quantity) && find(a, b);
      if (found) i = j;
      if (!found && are_alike(*a.quantity, *b.quantity)) break;
    }
    if (!found) find_single(a);
  }
  return std::move(changes_);
}

}  // namespace

std::vector<Change> find_changes(const Prose& prose, const std::vector<Quantity>& quantities) {
  if (quantities.empty()) return {};
  return ChangeFinder(prose, quantities).run();
}

}  // namespace wireglass::annotations
