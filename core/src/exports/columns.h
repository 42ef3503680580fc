#pragma once
// Columns of a terminal. What a character takes is East Asian Width (Unicode TR 11) told by blocks: exact for the scripts
// of news, one column off at worst for rare symbols, which only shifts a line's end.
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "base/chars.h"

namespace wireglass::exports {

struct CharRange {
  char32_t first, last;
};

constexpr bool in_ranges(char32_t c, const CharRange* ranges, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    if (c >= ranges[i].first && c <= ranges[i].last) return true;
  return false;
}

/// Two for ideographs, kana, hangul, full-width forms and emoji; none for combining marks and joiners; else one.
constexpr std::uint32_t columns_of(char32_t c) {
  constexpr CharRange kNone[] = {
      {0x300, 0x36F},   {0x483, 0x489},   {0x591, 0x5BD},   {0x610, 0x61A},   {0x64B, 0x65F},    {0x670, 0x670},
      {0x6D6, 0x6DC},   {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x202A, 0x202E},  {0x2060, 0x2069},
      {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0xE0100, 0xE01EF}};
  constexpr CharRange kTwo[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},  {0x3041, 0xA4CF}, {0xAC00, 0xD7A3},
                                {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},  {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6},
                                {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}};
  if (c < 0x300) return 1;
  if (in_ranges(c, kNone, std::size(kNone))) return 0;
  return in_ranges(c, kTwo, std::size(kTwo)) ? 2 : 1;
}

/// Control characters (C0, DEL, C1) and the marks that turn the direction of what follows could steer a terminal.
constexpr bool is_unsafe(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// A text as it may be shown: unsafe characters become U+FFFD, line ends and tabs blanks.
inline std::string shown(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const base::Char c = base::char_at(text, i);
    if (c.code == '\n' || c.code == '\t' || c.code == '\r')
      out += ' ';
    else if (is_unsafe(c.code))
      out += "\xEF\xBF\xBD";
    else
      out += text.substr(i, c.length);
    i += c.length;
  }
  return out;
}

/// Where a line of at most `width` columns ends in a text, at a blank if there is one, else after a whole character; at
/// least one character. @param text not empty. Cost: linear in the line.
inline std::size_t line_end(std::string_view text, std::uint32_t width) {
  std::uint32_t columns = 0;
  std::size_t blank = 0, i = 0;
  while (i < text.size()) {
    const base::Char c = base::char_at(text, i);
    columns += columns_of(c.code);
    if (c.code == ' ' && i != 0) blank = i;
    if (columns > width && c.code != ' ' && i != 0) return blank != 0 ? blank : i;
    i += c.length;
  }
  return text.size();
}

}  // namespace wireglass::exports
