#pragma once
// The grammar that all finders of apparatus share: words and their shapes, dates, clocks, ages, names, sentences.
// A reader takes a Scan by reference, moves it past what it read and says so; where it reads nothing, the Scan stays.
#include <optional>
#include <string_view>
#include <vector>

#include "base/chars.h"
#include "wireglass/span.h"

namespace wireglass::articles {

/// A place in a body's text and the end of what may be read from there (the end of a line, or less).
struct Scan {
  std::string_view text;
  Offset at = 0;
  Offset end = 0;

  bool done() const { return at >= end; }
  char peek() const { return done() ? '\0' : text[at]; }
  bool at_capital() const { return !done() && base::is_capital(base::char_at(text, at).code); }
  std::string_view rest() const { return text.substr(at, end - at); }
  std::string_view slice(Span span) const { return base::slice(text, span); }
  void skip_blanks() { while (!done() && base::is_blank(text[at])) ++at; }
  /// Moves past `literal` when it stands here.
  bool take(std::string_view literal);
  /// Moves past a dash of any kind ("-", "--", "—", "–", "‒", "―", "−") when one stands here.
  bool take_dash();
};

enum class Shape : std::uint8_t { kNone, kCapitals, kTitle, kLower, kNumber };

/// One word: letters and digits with the apostrophes, hyphens and abbreviating dots inside it.
struct Word {
  Span span;
  Shape shape = Shape::kNone;
  bool initial = false;     ///< "J."
  bool dotted = false;      ///< "U.S."
  bool possessive = false;  ///< "Norway's"
  explicit operator bool() const { return shape != Shape::kNone; }
};
/// The word that begins here; none when no letter or digit does.
Word read_word(Scan& scan);

/// "June 3, 2025", "Aug. 14", "3 June 2025", "10 Jun 2025", "2025-06-03", "23-05-2025".
bool read_date(Scan& scan, Span& date);
/// "14:37", "08:30pm", "10:25 p.m.", "1341 GMT"; the zone behind it is moved past and is not in `clock`.
bool read_clock(Scan& scan, Span& clock);
/// "9 minutes ago", "an hour ago", "2 mins ago".
bool read_age(Scan& scan, Span& age);

/// How sure a name's end is: a capital word after it could belong to it or to the sentence that follows.
struct Name {
  Span span;
  std::vector<Offset> words;  ///< where its words begin
  bool sure = true;
  bool capitals = false;      ///< at least one of its words is in capitals: "Marta LUND"
};
/// A person's name of two to four words.
std::optional<Name> read_name(Scan& scan);

/// True when what stands at `at` can begin a sentence: a capital, a digit, an opening quote, a currency sign, or nothing.
bool begins_sentence(std::string_view text, Offset at, Offset end);
/// True when text[at] is a mark that ends a sentence there, and not an abbreviation's or a figure's dot. `end` bounds the look-ahead.
bool ends_sentence(std::string_view text, Offset at, Offset end);
/// No look for a sentence's edge goes farther than this, in bytes, so that a text without marks costs no quadratic time.
inline constexpr Offset kLongestSentence = 700;
/// Past the end of the sentence that holds `at`, closing quotes and brackets included; `end`, or where the look stops,
/// when no mark ends it before.
Offset sentence_end(std::string_view text, Offset at, Offset end);
/// Where the sentence begins that holds the character before `at`; `floor` when nothing ends before; nothing when the
/// look does not reach it.
std::optional<Offset> sentence_begin(std::string_view text, Offset at, Offset floor, Offset reach = kLongestSentence);

}  // namespace wireglass::articles
