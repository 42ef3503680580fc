#pragma once
// count_words by its definition: finds each word whole, a character at a time, and looks ahead instead of back.
#include <string_view>
#include <vector>

#include "annotations/scripts.h"
#include "base/chars.h"

namespace wireglass::reference {

inline std::uint32_t count_words_naive(std::string_view text) {
  std::vector<char32_t> characters;
  for (std::size_t at = 0; at < text.size();) {
    const base::Char next = base::char_at(text, at);
    characters.push_back(next.code);
    at += next.length;
  }
  const auto at_or_zero = [&](std::size_t i) { return i < characters.size() ? characters[i] : U'\0'; };
  const auto is_digit = [](char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9) || (c >= 0xFF10 && c <= 0xFF19);
  };
  const auto is_ideograph = [](char32_t c) {
    const annotations::Script script = annotations::script_of(c);
    return script == annotations::Script::kHan || script == annotations::Script::kKana;
  };
  const auto is_word = [&](char32_t c) { return is_digit(c) || (base::is_letter(c) && !is_ideograph(c)); };
  const auto joins = [](char32_t c) { return std::u32string_view(U"'-\u2019\u2010\u2011\u00AD\u200C\u200D").find(c) != std::u32string_view::npos; };
  const auto joins_digits = [](char32_t c) { return std::u32string_view(U".,\u066B\u066C").find(c) != std::u32string_view::npos; };

  std::uint32_t words = 0;
  for (std::size_t i = 0; i < characters.size();) {
    if (is_ideograph(characters[i])) ++words;
    if (!is_word(characters[i])) {
      ++i;
      continue;
    }
    ++words;
    for (;;) {
      const char32_t here = characters[i], next = at_or_zero(i + 1), after = at_or_zero(i + 2);
      if (is_word(next)) ++i;
      else if (joins(next) && is_word(after)) i += 2;
      else if (joins_digits(next) && is_digit(here) && is_digit(after)) i += 2;
      else break;
    }
    ++i;
  }
  return words;
}

}  // namespace wireglass::reference
