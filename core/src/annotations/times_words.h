#pragma once
// The words of core/data/time_words.tsv at their places in a text, so that the grammar compares numbers.
#include <array>
#include <cstdint>
#include <vector>

#include "annotations/numbers.h"
#include "annotations/prose.h"

namespace wireglass::annotations {

/// The kinds of core/data/time_words.tsv, by their names there.
enum class TimeWord : std::uint8_t {
  kNone, kA, kAbout, kAfter, kAgo, kAll, kAnd, kAnother, kAt, kBefore, kBetween, kBy, kComing, kCorresponding, kCounted, kCouple, kCurrent,
  kDate, kDay, kDecadeWord, kDuring, kEarlier, kEarly, kEnd, kEnded, kEra, kEvery, kFew, kFirst, kFiscal, kFollowing, kFor,
  kFortnight, kFrom, kFuture, kHalf, kHence, kIn, kJust, kLast, kLate, kLater, kLatest, kLeast, kLess, kLocal, kLongUnit, kMany,
  kMeridiem, kMid, kMonth, kMore, kMost, kNearly, kNext, kNoon, kNow, kNumber, kOclock, kOf, kOld, kOn, kOnce, kOnly, kOr, kOrdinal, kOver,
  kOvernight, kPart, kParts, kPer, kPeriod, kPrevious, kRecent, kSame, kSeason, kSeasons, kSet, kSetTwo, kSeveral, kShortMonth,
  kShortUnit, kShortWeekday, kSince, kSo, kSome, kStart, kStraight, kThan, kThat, kThe, kThen, kThese, kThis, kThrough, kTime,
  kTimes, kTo, kTonight, kUnder, kUnit, kUnits, kUntil, kUp, kWeekday, kWeekdays, kWhose, kWithin,
};

enum TimeSlotFlag : std::uint8_t {
  kStarts = 1,   ///< an expression may begin here: a word of the table, a number, a name; nearly all tokens lack it
  kHoliday = 2,  ///< a name of core/data/holidays.tsv may begin here
  kFigure = 4,   ///< a run of digits
  kCode = 8,     ///< "Q3", "FY2025"
  kPast = 16,    ///< "past" of "the past"
};

/// What the tables say of one token, and which number begins there.
struct TimeSlot {
  TimeWord word = TimeWord::kNone;
  std::uint8_t flags = 0;
  std::uint32_t number = 0;  ///< index + 1 of the number that begins at this token; 0: none

  bool has(TimeSlotFlag flag) const { return (flags & flag) != 0; }
};

extern const std::array<TimeWord, lexicon::kWordCount> kTimeWordOf;
extern const std::array<std::int8_t, lexicon::kWordCount> kTimeValueOf;  ///< of core/data/time_words.tsv

/// The slots of a text. One pass finds the heads, which expressions turn on: units, months, years. Holds references to prose
/// and numbers.
class TimeSlots {
 public:
  /// Linear; some hundred MB/s.
  TimeSlots(const Prose& prose, const std::vector<Number>& numbers);

  TimeWord word(std::uint32_t token) const { return kTimeWordOf[prose_.tokens[token].word]; }
  std::int8_t value(std::uint32_t token) const { return kTimeValueOf[prose_.tokens[token].word]; }
  std::uint32_t number(std::uint32_t token) const { return number_at_[token]; }
  bool starts(std::uint32_t token) const { return (flags(token) & kStarts) != 0; }
  TimeSlot operator[](std::uint32_t token) const { return {word(token), flags(token), number_at_[token]}; }
  /// Tokens in order.
  const std::vector<std::uint32_t>& heads() const { return heads_; }

 private:
  bool is_head(std::uint32_t token) const;
  std::uint8_t flags(std::uint32_t token) const;

  const Prose& prose_;
  const std::vector<Number>& numbers_;
  std::vector<std::uint32_t> number_at_;
  std::vector<std::uint32_t> heads_;
};

}  // namespace wireglass::annotations
