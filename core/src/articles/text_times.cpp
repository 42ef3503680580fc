#include "articles/text_times.h"

#include <algorithm>
#include <array>

#include "base/chars.h"
#include "base/civil.h"
#include "data/clock_words.h"
#include "lexicon/abbreviations.h"

namespace wireglass::articles {
namespace {

using data::ClockWordsRow;

constexpr std::size_t kLongestSentence = 120;  // words; what is longer is a list or a ruin, and is not read
constexpr std::size_t kReach = 12;             // words between a verb and its day

struct Word {
  Span span;
  const ClockWordsRow* row;  // null for a word that means nothing to the clock
};
using Sentence = std::vector<Word>;

const ClockWordsRow* find_word(std::string_view word) {
  const auto row = std::lower_bound(data::kClockWords.begin(), data::kClockWords.end(), word,
                                    [](const ClockWordsRow& r, std::string_view key) { return r.word < key; });
  return row != data::kClockWords.end() && row->word == word ? &*row : nullptr;
}

/// Quotation marks, dashes and ellipses (U+2000 to U+203F) are punctuation; every other character above ASCII is a letter.
bool is_word_byte(std::string_view text, std::size_t at) {
  const char c = text[at];
  if ((c & 0x80) == 0) return base::is_alnum(c);
  const auto punctuation = [&](std::size_t lead) {
    return text.size() - lead >= 2 && text[lead] == '\xE2' && text[lead + 1] == '\x80';
  };
  return !(punctuation(at) || (at >= 1 && punctuation(at - 1)) || (at >= 2 && punctuation(at - 2)));
}

class Reader {
 public:
  Reader(std::string_view text, TextTimes& out) : text_(text), out_(out) {}

  void read_sentence(Span sentence) {
    const std::string_view view = base::slice(text_, sentence);
    const bool days = view.find("day") != std::string_view::npos;
    const bool dates = std::any_of(view.begin(), view.end(), base::is_digit);
    if (!days && !dates && view.find("month") == std::string_view::npos) return;
    split(sentence);
    if (words_.size() > kLongestSentence) return;
    find_months();
    if (dates) find_days(sentence);
    if (days && !has_date()) find_weekdays(sentence);
  }

 private:
  void split(Span sentence) {
    words_.clear();
    for (Offset at = sentence.begin; at < sentence.end;) {
      if (!is_word_byte(text_, at)) {
        ++at;
        continue;
      }
      const Offset begin = at;
      while (at < sentence.end && is_word_byte(text_, at)) ++at;
      const Span span{begin, at};
      words_.push_back({span, find_word(base::slice(text_, span))});
      if (words_.size() > kLongestSentence) return;
    }
  }

  std::string_view word(std::size_t i) const { return base::slice(text_, words_[i].span); }
  bool is(std::size_t i, std::string_view kind) const {
    return i < words_.size() && words_[i].row && words_[i].row->kind == kind;
  }
  std::string_view gap_after(std::size_t i) const {
    return text_.substr(words_[i].span.end, words_[i + 1].span.begin - words_[i].span.end);
  }
  bool adjacent(std::size_t i) const { return i + 1 < words_.size() && gap_after(i) == " "; }
  /// A mark that ends a phrase stands between two words; hyphens, apostrophes and the full stops of U.S. do not.
  bool broken_after(std::size_t i) const {
    return gap_after(i).find_first_of(",;:()[]\"\xE2") != std::string_view::npos ||
           gap_after(i).find("--") != std::string_view::npos || gap_after(i) == " - ";
  }
  bool starts_high(std::size_t i) const { return base::is_upper(word(i).front()); }
  bool starts_with_digit(std::size_t i) const { return base::is_digit(word(i).front()); }

  /// A sentence with a year or a day of a month tells of another time; its weekdays need not be this week's.
  bool has_date() const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const bool number = std::all_of(word(i).begin(), word(i).end(), base::is_digit);
      if (number && word(i).size() == 4 && (word(i).starts_with("19") || word(i).starts_with("20"))) return true;
      if (is(i, "month") && ((i + 1 < words_.size() && starts_with_digit(i + 1)) || (i > 0 && starts_with_digit(i - 1))))
        return true;
    }
    return false;
  }

  void find_months() {
    for (std::size_t i = 1; i < words_.size(); ++i) {
      if (word(i) != "month" || !adjacent(i - 1)) continue;
      const std::string_view which = word(i - 1);
      if (which != "next" && which != "this" && which != "last") continue;
      // "the next month", "over the last month" are stretches of time, "the 15th of this month" is fine.
      if (i >= 2 && is(i - 2, "determiner")) continue;
      const int offset = which == "next" ? 1 : which == "this" ? 0 : -1;
      out_.months.push_back({{words_[i - 1].span.begin, words_[i].span.end}, offset, names()});
    }
  }

