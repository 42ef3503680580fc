// Any text: tokens and sentences keep their invariants, and hostile input costs no more than its length.
#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <string>
#include <vector>

#include "support/page_generator_random.h"
#include "support/token_invariants.h"

namespace wireglass::tests {
namespace {

/// Pieces that meet each other in every way: marks, seams, abbreviations, addresses, scripts, joiners, blanks of all kinds.
constexpr std::array<std::string_view, 88> kPieces{
    "a", "B", "I", "z9", "5", "14", "1,234", "2.5", "00", "Ferry", "harbor", "U.S", "p.m", "Corp", "No", "ft", "Jan", "Ore", "Mr", "Ph", "D", "vs",
    ".", ".", ".", ",", ",", "'", "'s", "’", "’s", "‘", "“", "”", "\"", "\"", "(", ")", "[", "]", "!", "?", "…", "...", "-", "--", "—", ":", ";", "/",
    "@", "#", "&", "%", "$", "¥", "€", "°", "½", "N", "Rs", "billion", "http://", "www.", ".com", "_", " ", " ", " ", "\n", "\t", "\xC2\xA0",
    "\xE3\x80\x80", "\xE2\x80\x8B", "\xE2\x80\x8D", "\xC2\xAD", "\xCC\x81", "船", "が", "。", "」", "نعم", "؟", "٣", "é", "Ö", "👩", "\xEF\xBF\xBD"};

std::string random_text(Random& random) {
  std::string text;
  for (std::uint32_t i = random.below(40); i > 0; --i) text += kPieces[random.below(kPieces.size())];
  return text;
}

/// Any characters of Unicode, as UTF-8.
std::string random_characters(Random& random) {
  std::string text;
  for (std::uint32_t i = random.below(30); i > 0; --i) {
    const std::array<std::uint32_t, 4> reach{0x80, 0x800, 0x10000, 0x110000};
    std::uint32_t c = random.below(reach[random.below(4)]);
    if (c >= 0xD800 && c <= 0xDFFF) c = 0xFFFD;
    if (c < 0x80) text += static_cast<char>(c);
    else if (c < 0x800) text += {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 63))};
    else if (c < 0x10000) text += {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 63)), static_cast<char>(0x80 | (c & 63))};
    else
      text += {static_cast<char>(0xF0 | c >> 18), static_cast<char>(0x80 | (c >> 12 & 63)), static_cast<char>(0x80 | (c >> 6 & 63)),
               static_cast<char>(0x80 | (c & 63))};
  }
  return text;
}

TEST(Tokens, KeepTheirInvariantsForAnyMixture) {
  Random random(1);
  for (int i = 0; i < 60000; ++i) {
    const std::string text = random_text(random);
    ASSERT_EQ(check_split(text), "") << text;
  }
}

TEST(Tokens, KeepTheirInvariantsForAnyCharacters) {
  Random random(2);
  for (int i = 0; i < 40000; ++i) {
    const std::string text = random_characters(random);
    ASSERT_EQ(check_split(text), "") << text;
  }
}

double seconds_for(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  const auto begin = std::chrono::steady_clock::now();
  const Split out = split(text, {0, static_cast<Offset>(text.size())});
  EXPECT_EQ(check_tokens(text, {0, static_cast<Offset>(text.size())}, out), "");
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

TEST(Tokens, CostNoMoreThanTheirLength) {
  for (const std::string_view piece :
       {"a.", "a.b", "1,22", "1,", "1.", "9", "a1", "Rs1", "a@", "a@b.", "-a@b", "http://", "www.a", "#a", "'", "a'", "\"", ".\"", ".)", ". ", "?!", "(",
        "[...] ", "U.S. ", "Mr. ", "A. ", "? \"A ", "…", "a b", "船", "。」", "\xCC\x81", "👩\xE2\x80\x8D", " ", "N1 ", "N1  ", "a-b.co", "_a.b_", "\xE2\x80\x8D"})
    EXPECT_LT(seconds_for(piece, 1 << 20), 20.0) << piece;  // quadratic would take minutes
}

}  // namespace
}  // namespace wireglass::tests
