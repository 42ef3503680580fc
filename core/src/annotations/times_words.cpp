#include "annotations/times_words.h"

#include <array>

#include "base/chars.h"
#include "data/time_words.h"

namespace wireglass::annotations {
namespace {

constexpr lexicon::Word kPastWord = "past";

/// The names of TimeWord in its order.
constexpr std::array<std::string_view, 108> kNames{
    "", "a", "about", "after", "ago", "all", "and", "another", "at", "before", "between", "by", "coming", "corresponding", "counted", "couple",
    "current", "date", "day", "decade-word", "during", "earlier", "early", "end", "ended", "era", "every", "few", "first", "fiscal",
    "following", "for", "fortnight", "from", "future", "half", "hence", "in", "just", "last", "late", "later", "latest", "least", "less",
    "local", "long-unit", "many", "meridiem", "mid", "month", "more", "most", "nearly", "next", "noon", "now", "number", "oclock", "of",
    "old", "on", "once", "only", "or", "ordinal", "over", "overnight", "part", "parts", "per", "period", "previous", "recent", "same", "season",
    "seasons", "set", "set-two", "several", "short-month", "short-unit", "short-weekday", "since", "so", "some", "start", "straight",
    "than", "that", "the", "then", "these", "this", "through", "time", "times", "to", "tonight", "under", "unit", "units", "until", "up",
    "weekday", "weekdays", "whose", "within"};

constexpr TimeWord word_named(std::string_view name) {
  for (std::size_t i = 1; i < kNames.size(); ++i)
    if (kNames[i] == name) return static_cast<TimeWord>(i);
  return TimeWord::kNone;
}

/// Words that an expression turns on; without one near by, its determiners and numbers are no time's.
constexpr std::array<bool, 128> kHeads = [] {
  using W = TimeWord;
  std::array<bool, 128> heads{};
  for (const W w : {W::kUnit, W::kUnits, W::kShortUnit, W::kFortnight, W::kWeekday, W::kWeekdays, W::kShortWeekday, W::kMonth, W::kShortMonth, W::kSeason,
                    W::kSeasons, W::kPart, W::kParts, W::kOvernight, W::kDay, W::kTonight, W::kNoon, W::kFuture, W::kPeriod, W::kDecadeWord, W::kEra,
                    W::kMeridiem, W::kOclock, W::kSet, W::kSetTwo, W::kLongUnit})
    heads[static_cast<std::size_t>(w)] = true;
  return heads;
}();

/// Words that begin no expression: they stand inside one, or before or behind it.
constexpr std::array<bool, 128> kInner = [] {
  using W = TimeWord;
  std::array<bool, 128> inner{};
  for (const W w : {W::kAfter, W::kAgo, W::kAnd, W::kBefore, W::kBetween, W::kBy, W::kCounted, W::kDate, W::kDuring, W::kEnded, W::kFor, W::kFrom, W::kHence,
                    W::kIn, W::kJust, W::kLeast, W::kLocal, W::kMeridiem, W::kMost, W::kNow, W::kOclock, W::kOf, W::kOld, W::kOn, W::kOnly, W::kOr, W::kSeasons,
                    W::kShortUnit, W::kSince, W::kSo, W::kStraight, W::kThan, W::kThen, W::kThrough, W::kTime, W::kTimes, W::kTo, W::kUntil, W::kWhose, W::kWithin,
                    W::kFortnight, W::kFuture, W::kPeriod})
    inner[static_cast<std::size_t>(w)] = true;
  return inner;
}();

/// A year, a day with its ending, a decade, a clock or a date in figures: numbers that are times by themselves.
bool is_head_number(const Prose& prose, std::size_t i, const std::vector<Number>& numbers, std::uint32_t number) {
  const Token& token = prose.tokens[i];
  const bool last = i + 1 >= prose.tokens.size();
  if (token.is(TokenKind::kNumber)) {
    if (token.span.size() == 4 || (token.span.size() >= 6 && token.span.size() <= 10)) return true;  // "2025", "7.30" before p.m., "03.06.2025"
    if (last) return false;
    const Token& behind = prose.tokens[i + 1];
    if (behind.span.size() == 1 && i + 2 < prose.tokens.size() && (prose.of(i + 1) == "p" || prose.of(i + 1) == "a")) return prose.text[prose.tokens[i + 2].span.begin] == 'm' || prose.of(i + 2) == ".";
    if (prose.of(i + 1) == "p." || prose.of(i + 1) == "a.") return true;
    if (behind.has(kSpaceBefore)) return false;
    const char next = prose.text[prose.tokens[i + 1].span.begin];
    return next == ':' || next == '/' || next == '-' || next == 's' || next == 't' || next == 'n' || next == 'r' || next == 'h' || next == '\'';
  }
  if (number == 0) return false;
  const Number& n = numbers[number - 1];
  if (n.ordinal) return last || !prose.tokens[i + 1].is(TokenKind::kWord);
  // "nineteen ninety-six", "two thousand and eight"
  const auto value = n.form == NumberForm::kWords && n.value ? to_integer(*n.value) : std::nullopt;
  return value && (*value == 19 || *value == 20 || (*value >= 1700 && *value <= 2099));
}

/// A holiday's short first words ("new", "good", "all") begin one only with a capital.
constexpr std::size_t kLongName = 6;

bool names_holiday(const Token& token) {
  return (token.span.size() >= kLongName || token.has(kCapitalised)) && lexicon::is_in(token.word, lexicon::WordSet::kHolidayBegin);
}

/// "Q3", "H1", "FY2025".
bool is_code(const Prose& prose, const Token& token) {
  if (!token.has(kWithDigit) || token.span.size() > 6) return false;
  const char first = static_cast<char>(prose.text[token.span.begin] & ~0x20);
  return first == 'Q' || first == 'H' || first == 'F';
}

constexpr TimeWord time_word_of(const data::VocabularyRow& row) { return row.time == 0 ? TimeWord::kNone : word_named(data::kTimeWords[row.time - 1u].kind); }

/// What a look at the word alone says of every token.
enum Look : std::uint8_t { kIsHead = 1, kMayBeHoliday = 2, kMayStart = 4 };
constexpr auto kLooks = [] {
  std::array<std::uint8_t, lexicon::kWordCount> looks{};
  for (std::size_t i = 1; i < looks.size(); ++i) {
    const TimeWord word = time_word_of(data::kVocabulary[i]);
    const auto kind = static_cast<std::size_t>(word);
    const auto holiday = static_cast<std::size_t>(lexicon::WordSet::kHolidayBegin);
    if (kHeads[kind] || data::kVocabulary[i].word == "past") looks[i] |= kIsHead;
    if (data::kWordSetsOf[i][holiday / 64] >> (holiday % 64) & 1) looks[i] |= kMayBeHoliday;
    if (word != TimeWord::kNone && !kInner[kind]) looks[i] |= kMayStart;
  }
  return looks;
}();

}  // namespace

constinit const std::array<TimeWord, lexicon::kWordCount> kTimeWordOf = lexicon::tell_words<TimeWord>(time_word_of);
constinit const std::array<std::int8_t, lexicon::kWordCount> kTimeValueOf = lexicon::tell_words<std::int8_t>(
    [](const data::VocabularyRow& row) { return static_cast<std::int8_t>(row.time == 0 ? 0 : data::kTimeWords[row.time - 1u].value); });

TimeSlots::TimeSlots(const Prose& prose, const std::vector<Number>& numbers) : prose_(prose), numbers_(numbers), number_at_(prose.tokens.size()) {
  for (std::size_t n = 0; n < numbers.size(); ++n) number_at_[numbers[n].first] = static_cast<std::uint32_t>(n + 1);
  const auto size = static_cast<std::uint32_t>(number_at_.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    const Token& token = prose.tokens[i];
    if (kLooks[token.word] & (kIsHead | kMayBeHoliday) || token.is(TokenKind::kNumber) || token.has(kWithDigit) || number_at_[i] != 0)
      if (is_head(i)) heads_.push_back(i);
  }
}

bool TimeSlots::is_head(std::uint32_t i) const {
  const Token& token = prose_.tokens[i];
  if ((token.is(TokenKind::kNumber) || number_at_[i] != 0) && is_head_number(prose_, i, numbers_, number_at_[i])) return true;
  return (kLooks[token.word] & kIsHead) != 0 || names_holiday(token) || is_code(prose_, token);
}

std::uint8_t TimeSlots::flags(std::uint32_t i) const {
  const Token& token = prose_.tokens[i];
  std::uint8_t flags = number_at_[i] != 0 || (kLooks[token.word] & kMayStart) ? kStarts : 0;
  if (token.is(TokenKind::kNumber)) flags |= kStarts | kFigure;
  if (token.is(TokenKind::kPunctuation) && i + 1 < number_at_.size() && prose_.tokens[i + 1].is(TokenKind::kNumber)) flags |= kStarts;  // "'90s"
  if (names_holiday(token)) flags |= kStarts | kHoliday;
  if (token.word == 0 && is_code(prose_, token)) flags |= kStarts | kCode;
  if (token.word == kPastWord.id) flags |= kPast;
  return flags;
}

}  // namespace wireglass::annotations
