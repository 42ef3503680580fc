#include "lexicon/ages.h"

#include <algorithm>

#include "base/chars.h"
#include "base/civil.h"
#include "data/ages.h"
#include "lexicon/outlets.h"

namespace wireglass::lexicon {
namespace {

constexpr std::size_t kLongestAge = 48;       // bytes; the longest phrase of ages.tsv with two Arabic-Indic digits
constexpr std::size_t kLongestSource = 60;    // characters
constexpr std::string_view kArabicAgo = "\xD9\x85\xD9\x86\xD8\xB0";  // the word before every Arabic age

/// A decimal digit that ends at or begins at a place: ASCII, or Arabic-Indic (U+0660 to U+0669: D9 A0 to D9 A9).
struct Digit {
  int value = -1;  ///< -1: none
  std::size_t bytes = 0;
};

constexpr Digit arabic_digit(char lead, char trail) {
  const auto byte = static_cast<unsigned char>(trail);
  if (lead != '\xD9' || byte < 0xA0 || byte > 0xA9) return {};
  return {byte - 0xA0, 2};
}

constexpr Digit first_digit(std::string_view text) {
  if (text.empty()) return {};
  if (base::is_digit(text[0])) return {text[0] - '0', 1};
  return text.size() < 2 ? Digit{} : arabic_digit(text[0], text[1]);
}

constexpr Digit last_digit(std::string_view text) {
  if (text.empty()) return {};
  if (base::is_digit(text.back())) return {text.back() - '0', 1};
  return text.size() < 2 ? Digit{} : arabic_digit(text[text.size() - 2], text.back());
}

/// Takes a number of `digits` digits from the end of `text`; -1 when they are not there.
int take_last_number(std::string_view& text, unsigned digits) {
  std::string_view rest = text;
  int value = 0;
  for (int weight = 1; digits > 0; --digits, weight *= 10) {
    const Digit digit = last_digit(rest);
    if (digit.value < 0) return -1;
    value += digit.value * weight;
    rest.remove_suffix(digit.bytes);
  }
  text = rest;
  return value;
}

bool take_last(std::string_view& text, char wanted) {
  if (text.empty() || text.back() != wanted) return false;
  text.remove_suffix(1);
  return true;
}

/// Takes `DD-MM-YYYY` from the end of `text`, as days since 1970.
std::optional<std::int32_t> take_last_date(std::string_view& text) {
  std::string_view rest = text;
  const int year = take_last_number(rest, 4);
  if (year < 1900 || !take_last(rest, '-')) return std::nullopt;
  const int month = take_last_number(rest, 2);
  if (month < 1 || !take_last(rest, '-')) return std::nullopt;
  const int day = take_last_number(rest, 2);
  if (day < 1) return std::nullopt;
  const auto m = static_cast<unsigned>(month), d = static_cast<unsigned>(day);
  if (!base::is_date(year, m, d)) return std::nullopt;
  text = rest;
  return base::days_of(year, m, d);
}

PrintedAge age_of(Instant shortest, Instant longest) { return {PrintedAge::Kind::kAge, shortest, longest, 0}; }

/// The age of a row with the number that was printed in it. Both ends of a half unit are kept: whether a half is rounded
/// up is the site's affair, and instants are cut to seconds.
PrintedAge age_of(const data::AgesRow& row, int number) {
  const bool rounded = number >= row.low && number <= row.high;
  const Instant doubt = rounded ? row.unit / 2 : row.unit;
  const Instant middle = static_cast<Instant>(number) * row.unit;
  return age_of(std::max<Instant>(0, middle - doubt), middle + doubt);
}

/// The text before and after the number of a numbered phrase.
struct Phrase {
  std::string_view before, after;
};
constexpr Phrase split_phrase(std::string_view phrase) {
  const std::size_t at = phrase.find('#');
  return {phrase.substr(0, at), phrase.substr(at + 1)};
}

/// A number of one or two digits that is all of `text`; -1 otherwise.
int whole_number(std::string_view text) {
  int value = 0;
  unsigned digits = 0;
  while (!text.empty()) {
    const Digit digit = first_digit(text);
    if (digit.value < 0 || ++digits > 2) return -1;
    value = value * 10 + digit.value;
    text.remove_prefix(digit.bytes);
  }
  return digits == 0 ? -1 : value;
}

/// True when the end of a line could be an age at all: ` ago`, ` now`, a year behind a hyphen, or an Arabic letter.
bool may_end_in_age(std::string_view line) {
  if (line.size() < 4) return false;
  const char last = line.back();
  if (last == 'o') return line.ends_with(" ago");
  if (last == 'w') return line.ends_with(" now");
  if (base::is_digit(last)) return line.size() >= 10 && line[line.size() - 5] == '-';
  return (last & 0x80) != 0 && (line[line.size() - 2] & '\xF8') == '\xD8';  // U+0600 to U+06FF has D8 to DB before it
}

/// What is before a glued age must be able to be a source.
bool may_be_source(std::string_view source) {
  if (source.empty() || source.size() > 4 * kLongestSource || base::is_blank(source.back())) return false;
  if (!base::is_char_start(source.front())) return false;
  const auto characters = std::count_if(source.begin(), source.end(), base::is_char_start);
  const auto letter = [](char c) { return base::is_alpha(c) || (c & 0x80) != 0; };
  return static_cast<std::size_t>(characters) <= kLongestSource && std::any_of(source.begin(), source.end(), letter);
}

bool is_known(std::string_view source, std::span<const std::string_view> sources) {
  return lexicon::find_outlet(source) != nullptr || std::find(sources.begin(), sources.end(), source) != sources.end();
}

using Place = std::optional<std::uint32_t>;

/// Where the number begins that a line (cut before the words after it) ends in.
Place number_place(std::string_view line, const data::AgesRow& row, std::string_view before,
                   std::span<const std::string_view> sources) {
  std::string_view run = line;
  while (last_digit(run).value >= 0 && line.size() - run.size() < kLongestAge) run.remove_suffix(last_digit(run).bytes);
  // "Ferries stopped 12 hours ago" is no source "Ferries stopped 1": behind a blank, the source must be one that is known.
  const bool blank_before = before.empty() && !run.empty() && base::is_blank(run.back());
  Place best;
  bool best_known = false;
  for (unsigned digits : {2u, 1u}) {  // two digits first: the shorter source wins a tie
    std::string_view source = line;
    const int number = take_last_number(source, digits);
    if (number < row.low || number > row.high || (digits == 2 && number < 10) || !source.ends_with(before)) continue;
    source.remove_suffix(before.size());
    if (!may_be_source(source)) continue;
    const bool known = is_known(source, sources);
    if ((blank_before && !known) || (best && (best_known || !known))) continue;
    best = static_cast<std::uint32_t>(source.size());
    best_known = known;
  }
  return best;
}

}  // namespace

std::optional<PrintedAge> read_age(std::string_view text) {
  if (text.empty() || text.size() > kLongestAge || !may_end_in_age(text)) return std::nullopt;
  std::string_view rest = text;
  if (const auto day = take_last_date(rest); day && rest.empty()) return PrintedAge{PrintedAge::Kind::kDate, 0, 0, *day};
  for (const data::AgesRow& row : data::kAges) {
    if (row.unit == 0) {
      if (text == row.phrase) return age_of(row.shortest, row.longest);
      continue;
    }
    const auto [before, after] = split_phrase(row.phrase);
    if (text.size() <= before.size() + after.size() || !text.starts_with(before) || !text.ends_with(after)) continue;
    const int number = whole_number(text.substr(before.size(), text.size() - before.size() - after.size()));
    if (number >= 0) return age_of(row, number);
  }
  return std::nullopt;
}

std::optional<std::uint32_t> age_suffix(std::string_view line, std::span<const std::string_view> sources) {
  if (!may_end_in_age(line) || line.size() > 4 * kLongestSource + kLongestAge) return std::nullopt;
  std::string_view source = line;
  if (take_last_date(source)) return may_be_source(source) ? Place(static_cast<std::uint32_t>(source.size())) : Place();
  if ((line.back() & 0x80) != 0 && line.rfind(kArabicAgo) == std::string_view::npos && !line.ends_with("\xD9\x86"))
    return std::nullopt;
  Place best;
  for (const data::AgesRow& row : data::kAges) {
    Place place;
    if (row.unit != 0) {
      const auto [before, after] = split_phrase(row.phrase);
      if (!line.ends_with(after)) continue;
      place = number_place(line.substr(0, line.size() - after.size()), row, before, sources);
    } else if (line.ends_with(row.phrase)) {
      source = line.substr(0, line.size() - row.phrase.size());
      if (may_be_source(source) && (row.glued == "any" || is_known(source, sources)))
        place = static_cast<std::uint32_t>(source.size());
    }
    if (place && (!best || *place < *best)) best = place;  // the longest phrase
  }
  return best;
}

}  // namespace wireglass::lexicon
