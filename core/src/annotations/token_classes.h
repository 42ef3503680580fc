#pragma once
// What a character is to the tokenizer. Classes after Unicode 15's general categories, as far as news text needs them.
#include <array>
#include <cstdint>

#include "annotations/scripts.h"
#include "base/chars.h"

namespace wireglass::annotations {

/// Bits, so that a run's characters can be asked for together.
enum CharClass : std::uint8_t {
  kLower = 1,        ///< a letter that is no capital, also of scripts without capitals
  kUpper = 2,
  kDigitClass = 4,
  kBlankClass = 8,   ///< blanks, control and format characters
  kPunctClass = 16,
  kSymbolClass = 32,
  kExtender = 64,    ///< what belongs to the character before it: combining marks, joiners, superscripts
  kIdeographClass = 128,
};
inline constexpr std::uint8_t kLetters = kLower | kUpper;
inline constexpr std::uint8_t kWordClasses = kLetters | kDigitClass;

constexpr std::uint8_t class_of_ascii(unsigned char c) {
  if (base::is_lower(static_cast<char>(c))) return kLower;
  if (base::is_upper(static_cast<char>(c))) return kUpper;
  if (base::is_digit(static_cast<char>(c))) return kDigitClass;
  if (c <= ' ' || c == 0x7F) return kBlankClass;
  return std::string_view("$%+<=>^`|~").find(static_cast<char>(c)) != std::string_view::npos ? kSymbolClass : kPunctClass;
}

/// By byte; 0 for the bytes of characters from U+0080 on.
inline constexpr std::array<std::uint8_t, 256> kByteClasses = [] {
  std::array<std::uint8_t, 256> classes{};
  for (std::size_t c = 0; c < 0x80; ++c) classes[c] = class_of_ascii(static_cast<unsigned char>(c));
  return classes;
}();

struct ClassRange {
  char32_t first, last;
  std::uint8_t kind;
};

/// What differs from base::is_letter's answer, in order.
inline constexpr std::array<ClassRange, 68> kClassRanges{{
    {0x0080, 0x00A0, kBlankClass},  {0x00A1, 0x00A1, kPunctClass},  {0x00A2, 0x00A6, kSymbolClass},
    {0x00A7, 0x00A7, kPunctClass},  {0x00A8, 0x00A9, kSymbolClass}, {0x00AB, 0x00AB, kPunctClass},
    {0x00AC, 0x00AC, kSymbolClass}, {0x00AD, 0x00AD, kExtender},    {0x00AE, 0x00B1, kSymbolClass},
    {0x00B2, 0x00B3, kExtender},    {0x00B4, 0x00B4, kSymbolClass}, {0x00B6, 0x00B7, kPunctClass},
    {0x00B8, 0x00B8, kSymbolClass}, {0x00B9, 0x00B9, kExtender},    {0x00BB, 0x00BB, kPunctClass},
    {0x00BC, 0x00BE, kSymbolClass}, {0x00BF, 0x00BF, kPunctClass},  {0x0300, 0x036F, kExtender},
    {0x037E, 0x037E, kPunctClass},  {0x0387, 0x0387, kPunctClass},  {0x055A, 0x055F, kPunctClass},
    {0x0589, 0x058A, kPunctClass},  {0x0600, 0x0608, kSymbolClass}, {0x0609, 0x060D, kPunctClass},
    {0x0610, 0x061A, kExtender},    {0x061B, 0x061F, kPunctClass},  {0x064B, 0x065F, kExtender},
    {0x0660, 0x0669, kDigitClass},  {0x066A, 0x066D, kPunctClass},  {0x06D4, 0x06D4, kPunctClass},
    {0x06F0, 0x06F9, kDigitClass},  {0x0964, 0x0965, kPunctClass},  {0x0966, 0x096F, kDigitClass},
    {0x09E6, 0x09EF, kDigitClass},  {0x0E3F, 0x0E3F, kSymbolClass}, {0x0E50, 0x0E59, kDigitClass},
    {0x1361, 0x1368, kPunctClass},  {0x1680, 0x1680, kBlankClass},  {0x17D4, 0x17DA, kPunctClass},
    {0x2000, 0x200B, kBlankClass},  {0x200C, 0x200D, kExtender},    {0x200E, 0x200F, kBlankClass},
    {0x2010, 0x2027, kPunctClass},  {0x2028, 0x202F, kBlankClass},  {0x2030, 0x2031, kSymbolClass},
    {0x2032, 0x205E, kPunctClass},  {0x205F, 0x206F, kBlankClass},  {0x2070, 0x209C, kExtender},
    {0x20A0, 0x20CF, kSymbolClass}, {0x20D0, 0x20F0, kExtender},    {0x2100, 0x2BFF, kSymbolClass},
    {0x2E00, 0x2E7F, kPunctClass},  {0x3000, 0x3000, kBlankClass},  {0x3001, 0x3003, kPunctClass},
    {0x3004, 0x3004, kSymbolClass}, {0x3005, 0x3007, kIdeographClass}, {0x3008, 0x301F, kPunctClass},
    {0x30FB, 0x30FB, kPunctClass},  {0xE000, 0xF8FF, kSymbolClass}, {0xFE00, 0xFE0F, kExtender},
    {0xFE10, 0xFE6F, kPunctClass},  {0xFEFF, 0xFEFF, kBlankClass},  {0xFF01, 0xFF65, kPunctClass},
    {0xFFE0, 0xFFE6, kSymbolClass}, {0xFFF9, 0xFFFF, kSymbolClass}, {0x1F000, 0x1F3FA, kSymbolClass},
    {0x1F3FB, 0x1F3FF, kExtender},  {0x1F400, 0x1FAFF, kSymbolClass},
}};

constexpr std::uint8_t class_of_full_width(char32_t c) {
  const auto plain = static_cast<unsigned char>(c - 0xFF00 + 0x20);  // U+FF01 to U+FF5E are ASCII's marks and letters, wide
  return c <= 0xFF5E ? class_of_ascii(plain) : std::uint8_t{kPunctClass};
}

/// Of a character from U+0080 on.
constexpr std::uint8_t class_of_wide(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF65) return class_of_full_width(c);
  std::size_t low = 0, high = kClassRanges.size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (kClassRanges[middle].last < c) low = middle + 1;
    else high = middle;
  }
  if (low < kClassRanges.size() && kClassRanges[low].first <= c) return kClassRanges[low].kind;
  if (c >= 0x3041) {
    const Script script = script_of(c);
    if (script == Script::kHan || script == Script::kKana) return kIdeographClass;
  }
  if (c >= 0xE0100) return c <= 0xE01EF ? kExtender : kSymbolClass;
  return base::is_capital(c) ? kUpper : kLower;
}

constexpr std::uint8_t class_of(char32_t c) { return c < 0x80 ? kByteClasses[c] : class_of_wide(c); }

/// What stands at a place of a text; no class, length 0 at its end.
struct ClassedChar {
  char32_t code = 0;
  std::uint32_t length = 0;
  std::uint8_t kind = 0;
  bool is(std::uint8_t wanted) const { return (kind & wanted) != 0; }
};
constexpr ClassedChar classed_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const base::Char next = base::char_at(text, at);
  return {next.code, next.length, class_of(next.code)};
}

}  // namespace wireglass::annotations
