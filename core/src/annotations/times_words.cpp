#include "annotations/times_words.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/chars.h"
#include "data/holidays.h"
#include "data/time_words.h"

namespace wireglass::annotations {
namespace {

using data::TimeWordsRow;

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

constexpr std::size_t kLongest = 16;   // bytes of a word
constexpr std::size_t kEntries = 2048;

/// The first eight bytes of a word, with the bit set that makes letters lower case (and little else): nearly a perfect
/// key, in a few instructions. @param rest bytes that may be read from `word` on
std::uint64_t key_of(const char* word, std::size_t size, std::size_t rest) {
  std::uint64_t key = 0;
  if (rest >= 8) {
    std::memcpy(&key, word, 8);
    if (size < 8) key &= (std::uint64_t{1} << (8 * size)) - 1;
  } else {
    std::memcpy(&key, word, std::min(size, rest));
  }
  return (key | 0x2020202020202020) ^ std::uint64_t{size} << 59;
}
std::uint64_t mix(std::uint64_t key) { return key * 0x9E3779B97F4A7C15; }

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

struct Entry {
  std::uint64_t key = 0;
  std::string_view phrase;
  TimeWord word = TimeWord::kNone;
  std::int8_t value = 0;
  bool holiday = false;
};

/// Which words may be in a set: one bit of 16,384 each, so that few others pass.
struct Filter {
  std::array<std::uint64_t, 256> bits{};
  void add(std::uint64_t hash) { bits[hash >> 56] |= std::uint64_t{1} << (hash >> 50 & 63); }
  bool has(std::uint64_t hash) const { return (bits[hash >> 56] >> (hash >> 50 & 63) & 1) != 0; }
};

/// Open addressing over the words of the table and the first words of the holidays. The heads have a filter of their own:
/// they are rare, and only near one are other words looked up.
struct Table {
  std::array<Entry, kEntries> entries{};
  Filter heads, all;

  Table() {
    for (const TimeWordsRow& row : data::kTimeWords) {
      Entry& entry = place(row.phrase);
      entry.word = word_named(row.kind);
      entry.value = static_cast<std::int8_t>(row.value);
      if (kHeads[static_cast<std::size_t>(entry.word)] || row.phrase == "past") heads.add(mix(entry.key));
    }
    for (const data::HolidaysRow& row : data::kHolidays) {
      std::size_t size = 0;
      while (size < row.phrase.size() && (base::is_alnum(row.phrase[size]) || row.phrase[size] == '\'')) ++size;
      std::string_view first = row.phrase.substr(0, size);
      if (first.ends_with("'s")) first.remove_suffix(2);
      if (first.ends_with("'")) first.remove_suffix(1);
      Entry& entry = place(first);
      entry.holiday = true;
      heads.add(mix(entry.key));
    }
  }

  Entry& place(std::string_view word) {
    const std::uint64_t key = key_of(word.data(), word.size(), word.size()), hash = mix(key);
    std::size_t at = static_cast<std::size_t>(hash >> 53);
    while (!entries[at].phrase.empty() && entries[at].phrase != word) at = (at + 1) % kEntries;
    entries[at].key = key;
    entries[at].phrase = word;
    all.add(hash);
    return entries[at];
  }

  const Entry* find(const char* word, std::size_t size, std::uint64_t key) const {
    for (std::size_t at = static_cast<std::size_t>(mix(key) >> 53); !entries[at].phrase.empty(); at = (at + 1) % kEntries) {
      const Entry& entry = entries[at];
      // In words, eight bytes of equal keys are equal but for the case of letters.
      if (entry.key == key && entry.phrase.size() == size && (size <= 8 || base::equals_ignoring_case(entry.phrase.substr(8), std::string_view(word + 8, size - 8))))
        return &entry;
    }
    return nullptr;
  }
};

const Table& table() {
  static const Table made;
  return made;
}

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

std::uint64_t key_of(const Prose& prose, const Token& token, std::size_t size) {
  return key_of(prose.text.data() + token.span.begin, size, prose.text.size() - token.span.begin);
}

/// "Q3", "H1", "FY2025".
bool is_code(const char* word, std::size_t size) {
  if (size < 2 || size > 6 || !base::is_digit(word[size - 1])) return false;
  const char first = static_cast<char>(word[0] & ~0x20);
  return first == 'Q' || first == 'H' || first == 'F';
}

bool names_holiday(const Entry& entry, const Token& token) { return entry.holiday && (token.span.size() >= kLongName || token.has(kCapitalised)); }

}  // namespace

TimeSlots::TimeSlots(const Prose& prose, const std::vector<Number>& numbers) : prose_(prose), numbers_(numbers), slots_(prose.tokens.size()) {
  for (std::size_t n = 0; n < numbers.size(); ++n) slots_[numbers[n].first].number = static_cast<std::uint32_t>(n + 1);
  const Table& words = table();
  const char* text = prose.text.data();
  const auto size = static_cast<std::uint32_t>(slots_.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    const Token& token = prose.tokens[i];
    const std::size_t length = token.span.size();
    const bool word = token.kind == TokenKind::kWord && length <= kLongest;
    if (word && slots_[i].number == 0 && !token.has(kEndsInPoint)) {  // nearly all
      if (!words.heads.has(mix(key_of(prose, token, length))) && !is_code(text + token.span.begin, length)) continue;
    } else if (!word && slots_[i].number == 0 && token.kind != TokenKind::kNumber) {
      continue;
    }
    if (is_head(i)) heads_.push_back(i);
  }
}

bool TimeSlots::is_head(std::uint32_t i) const {
  const TimeSlot& slot = (*this)[i];
  if ((slot.has(kFigure) || slot.number != 0) && is_head_number(prose_, i, numbers_, slot.number)) return true;
  return kHeads[static_cast<std::size_t>(slot.word)] || slot.has(kHoliday) || slot.has(kPast) || slot.has(kCode);
}

void TimeSlots::fill(std::uint32_t i) const {
  const Table& words = table();
  const Token& token = prose_.tokens[i];
  const std::size_t size = token.span.size();
  TimeSlot& slot = slots_[i];
  slot.flags = static_cast<std::uint8_t>(kFilled | (slot.number != 0 ? kStarts : 0));
  if (token.kind == TokenKind::kNumber) slot.flags |= kStarts | kFigure;
  if (token.kind == TokenKind::kPunctuation && i + 1 < slots_.size() && prose_.tokens[i + 1].is(TokenKind::kNumber)) slot.flags |= kStarts;  // "'90s"
  if (token.kind != TokenKind::kWord || size > kLongest) return;
  const char* word = prose_.text.data() + token.span.begin;
  const std::uint64_t key = key_of(prose_, token, size);
  const Entry* entry = words.all.has(mix(key)) ? words.find(word, size, key) : nullptr;
  if (!entry && token.has(kEndsInPoint)) entry = words.find(word, size - 1, key_of(prose_, token, size - 1));  // "Sept.", "hrs."
  if (!entry) {
    if (is_code(word, size)) slot.flags |= kStarts | kCode;
    return;
  }
  slot.word = entry->word;
  slot.value = entry->value;
  if (entry->word != TimeWord::kNone && !kInner[static_cast<std::size_t>(entry->word)]) slot.flags |= kStarts;
  if (names_holiday(*entry, token)) slot.flags |= kStarts | kHoliday;
  if (entry->phrase == "past") slot.flags |= kPast;
}

}  // namespace wireglass::annotations
