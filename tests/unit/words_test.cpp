#include "annotations/words.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "reference/words_naive.h"

namespace wireglass::tests {
namespace {

using annotations::count_words;

TEST(CountWords, CountsAsAReaderWould) {
  const struct {
    const char* name;
    std::string_view text;
    std::uint32_t words;
  } kRows[] = {
      {"nothing", "", 0},
      {"blanks and marks", " \t\n -- ... '' ,,", 0},
      {"one word", "Harbour", 1},
      {"plain sentence", "The ferry left at noon.", 5},
      {"apostrophe inside", "It's five o'clock", 3},
      {"curly apostrophe inside", "It’s the harbour’s last day", 5},
      {"apostrophe at an edge", "the workers' pay 'again'", 4},
      {"hyphen inside", "a 45-minute well-known show", 4},
      {"double hyphen parts", "Oslo--Ministers met", 3},
      {"dash parts", "Oslo—Ministers – met", 3},
      {"numbers with points and commas", "1,234.5 tonnes, 3.7%, $14.1bn", 4},
      {"point between letters parts", "U.S. again.She", 4},
      {"comma without a blank parts letters", "one,two 3,four", 4},
      {"point at a sentence's end", "It sold 12. Then 13.", 5},
      {"clock times are two", "14:37", 2},
      {"accents", "Élus réunis à Orléans", 4},
      {"Cyrillic", "Мэр защищает перенос рынка", 4},
      {"Arabic with its digits", "ارتفع السعر ١٢٫٥ بالمئة", 4},
      {"Persian zero-width joiner", "می‌شود", 1},
      {"Hangul by blanks", "새 광산 반대", 3},
      {"Han by characters", "市长辩护", 4},
      {"kana and Han by characters", "パンの値上げ。", 6},
      {"Han beside Latin", "AI技術 3社", 5},
      {"Hindi", "रोटी के दाम फिर बढ़े।", 5},
      {"emoji", "Win 🎉 again", 2},
      {"hashtag and address", "#HarborStrike desk@example.org", 4},
  };
  for (const auto& row : kRows) {
    EXPECT_EQ(count_words(row.text), row.words) << row.name;
    EXPECT_EQ(reference::count_words_naive(row.text), row.words) << "the reference, " << row.name;
  }
}

// Random strings over the characters that matter, of lengths round the block's, against the definition.
TEST(CountWords, AgreesWithTheReference) {
  const std::string_view kPieces[] = {"a", "Z", "7", "0", "'", "-", ".", ",", " ", "\n", ":", "é", "’", "市", "の", "한", "٣", "٫", "—", "\u00AD", "🎉"};
  std::uint64_t state = 88172645463325252;
  const auto random = [&state] {
    state ^= state << 13;
    state ^= state >> 7;
    return state ^= state << 17;
  };
  for (int round = 0; round < 4000; ++round) {
    const std::size_t kinds = round % 2 ? std::size(kPieces) : 11;  // every other text is plain ASCII
    std::string text;
    for (std::size_t left = random() % 300; left > 0; --left) text += kPieces[random() % kinds];
    ASSERT_EQ(count_words(text), reference::count_words_naive(text)) << text;
  }
}

}  // namespace
}  // namespace wireglass::tests
