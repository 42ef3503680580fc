#include "articles/apparatus_grammar.h"

#include <algorithm>
#include <iterator>

#include "articles/apparatus_words.h"

namespace wireglass::articles {
namespace {

using base::is_alnum;
using base::is_alpha;
using base::is_digit;
using base::is_upper;

bool is_word_char(std::string_view text, Offset at) {
  const char c = text[at];
  return static_cast<unsigned char>(c) < 0x80 ? is_alnum(c) : base::is_letter(base::char_at(text, at).code);
}

/// The length of an apostrophe at `at`, straight or typographic; 0 when there is none.
Offset apostrophe_at(std::string_view text, Offset at) {
  if (text[at] == '\'') return 1;
  return text.substr(at, 3) == "\xE2\x80\x99" ? 3 : 0;
}

/// Letters of a word so far: how many, how many capital, and whether the first is.
struct Letters {
  Offset count = 0, capitals = 0;
  bool first_capital = false;
  bool digits_only = true;

  void add(char32_t c) {
    if (c < 0x80 && is_digit(static_cast<char>(c))) return;
    digits_only = false;
    const bool capital = base::is_capital(c);
    if (count == 0) first_capital = capital;
    ++count;
    capitals += capital ? 1 : 0;
  }
  Shape shape() const {
    if (digits_only) return Shape::kNumber;
    if (count >= 2 && capitals == count) return Shape::kCapitals;
    // "McDONALD": capitals but for the prefix.
    if (count >= 5 && first_capital && capitals + 1 >= count) return Shape::kCapitals;
    return first_capital ? Shape::kTitle : Shape::kLower;
  }
};

constexpr std::string_view kMonths[] = {"january", "february", "march",     "april",   "may",      "june",
                                        "july",    "august",   "september", "october", "november", "december"};

/// A month in full or as its first three or four letters, with its dot.
bool read_month(Scan& scan) {
  Offset stop = scan.at;
  while (stop < scan.end && is_alpha(scan.text[stop])) ++stop;
  const std::string_view word = scan.text.substr(scan.at, stop - scan.at);
  if (word.size() < 3 || !is_upper(word[0])) return false;
  const bool found = std::any_of(std::begin(kMonths), std::end(kMonths), [&](std::string_view month) {
    const bool whole = word.size() == month.size() || word.size() == 3 || (word.size() == 4 && month == "september");
    return whole && base::starts_with_ignoring_case(month, word);
  });
  if (!found) return false;
  scan.at = stop;
  if (word.size() <= 4) scan.take(".");
  return true;
}

/// `least` to `most` digits and no further one; their value.
bool read_digits(Scan& scan, Offset least, Offset most, int& value) {
  Offset stop = scan.at;
  value = 0;
  while (stop < scan.end && is_digit(scan.text[stop]) && stop - scan.at < most) value = value * 10 + (scan.text[stop++] - '0');
  if (stop - scan.at < least || (stop < scan.end && is_digit(scan.text[stop]))) return false;
  scan.at = stop;
  return true;
}

bool read_year(Scan& scan) {
  int year = 0;
  Scan s = scan;
  if (!read_digits(s, 4, 4, year) || year < 1900 || year > 2100) return false;
  scan.at = s.at;
  return true;
}

/// The digits of "2025-06-03" and "23-05-2025"; the sign must be the same twice.
bool read_numeric_date(Scan& scan) {
  Scan s = scan;
  int first = 0, second = 0, third = 0;
  if (!read_digits(s, 2, 4, first)) return false;
  const char sign = s.peek();
  if (sign != '-' && sign != '/' && sign != '.') return false;
  ++s.at;
  if (!read_digits(s, 2, 2, second) || s.peek() != sign) return false;
  ++s.at;
  if (!read_digits(s, 2, 4, third)) return false;
  const bool year_first = first >= 1900 && first <= 2100 && third <= 31;
  const bool year_last = third >= 1900 && third <= 2100 && first <= 31;
  if (!year_first && !year_last) return false;
  scan.at = s.at;
  return true;
}

void skip_zone(Scan& scan) {
  Scan s = scan;
  s.skip_blanks();
  const bool bracket = s.take("(");
  Offset stop = s.at;
  while (stop < s.end && is_upper(s.text[stop])) ++stop;
  if (stop - s.at < 2 || stop - s.at > 4) return;
  const std::string_view zone = s.text.substr(s.at, stop - s.at);
  if (!bracket && zone != "GMT" && zone != "UTC" && zone.back() != 'T') return;
  s.at = stop;
  if (s.peek() == '+' || s.peek() == '-') {
    ++s.at;
    while (!s.done() && (is_digit(s.peek()) || s.peek() == ':')) ++s.at;
  }
  if (bracket && !s.take(")")) return;
  scan.at = s.at;
}

}  // namespace

bool Scan::take(std::string_view literal) {
  if (end - at < literal.size() || text.compare(at, literal.size(), literal) != 0) return false;
  at += static_cast<Offset>(literal.size());
  return true;
}

bool Scan::take_dash() {
  if (take("--")) return true;
  if (take("-")) return true;
  const char32_t code = done() || static_cast<unsigned char>(peek()) < 0x80 ? 0 : base::char_at(text, at).code;
  if ((code < 0x2012 || code > 0x2015) && code != 0x2212) return false;
  at += 3;
  return true;
}

Word read_word(Scan& scan) {
  Scan s = scan;
  Letters letters;
  bool dotted = false, possessive = false;
  if (!s.done() && !base::is_char_start(s.peek())) return {};  // who looks for words byte by byte may stand inside a dash
  while (!s.done()) {
    if (is_word_char(s.text, s.at)) {
      const base::Char c = base::char_at(s.text, s.at);
      letters.add(c.code);
      s.at += c.length;
      continue;
    }
    if (s.at == scan.at) return {};
    const Offset mark = apostrophe_at(s.text, s.at);
    const Offset width = mark != 0 ? mark : 1;
    const bool joins = mark != 0 || s.peek() == '-' || (s.peek() == '.' && (dotted || letters.count == 1) && letters.first_capital);
    if (!joins || s.at + width >= s.end || !is_word_char(s.text, s.at + width)) break;
    if (s.peek() == '.') dotted = true;
    if (mark != 0 && s.text[s.at + width] == 's' && (s.at + width + 1 >= s.end || !is_word_char(s.text, s.at + width + 1))) possessive = true;
    s.at += width;
  }
  if (s.at == scan.at) return {};
  const bool one = letters.count == 1 && letters.first_capital && s.peek() == '.';
  if ((dotted && !possessive && s.peek() == '.') || one) ++s.at;
  Word word{{scan.at, s.at}, letters.shape(), one, dotted, possessive};
  scan.at = s.at;
  return word;
}

bool read_date(Scan& scan, Span& date) {
  Scan s = scan;
  int day = 0;
  if (read_numeric_date(s)) {
  } else if (is_digit(s.peek())) {
    if (!read_digits(s, 1, 2, day) || day < 1 || day > 31 || !(s.take(" ") || s.take("-")) || !read_month(s)) return false;
    Scan year = s;
    year.take(",");
    if ((year.take(" ") || year.take("-")) && read_year(year)) s.at = year.at;
  } else {
    if (!read_month(s) || !s.take(" ") || !read_digits(s, 1, 2, day) || day < 1 || day > 31) return false;
    Scan year = s;
    year.take(",");
    year.skip_blanks();
    if (read_year(year)) s.at = year.at;
  }
  if (!s.done() && is_word_char(s.text, s.at)) return false;
  date = {scan.at, s.at};
  scan.at = s.at;
  return true;
}

bool read_clock(Scan& scan, Span& clock) {
  Scan s = scan;
  int hour = 0, minute = 0;
  if (!read_digits(s, 1, 2, hour) || hour > 23) return false;
  if (!s.take(":") && !s.take(".")) return false;
  if (!read_digits(s, 2, 2, minute) || minute > 59) return false;
  if (s.peek() == ':') {
    Scan seconds = s;
    seconds.take(":");
    if (read_digits(seconds, 2, 2, minute)) s.at = seconds.at;
  }
  Scan half = s;
  half.skip_blanks();
  for (const std::string_view form : {"a.m.", "p.m.", "am", "pm", "AM", "PM"})
    if (half.take(form) && (half.done() || !is_alnum(half.peek()))) {
      s.at = half.at;
      break;
    }
  if (s.text[scan.at + (hour > 9 ? 2 : 1)] == '.' && !is_alpha(s.text[s.at - 1]) && s.text[s.at - 1] != '.') return false;
  if (!s.done() && is_word_char(s.text, s.at)) return false;
  clock = {scan.at, s.at};
  skip_zone(s);
  scan.at = s.at;
  return true;
}

bool read_age(Scan& scan, Span& age) {
  Scan s = scan;
  int count = 0;
  const bool number = read_digits(s, 1, 2, count);
  if (!number && !s.take("an") && !s.take("An") && !s.take("a") && !s.take("A")) return false;
  if (!s.take(" ")) return false;
  bool unit = false;
  for (const std::string_view form : {"minute", "hour", "day", "week", "month", "min", "hr", "sec"})
    if (!unit && s.take(form)) unit = true;
  if (!unit) return false;
  s.take("s");
  if (!s.take(" ago")) return false;
  if (!s.done() && is_word_char(s.text, s.at)) return false;
  age = {scan.at, s.at};
  scan.at = s.at;
  return true;
}

namespace {

/// How the words of a possible name came to an end.
enum class NameStop : std::uint8_t { kMark, kOpener, kLowerWord, kShape };

struct NameWords {
  std::vector<Word> words;
  NameStop stop = NameStop::kMark;
  bool capitals = false;
};

constexpr std::size_t kMostNameWords = 7;

/// The words from here on that could all be one name, and why they end.
NameWords name_words(Scan s) {
  NameWords run;
  while (run.words.size() < kMostNameWords) {
    Scan next = s;
    if (!run.words.empty() && !next.take(" ")) return run;
    const Word word = read_word(next);
    if (!word || word.shape == Shape::kNumber || word.dotted) {
      run.stop = word && word.dotted ? NameStop::kOpener : NameStop::kMark;
      return run;
    }
    const std::uint32_t classes = classes_of(s.slice(word.span));
    if (word.shape == Shape::kLower) {
      run.stop = NameStop::kLowerWord;
      if (run.words.empty() || (classes & kParticle) == 0) return run;
    } else {
      run.stop = NameStop::kOpener;
      const bool lone_letter = word.span.size() == 1;
      const bool barred = (classes & (kOpener | kNonName)) != 0 && !(word.shape == Shape::kCapitals && (classes & kOpener) == 0 && !run.words.empty());
      if (word.possessive || lone_letter || barred) return run;
      run.stop = NameStop::kShape;
      if (word.shape == Shape::kTitle && run.capitals && !word.initial) return run;
      run.capitals = run.capitals || word.shape == Shape::kCapitals;
    }
    run.stop = NameStop::kMark;
    run.words.push_back(word);
    s.at = next.at;
  }
  run.stop = NameStop::kLowerWord;
  return run;
}

/// How many words make the first two real ones (initials and particles do not count).
std::size_t first_two(const std::vector<Word>& words) {
  std::size_t real = 0;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (!words[i].initial && words[i].shape != Shape::kLower && ++real == 2) return i + 1;
  return 0;
}

}  // namespace

std::optional<Name> read_name(Scan& scan) {
  NameWords run = name_words(scan);
  // Particles lead to a capital word; where they do not, they are the sentence's own.
  while (!run.words.empty() && run.words.back().shape == Shape::kLower) {
    run.words.pop_back();
    run.stop = NameStop::kLowerWord;
  }
  const std::size_t pair = first_two(run.words);
  if (pair == 0) return std::nullopt;
  Name name;
  name.capitals = run.capitals;
  if (!run.capitals && run.stop == NameStop::kLowerWord) {
    Scan after{scan.text, run.words.back().span.end, scan.end};
    after.skip_blanks();
    const bool joined = after.take("and ") || after.take("for ") || after.take("with ") || after.take("in ");
    name.sure = joined && run.words.size() <= 4;
    // The last capital word begins the sentence whose verb is the small word: it is not of the name.
    if (!joined && run.words.size() == pair) return std::nullopt;
    if (!joined) run.words.resize(pair);
  }
  const auto particles = std::count_if(run.words.begin(), run.words.end(), [](const Word& word) { return word.shape == Shape::kLower; });
  if (run.words.size() > 4 + static_cast<std::size_t>(particles)) {
    run.words.resize(pair);
    name.sure = run.capitals;
  }
  name.span = {run.words.front().span.begin, run.words.back().span.end};
  for (const Word& word : run.words) name.words.push_back(word.span.begin);
  scan.at = name.span.end;
  return name;
}

}  // namespace wireglass::articles
