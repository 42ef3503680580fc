#include "annotations/times_tense.h"

#include "base/chars.h"
#include "data/time_verbs.h"

namespace wireglass::annotations {
namespace {

constexpr std::uint32_t kReach = 16;  // tokens between an expression and its verb
constexpr std::uint32_t kNear = 7;    // within which the verb is most likely its own

enum class Verb : std::uint8_t { kUnlisted, kNone, kSay, kPast, kAhead, kPlan, kSet, kPromised, kTo, kBe, kBoundary };

constexpr Verb verb_named(std::string_view kind) {
  if (kind == "say") return Verb::kSay;
  if (kind == "past") return Verb::kPast;
  if (kind == "ahead") return Verb::kAhead;
  if (kind == "plan") return Verb::kPlan;
  if (kind == "set") return Verb::kSet;
  if (kind == "promised") return Verb::kPromised;
  if (kind == "to") return Verb::kTo;
  if (kind == "be") return Verb::kBe;
  if (kind == "boundary") return Verb::kBoundary;
  return Verb::kNone;
}

constexpr auto kVerbs = lexicon::tell_words<Verb>([](const data::VocabularyRow& row) { return row.verb == 0 ? Verb::kUnlisted : verb_named(data::kTimeVerbs[row.verb - 1u].kind); });

class Reader {
 public:
  explicit Reader(const Prose& prose) : prose_(prose) {}

  void enter(const Sentence& sentence) { begin_ = sentence.first, end_ = sentence.end; }

  void read(TimeExpression& e) const {
    TimeDirection found = TimeDirection::kUnknown;
    DirectionBasis basis = DirectionBasis::kSentence;
    if (const std::uint32_t before = e.first - 1; e.first > begin_) {
      std::uint32_t distance = 0;
      if (is(before, "since")) found = TimeDirection::kBack;
      else if (is(before, "until") || is(before, "till")) found = behind(e, distance) == TimeDirection::kBack ? TimeDirection::kBack : TimeDirection::kAhead;
    }
    if (found == TimeDirection::kUnknown) {
      std::uint32_t distance = 0;
      found = before(e, distance);
      // "said it will pay by February": the day of a deadline is not the day of the verb.
      const bool deadline = e.first > begin_ && is(e.first - 1, "by");
      if (found != TimeDirection::kUnknown && distance <= kNear && !deadline) basis = DirectionBasis::kVerb;
    }
    if (found == TimeDirection::kUnknown) {
      std::uint32_t distance = 0;
      found = behind(e, distance);
      if (found != TimeDirection::kUnknown && distance <= kNear) basis = DirectionBasis::kVerb;
    }
    if (found == TimeDirection::kUnknown) return;
    e.direction = found;
    e.basis = basis;
  }

 private:
  std::string_view text(std::uint32_t at) const { return at >= begin_ && at < end_ ? prose_.of(at) : std::string_view(); }
  bool is(std::uint32_t at, lexicon::Word word) const { return at >= begin_ && at < end_ && prose_.tokens[at].word == word.id; }

  Verb verb(std::uint32_t at) const {
    const Token& token = prose_.tokens[at];
    if (!token.is(TokenKind::kWord)) return Verb::kNone;
    if (const Verb listed = kVerbs[token.word]; listed != Verb::kUnlisted) {
      // "May" is a month, "Will" a name, "can" a tin; helpers stand in lower case inside a sentence.
      if (token.has(kCapitalised) && at != begin_) return Verb::kNone;
      return listed;
    }
    const std::string_view word = prose_.of(at);
    if (word.size() >= 4 && word.ends_with("ed") && !token.has(kCapitalised)) return Verb::kPast;
    if (word.ends_with("'ll") || word.ends_with("\xE2\x80\x99ll")) return Verb::kAhead;
    return Verb::kNone;
  }

  bool ends_clause(std::uint32_t at) const { return lexicon::is_in(prose_.tokens[at].word, lexicon::WordSet::kClauseEnd); }