  /// "May 28, 2025", "28 May": a day, a month and perhaps a year that stand together.
  void find_days(Span sentence) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!is(i, "month") || !starts_high(i)) continue;
      std::size_t first = i, last = i + 1;
      if (i > 0 && starts_with_digit(i - 1) && adjacent(i - 1)) first = i - 1, last = i;
      else if (last >= words_.size() || !starts_with_digit(last)) continue;
      if (last + 1 < words_.size() && word(last + 1).size() == 4 && starts_with_digit(last + 1) && gap_after(last).size() <= 2) ++last;
      const Span span{words_[first].span.begin, words_[last].span.end};
      const auto date = read_printed_date(base::slice(text_, span));
      if (!date) continue;
      const bool plain = first > 0 && adjacent(first - 1) && !quoted(sentence, first);
      out_.days.push_back({span, *date, plain ? direction(first) : std::nullopt, names()});
    }
  }

  std::vector<std::string_view> names() const {
    std::vector<std::string_view> found;
    for (std::size_t i = 1; i < words_.size(); ++i)  // the first word is capitalised in any case
      if (word(i).size() >= 3 && starts_high(i) && !is(i, "weekday") && !is(i, "month")) found.push_back(word(i));
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  void find_weekdays(Span sentence) {
    for (std::size_t i = 1; i < words_.size(); ++i) {
      if (!is(i, "weekday") || !adjacent(i - 1) || !stands_plain(i) || quoted(sentence, i)) continue;
      if (const auto ahead = direction(i))
        out_.weekdays.push_back({{words_[i - 1].span.begin, words_[i].span.end},
                                 static_cast<unsigned>(words_[i].row->value), *ahead, names()});
    }
  }

  /// Nothing behind the day makes it another one or a name: "Monday night", not "Monday's", "Friday Harbor", "Monday to".
  bool stands_plain(std::size_t i) const {
    if (is(i + 1, "part-of-day") && adjacent(i)) ++i;
    if (i + 1 >= words_.size()) return true;
    const std::string_view gap = gap_after(i);
    if (gap.front() == '\'' || gap.front() == '-' || gap.starts_with("\xE2\x80\x99")) return false;
    if (starts_with_digit(i + 1) || is(i + 1, "month")) return false;
    if (gap == " " && (starts_high(i + 1) || is(i + 1, "qualifier") || is(i + 1, "to"))) return false;
    for (std::size_t k = i + 1; k < std::min(i + 5, words_.size()); ++k)
      if (is(k, "span")) return false;
    return true;
  }

  /// Spoken words may be older than the report.
  bool quoted(Span sentence, std::size_t i) const {
    const std::string_view before = text_.substr(sentence.begin, words_[i].span.begin - sentence.begin);
    return std::count(before.begin(), before.end(), '"') % 2 != 0;
  }

  /// True: ahead; false: back; empty: not plain.
  std::optional<bool> direction(std::size_t day) const {
    const std::size_t before = day - 1;
    if (is(before, "say")) return helped(before) ? std::nullopt : std::optional(false);  // "said Sunday"
    if (!is(before, "on")) return std::nullopt;
    return before == 0 ? direction_ahead_of_verb(day) : direction_behind_verb(before);
  }

  /// "On Wednesday, she met …": the one sense of all the verbs that follow.
  std::optional<bool> direction_ahead_of_verb(std::size_t day) const {
    std::optional<bool> found;
    for (std::size_t i = day + 1; i < words_.size(); ++i) {
      if (is(i, "modal") || word(i) == "had" || is(i, "weekday")) return std::nullopt;
      std::optional<bool> sense;
      if (is(i, "will") || (is(i, "to") && planned(i))) sense = true;
      if ((is(i, "say") || is(i, "past")) && !helped(i)) sense = false;
      if (!sense) continue;
      if ((found && *found != *sense) || (!found && i > day + kReach)) return std::nullopt;
      found = sense;
    }
    return found;
  }

  /// "will leave for Oslo on Thursday", "met the minister on Monday": the nearest verb before, in the same clause.
  std::optional<bool> direction_behind_verb(std::size_t on) const {
    bool topic = false, participle = false;
    for (std::size_t i = on; i-- > 0 && on - i <= kReach;) {
      if (broken_after(i)) return std::nullopt;
      if (is(i, "will")) return participle ? std::nullopt : std::optional(true);
      if (is(i, "say")) return said_at(i, on) ? std::optional(false) : std::nullopt;
      if (is(i, "past")) return topic || helped(i) ? std::nullopt : std::optional(false);
      if (is(i, "to") && infinitive(i)) return planned(i) && !participle ? std::optional(true) : std::nullopt;
      if (ends_clause(i)) return std::nullopt;
      topic = topic || is(i, "topic");
      participle = participle || word(i).ends_with("ed");
    }
    return std::nullopt;
  }

  bool ends_clause(std::size_t i) const {
    for (const std::string_view kind : {"boundary", "modal", "auxiliary", "qualifier", "plan", "intend", "weekday", "span"})
      if (is(i, kind) && word(i) != "of") return true;
    return false;
  }

  /// A verb of saying is the day's own only beside it, or with a place or a hearer between: a longer stretch may be what
  /// was said ("said talks resume on Thursday").
  bool said_at(std::size_t verb, std::size_t on) const {
    if (helped(verb)) return false;
    const std::size_t between = on - verb - 1;
    if (between == 0) return true;
    if (word(verb) == "told") return between <= 2;
    return between <= 4 && (is(verb + 1, "place") || is(verb + 1, "on") || is(verb + 1, "to"));
  }

  /// "is said", "had met", "to be held": a past form behind an auxiliary is no plain past; "was held" is.
  bool helped(std::size_t verb) const {
    return verb > 0 && (is(verb - 1, "auxiliary") || is(verb - 1, "modal") || is(verb - 1, "to") || is(verb - 1, "will"));
  }
  bool infinitive(std::size_t to) const {
    return to + 1 < words_.size() && base::is_lower(word(to + 1).front()) && !is(to + 1, "determiner");
  }
  /// "is set to", "are expected to", "plans to".
  bool planned(std::size_t to) const {
    if (to < 1 || !infinitive(to)) return false;
    if (is(to - 1, "intend")) return true;
    return to >= 2 && is(to - 1, "plan") && (word(to - 2) == "is" || word(to - 2) == "are");
  }

  std::string_view text_;
  TextTimes& out_;
  Sentence words_;
};

