#pragma once
// Character classes and small string tools over UTF-8 bytes. Knows nothing of news, of locales, or of allocation.
#include <cstdint>
#include <string_view>

#include "wireglass/span.h"

namespace wireglass::base {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_alpha(char c) { return is_upper(c) || is_lower(c); }
constexpr bool is_alnum(char c) { return is_alpha(c) || is_digit(c); }
constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; }

/// True for a byte that starts a character (not a UTF-8 continuation byte).
constexpr bool is_char_start(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

/// The character at text[at] and its length in bytes; text must be valid UTF-8 and at in range, on a character's start.
struct Char {
  char32_t code;
  std::uint32_t length;
};
constexpr Char char_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  const std::uint32_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (at + length > text.size()) return {0xFFFD, static_cast<std::uint32_t>(text.size() - at)};
  char32_t code = lead & (0x7Fu >> length);
  for (std::uint32_t i = 1; i < length; ++i) code = (code << 6) | (byte(at + i) & 0x3F);
  return {code, length};
}

/// The start of the character that ends before `at` (at > 0).
constexpr std::size_t previous_char(std::string_view text, std::size_t at) {
  do --at;
  while (at > 0 && !is_char_start(text[at]));
  return at;
}

/// A letter of any script, as far as news text needs it: ASCII letters, and everything from U+00AA that is not
/// punctuation, a symbol, a blank or a digit of the ranges below.
constexpr bool is_letter(char32_t c) {
  if (c < 0x80) return is_alpha(static_cast<char>(c));
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  if (c >= 0x2000 && c <= 0x2BFF) return c >= 0x2070 && (c == 0x2071 || c == 0x207F);  // punctuation, symbols, arrows
  if (c >= 0x0660 && c <= 0x0669) return false;                                        // Arabic-Indic digits
  if (c >= 0x06F0 && c <= 0x06F9) return false;
  if (c == 0x060C || c == 0x061B || c == 0x061F || c == 0x066A || c == 0x066B || c == 0x066C || c == 0x06D4) return false;
  if (c >= 0x3000 && c <= 0x3004) return false;  // CJK blanks and marks
  if (c >= 0x3008 && c <= 0x3020) return false;
  if (c == 0x30FB || c == 0x0964 || c == 0x0965) return false;
  if (c >= 0xFF00 && c <= 0xFF20) return false;
  if (c >= 0xFE10 && c <= 0xFE6F) return false;
  if (c >= 0xE000 && c <= 0xF8FF) return false;
  return c != 0xFFFD && c < 0x1F000;
}

/// Capital letters of the Latin, Greek, Cyrillic and Armenian blocks that names in news use.
constexpr bool is_capital(char32_t c) {
  if (c < 0x80) return is_upper(static_cast<char>(c));
  if (c <= 0xDE) return c >= 0xC0 && c != 0xD7;
  // From here on most letters stand in pairs, the capital first; the parity flips in some runs.
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E) || (c >= 0x4C1 && c <= 0x4CE)) return (c & 1) == 1;
  if ((c >= 0x100 && c <= 0x17F) || (c >= 0x200 && c <= 0x233)) return (c & 1) == 0 && c != 0x138;
  if ((c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x52F) || (c >= 0x1E00 && c <= 0x1EFF)) return (c & 1) == 0;
  if (c >= 0x386 && c <= 0x3AB) return c != 0x387 && c != 0x390;
  return (c >= 0x400 && c <= 0x42F) || (c >= 0x531 && c <= 0x556) || (c >= 0xFF21 && c <= 0xFF3A);
}

constexpr std::string_view trim_left(std::string_view text) {
  while (!text.empty() && (is_blank(text.front()) || text.front() == '\n')) text.remove_prefix(1);
  return text;
}
constexpr std::string_view trim_right(std::string_view text) {
  while (!text.empty() && (is_blank(text.back()) || text.back() == '\n')) text.remove_suffix(1);
  return text;
}
constexpr std::string_view trim(std::string_view text) { return trim_left(trim_right(text)); }

/// The span without blanks at its edges; empty spans stay where they begin.
constexpr Span trim(std::string_view text, Span span) {
  while (span.begin < span.end && (is_blank(text[span.begin]) || text[span.begin] == '\n')) ++span.begin;
  while (span.end > span.begin && (is_blank(text[span.end - 1]) || text[span.end - 1] == '\n')) --span.end;
  return span;
}

constexpr std::string_view slice(std::string_view text, Span span) { return text.substr(span.begin, span.size()); }

/// Equal but for the case of ASCII letters.
constexpr bool equals_ignoring_case(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (to_lower(a[i]) != to_lower(b[i])) return false;
  return true;
}
constexpr bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && equals_ignoring_case(text.substr(0, prefix.size()), prefix);
}

}  // namespace wireglass::base
