// A word starts at a letter or digit that nothing joins to the one before. That needs only the two characters before it,
// so that ASCII is counted without branches, by blocks that compilers turn into vector code.
#include "annotations/words.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "annotations/scripts.h"
#include "base/chars.h"

namespace wireglass::annotations {
namespace {

enum class Class : std::uint8_t { kOther, kLetter, kDigit, kJoiner, kNumberJoiner, kIdeograph };

constexpr Class class_of_ascii(char c) {
  if (base::is_alpha(c)) return Class::kLetter;
  if (base::is_digit(c)) return Class::kDigit;
  if (c == '\'' || c == '-') return Class::kJoiner;
  return c == '.' || c == ',' ? Class::kNumberJoiner : Class::kOther;
}

constexpr std::array<Class, 128> kAsciiClasses = [] {
  std::array<Class, 128> classes{};
  for (std::size_t c = 0; c < classes.size(); ++c) classes[c] = class_of_ascii(static_cast<char>(c));
  return classes;
}();

constexpr bool is_between(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

Class class_of(char32_t c) {
  if (c < 0x80) return kAsciiClasses[c];
  // Apostrophe, hyphens, soft hyphen, and the joiners inside Persian and Indic words.
  if (c == 0x2019 || c == 0x2010 || c == 0x2011 || c == 0xAD || c == 0x200C || c == 0x200D) return Class::kJoiner;
  if (c == 0x066B || c == 0x066C) return Class::kNumberJoiner;
  if (is_between(c, 0x0660, 0x0669) || is_between(c, 0x06F0, 0x06F9) || is_between(c, 0xFF10, 0xFF19)) return Class::kDigit;
  if (c >= 0x3041) {
    const Script script = script_of(c);
    if (script == Script::kHan || script == Script::kKana) return Class::kIdeograph;
  }
  return base::is_letter(c) ? Class::kLetter : Class::kOther;
}

constexpr bool is_word(Class c) { return c == Class::kLetter || c == Class::kDigit; }

/// Counts by characters; remembers the classes of the last two.
struct Counter {
  Class last = Class::kOther;
  Class before_last = Class::kOther;
  std::uint32_t words = 0;

  void step(Class c) {
    const bool joined = is_word(last) || (last == Class::kJoiner && is_word(before_last)) ||
                        (last == Class::kNumberJoiner && before_last == Class::kDigit && c == Class::kDigit);
    words += c == Class::kIdeograph || (is_word(c) && !joined);
    before_last = last;
    last = c;
  }
};

constexpr std::size_t kBlock = 64;

bool is_ascii(const char* block) {
  std::uint64_t all = 0;
  for (std::size_t i = 0; i < kBlock; i += 8) {
    std::uint64_t eight;
    std::memcpy(&eight, block + i, 8);
    all |= eight;
  }
  return (all & 0x8080808080808080) == 0;
}

/// The words that start in bytes 2 to 63 of an ASCII block: Counter::step as arithmetic over three neighbouring bytes.
std::uint32_t starts_in(const char* block) {
  using Byte = std::uint8_t;  // flags are bytes of 0 and 1: compilers keep them in vectors
  const auto letter = [](Byte c) { return Byte{static_cast<Byte>((c | 0x20) - 'a') < 26}; };
  const auto digit = [](Byte c) { return Byte{static_cast<Byte>(c - '0') < 10}; };
  const auto is = [](Byte c, char mark) { return Byte{c == static_cast<Byte>(mark)}; };
  Byte starts = 0;
  for (std::size_t i = 2; i < kBlock; ++i) {
    const Byte c = static_cast<Byte>(block[i]), b = static_cast<Byte>(block[i - 1]), a = static_cast<Byte>(block[i - 2]);
    const int joined = letter(b) | digit(b) | ((is(b, '\'') | is(b, '-')) & (letter(a) | digit(a))) |
                       ((is(b, '.') | is(b, ',')) & digit(a) & digit(c));
    starts = static_cast<Byte>(starts + ((letter(c) | digit(c)) & (joined ^ 1)));
  }
  return starts;
}

}  // namespace

std::uint32_t count_words(std::string_view text) {
  Counter counter;
  std::size_t at = 0;
  while (at < text.size()) {
    if (text.size() - at >= kBlock && is_ascii(text.data() + at)) {
      const char* block = text.data() + at;
      counter.step(class_of_ascii(block[0]));
      counter.step(class_of_ascii(block[1]));
      counter.words += starts_in(block);
      counter.before_last = class_of_ascii(block[kBlock - 2]);
      counter.last = class_of_ascii(block[kBlock - 1]);
      at += kBlock;
      continue;
    }
    // Up to a block by characters, then another look at whether the rest is plain.
    for (const std::size_t end = std::min(at + kBlock, text.size()); at < end;) {
      const base::Char next = base::char_at(text, at);
      counter.step(class_of(next.code));
      at += next.length;
    }
  }
  return counter.words;
}

}  // namespace wireglass::annotations