/// A full stop behind one letter (U.S., J. Smith) or a short title does not end a sentence.
bool ends_abbreviation(std::string_view text, std::size_t begin, std::size_t stop) {
  std::size_t word = stop;
  while (word > begin && base::is_alpha(text[word - 1])) --word;
  const std::string_view before = text.substr(word, stop - word);
  if (before.size() == 1) return true;
  const std::string_view behind = base::trim_left(text.substr(stop + 1, 8));
  return lexicon::is_lead(lexicon::abbreviation_of(before), !behind.empty() && base::is_digit(behind.front()));
}

/// Calls `take` with each sentence of a paragraph.
template <typename Take>
void each_sentence(std::string_view text, Span paragraph, Take take) {
  Offset begin = paragraph.begin;
  for (Offset at = paragraph.begin; at < paragraph.end; ++at) {
    const char c = text[at];
    if (c != '.' && c != '!' && c != '?') continue;
    Offset next = at + 1;
    while (next < paragraph.end && (text[next] == '"' || text[next] == '\'' || text[next] == ')')) ++next;
    if (next < paragraph.end && !base::is_blank(text[next])) continue;
    if (c == '.' && ends_abbreviation(text, begin, at)) continue;
    take(Span{begin, next});
    begin = next;
  }
  if (begin < paragraph.end) take(Span{begin, paragraph.end});
}

/// A number of at most `digits` digits that is all of `text`; 0 otherwise.
std::int32_t small_number(std::string_view text, std::size_t digits) {
  if (text.empty() || text.size() > digits || !std::all_of(text.begin(), text.end(), base::is_digit)) return 0;
  std::int32_t value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

}  // namespace

TextTimes find_text_times(std::string_view text, const std::vector<Span>& paragraphs) {
  TextTimes found;
  Reader reader(text, found);
  for (const Span paragraph : paragraphs)
    each_sentence(text, paragraph, [&](Span sentence) { reader.read_sentence(sentence); });
  return found;
}

std::optional<PrintedDate> read_printed_date(std::string_view text) {
  if (text.size() > 32) return std::nullopt;
  std::array<std::string_view, 3> parts;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ' || text[at] == '.' || text[at] == ',') {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && base::is_alnum(text[end])) ++end;
    if (end == at || count == parts.size()) return std::nullopt;
    parts[count++] = text.substr(at, end - at);
    at = end;
  }
  if (count < 2) return std::nullopt;
  if (base::is_digit(parts[0].front())) std::swap(parts[0], parts[1]);
  const ClockWordsRow* month = find_word(parts[0]);
  if (!month || month->kind != "month") return std::nullopt;
  const auto day = static_cast<unsigned>(small_number(parts[1], 2));
  const std::int32_t year = count == 3 ? small_number(parts[2], 4) : 0;
  if (count == 3 && year < 1900) return std::nullopt;
  const auto number = static_cast<unsigned>(month->value);
  if (!base::is_date(year == 0 ? 2000 : year, number, day)) return std::nullopt;  // 2000 has a 29 February
  return PrintedDate{year, number, day};
}

std::optional<std::int32_t> read_clock(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 2 || text.size() != colon + 3) return std::nullopt;
  std::int32_t hour = 0, minute = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == colon) continue;
    if (!base::is_digit(text[i])) return std::nullopt;
    std::int32_t& value = i < colon ? hour : minute;
    value = value * 10 + (text[i] - '0');
  }
  if (hour > 23 || minute > 59) return std::nullopt;
  return static_cast<std::int32_t>(hour * base::kHour + minute * base::kMinute);
}

}  // namespace wireglass::articles