  /// The nearest verb before it: "will meet on Friday", "was to expire on Friday", "killed six on Friday".
  TimeDirection before(const TimeExpression& e, std::uint32_t& distance) const {
    bool infinitive = false;
    bool participle = false;
    for (std::uint32_t at = e.first; at > begin_ && e.first - at < kReach;) {
      --at;
      distance = e.first - at;
      if (ends_clause(at)) break;
      switch (verb(at)) {
        case Verb::kAhead:
          return TimeDirection::kAhead;
        case Verb::kPlan:
          if (at > begin_ && is(at - 1, "been")) return TimeDirection::kBack;  // "had been due to expire Friday"
          return TimeDirection::kAhead;
        case Verb::kSay:
          return infinitive && distance > 3 ? TimeDirection::kAhead : TimeDirection::kBack;
        case Verb::kSet:
          if (is(at + 1, "for") || is(at + 1, "to")) return TimeDirection::kAhead;
          return TimeDirection::kBack;
        case Verb::kPromised:
          return infinitive ? TimeDirection::kAhead : TimeDirection::kBack;
        case Verb::kPast: {
          const bool helped = at > begin_ && (verb(at - 1) == Verb::kBe || is(at - 1, "to"));
          if (!helped) return infinitive && is(at, "was") == false && is(at, "were") == false && participle ? TimeDirection::kAhead : TimeDirection::kBack;
          participle = true;
          break;
        }
        case Verb::kTo:
          if (at + 1 < e.first && base::is_lower(text(at + 1)[0]) && !is(at + 1, "the") && !is(at + 1, "a")) infinitive = true;
          break;
        case Verb::kBe:
          if (infinitive || (at + 1 < e.first && text(at + 1).ends_with("ing"))) return TimeDirection::kAhead;
          if (is(at, "be") || participle) break;
          return TimeDirection::kUnknown;
        case Verb::kBoundary:
          return TimeDirection::kUnknown;
        default:
          break;
      }
    }
    return infinitive ? TimeDirection::kUnknown : TimeDirection::kUnknown;
  }

  /// The first verb behind it: "On Friday, she met …", "the Friday blast killed", "Monday's vote will".
  TimeDirection behind(const TimeExpression& e, std::uint32_t& distance) const {
    for (std::uint32_t at = e.end; at < end_ && at - e.end < kReach; ++at) {
      distance = at - e.end;
      if (ends_clause(at) && at > e.end + 1) break;
      switch (verb(at)) {
        case Verb::kAhead: return TimeDirection::kAhead;
        case Verb::kPlan:
          return text(at).ends_with("ed") && verb(at - 1) != Verb::kBe ? TimeDirection::kBack : TimeDirection::kAhead;
        case Verb::kSay:
        case Verb::kPast:
        case Verb::kSet:
        case Verb::kPromised: return TimeDirection::kBack;
        case Verb::kBe:
          if (text(at + 1).ends_with("ing") || is(at + 1, "to")) return TimeDirection::kAhead;
          break;
        case Verb::kBoundary: return TimeDirection::kUnknown;
        default: break;
      }
    }
    return TimeDirection::kUnknown;
  }

  const Prose& prose_;
  std::uint32_t begin_ = 0, end_ = 0;
};

bool needs_direction(const TimeExpression& e) {
  if (e.direction != TimeDirection::kUnknown || e.shift_unit == TimeUnit::kYear) return false;
  if (e.says == TimeSays::kWeekday || e.says == TimeSays::kClock) return true;
  if (e.says == TimeSays::kCalendar) return e.calendar.year == 0;
  return e.says == TimeSays::kShift;
}

}  // namespace

void find_directions(const Prose& prose, std::vector<TimeExpression>& expressions) {
  Reader reader(prose);
  std::size_t sentence = 0;
  const TimeExpression* before = nullptr;
  for (TimeExpression& e : expressions) {
    const TimeExpression* const pair = before;
    before = &e;
    if (!needs_direction(e)) continue;
    if (pair && (e.by == TimeRule::kRangeEnd || e.by == TimeRule::kPair) && pair->direction != TimeDirection::kUnknown) {
      e.direction = pair->direction;
      e.basis = pair->basis;
      continue;
    }
    while (prose.sentences[sentence].end <= e.first) ++sentence;
    reader.enter(prose.sentences[sentence]);
    reader.read(e);
  }
}

}  // namespace wireglass::annotations
