// Where sentences begin and end, as far as apparatus needs it.
#include <algorithm>
#include <iterator>

#include "articles/apparatus_grammar.h"
#include "articles/apparatus_words.h"
#include "lexicon/abbreviations.h"

namespace wireglass::articles {
namespace {

using base::is_alpha;
using base::is_digit;
using base::is_upper;

Offset char_length(std::string_view text, Offset at) { return base::char_at(text, at).length; }

bool next_is_opener(std::string_view text, Offset at, Offset end) {
  Scan scan{text, at, end};
  scan.skip_blanks();
  if (scan.peek() == '"' || scan.peek() == '\'') return true;
  const Word word = read_word(scan);
  return !word || is_a(scan.slice(word.span), kOpener);
}

/// True when the dot at `at` closes an abbreviation inside a sentence.
bool abbreviates(std::string_view text, Offset at, Offset end) {
  Offset begin = at;
  while (begin > 0 && at - begin < 12 && (is_alpha(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  const std::string_view word = text.substr(begin, at - begin);
  if (word.empty()) return false;
  const bool single = word.size() == 1 && is_upper(word[0]);
  if (single) return !next_is_opener(text, at + 1, end) || (begin > 1 && is_alpha(text[begin - 2]));
  if (word.find('.') != std::string_view::npos) return !next_is_opener(text, at + 1, end);
  const lexicon::Abbreviation kind = lexicon::abbreviation_of(word);
  const std::string_view behind = base::trim_left(text.substr(at + 1, std::min<Offset>(8, end - at - 1)));
  if (lexicon::is_lead(kind, !behind.empty() && is_digit(behind.front()))) return true;
  return kind == lexicon::Abbreviation::kTail && !next_is_opener(text, at + 1, end);
}

/// Past closing quotes and brackets.
Offset skip_closers(std::string_view text, Offset at, Offset end) {
  while (at < end) {
    const char c = text[at];
    if (c == '"' || c == '\'' || c == ')' || c == ']') ++at;
    else if (c == '\xE2' && (text.substr(at, 3) == "\xE2\x80\x9D" || text.substr(at, 3) == "\xE2\x80\x99")) at += 3;
    else if (c == '\xC2' && text.substr(at, 2) == "\xC2\xBB") at += 2;
    else break;
  }
  return at;
}

/// The length of a mark that can end a sentence at `at`; 0 when there is none.
Offset stop_length(std::string_view text, Offset at) {
  const char c = text[at];
  if (c == '.' || c == '!' || c == '?') return 1;
  if (c == '\xE2' && text.substr(at, 3) == "\xE2\x80\xA6") return 3;                                            // …
  if (c == '\xE3' && text.substr(at, 3) == "\xE3\x80\x82") return 3;                                            // 。
  if (c == '\xD8' && text.substr(at, 2) == "\xD8\x9F") return 2;                                                // ؟
  if (c == '\xDB' && text.substr(at, 2) == "\xDB\x94") return 2;                                                // ۔
  return 0;
}

}  // namespace

bool begins_sentence(std::string_view text, Offset at, Offset end) {
  if (at >= end) return true;
  const char c = text[at];
  if (static_cast<unsigned char>(c) >= 0x80) {
    const char32_t code = base::char_at(text, at).code;
    return !base::is_letter(code) || base::is_capital(code) || code > 0x0590;  // scripts without capitals from here on
  }
  if (base::is_lower(c)) return at + 1 < end && is_upper(text[at + 1]);  // "iPhone"
  return is_upper(c) || is_digit(c) || c == '"' || c == '\'' || c == '(' || c == '[' || c == '$' || c == '#' || c == '@';
}

bool ends_sentence(std::string_view text, Offset at, Offset end) {
  const Offset length = stop_length(text, at);
  if (length == 0) return false;
  Offset next = skip_closers(text, at + length, end);
  if (next < end && !base::is_blank(text[next])) return length > 1 && text[at] != '\xE2';
  while (next < end && base::is_blank(text[next])) ++next;
  if (next >= end) return true;
  if (!begins_sentence(text, next, end)) return false;
  return text[at] != '.' || !abbreviates(text, at, end);
}

Offset sentence_end(std::string_view text, Offset at, Offset end) {
  const Offset limit = end - at > kLongestSentence ? at + kLongestSentence : end;
  for (; at < limit; ++at) {
    const char c = text[at];
    if (c != '.' && c != '!' && c != '?' && static_cast<unsigned char>(c) < 0x80) continue;
    if (ends_sentence(text, at, end)) return skip_closers(text, at + stop_length(text, at), end);
  }
  return limit;
}

std::optional<Offset> sentence_begin(std::string_view text, Offset at, Offset floor, Offset reach) {
  const Offset limit = at - floor > reach ? at - reach : floor;
  for (Offset i = at; i > limit + 1; --i) {
    if (!base::is_blank(text[i - 1]) || base::is_blank(text[i < at ? i : i - 2])) continue;
    // Back over closing quotes and brackets, then the mark must stand there; more than three of them are no prose.
    Offset mark = i - 1;
    for (int closers = 0; closers <= 3 && mark > limit; ++closers) {
      mark = static_cast<Offset>(base::previous_char(text, mark));
      if (stop_length(text, mark) != 0) break;
      if (skip_closers(text, mark, mark + char_length(text, mark)) == mark) break;
    }
    if (mark >= limit && ends_sentence(text, mark, at)) return i;
  }
  if (limit != floor) return std::nullopt;
  return floor;
}

}  // namespace wireglass::articles
