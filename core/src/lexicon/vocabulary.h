#pragma once
// One vocabulary, one look-up a token: every word that a list of the annotation taggers has, has a number. The words of a
// text get theirs when the text is read; what a list says of a word is then an array's element or a bit of a set.
// core/data/vocabulary.py says which lists there are.
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "data/vocabulary.h"

namespace wireglass::lexicon {

/// Index into data::kVocabulary; 0: in no list.
using WordId = std::uint16_t;
inline constexpr std::size_t kWordCount = data::kVocabulary.size();

inline bool is_in(WordId word, WordSet set) {
  const auto bit = static_cast<std::size_t>(set);
  return (data::kWordSetsOf[word][bit / 64] >> (bit % 64) & 1) != 0;
}

void is_no_word_of_the_vocabulary();  // defined nowhere: what calls it at compile time does not compile

/// The number of a word in lower case; 0 where the vocabulary lacks it. For compile time: logarithmic.
constexpr WordId word_id_of(std::string_view text) {
  std::size_t low = 0, high = kWordCount;
  while (high - low > 1) {
    const std::size_t middle = low + (high - low) / 2;
    (data::kVocabulary[middle].word <= text ? low : high) = middle;
  }
  return data::kVocabulary[low].word == text ? static_cast<WordId>(low) : WordId{0};
}

/// A word that code names: is(at, "of") compares two numbers. One that the vocabulary lacks does not compile; it is put
/// into the row "alone" of word_sets.tsv.
struct Word {
  WordId id = 0;
  consteval Word(const char* text) : id(find(text)) {}  // NOLINT: meant to convert

 private:
  static consteval WordId find(std::string_view text) {
    const WordId found = word_id_of(text);
    if (found == 0) is_no_word_of_the_vocabulary();
    return found;
  }
};

/// What each word's row says, by `tell`: an array over all words, made at compile time.
template <class T, class Tell>
constexpr std::array<T, kWordCount> tell_words(Tell tell) {
  std::array<T, kWordCount> told{};
  for (std::size_t i = 1; i < kWordCount; ++i) told[i] = tell(data::kVocabulary[i]);
  return told;
}

/// Sixteen bytes of a word as two numbers, ASCII letters in lower case: equal for equal words only.
struct WordKey {
  static constexpr std::size_t kLongest = 16;
  std::uint64_t head = 0, tail = 0;

  bool operator==(const WordKey&) const = default;
  constexpr bool is_ascii() const { return ((head | tail) & 0x8080808080808080) == 0; }
  constexpr std::size_t slot() const { return static_cast<std::size_t>(((head ^ tail * 0xC2B2AE3D27D4EB4F) * 0x9E3779B97F4A7C15) >> 49); }

  static constexpr std::uint64_t lower(std::uint64_t bytes) {
    constexpr std::uint64_t kOnes = 0x0101010101010101;
    const std::uint64_t low = bytes & kOnes * 0x7F;
    const std::uint64_t capitals = (low + kOnes * (0x80 - 'A')) & ~(low + kOnes * (0x7F - 'Z')) & ~bytes & kOnes * 0x80;
    return bytes | capitals >> 2;
  }
};

/// The words by their keys, open addressing; those of one byte, most of them marks, by the byte.
struct WordSlots {
  static constexpr std::size_t kSlots = 32768;
  std::array<WordId, 256> bytes{};
  std::array<WordId, kSlots> ids{};
  std::array<WordKey, kWordCount> keys{};
};
extern const WordSlots kWordSlots;

inline WordId find_key(const WordKey& key) {
  std::size_t slot = key.slot();
  while (kWordSlots.ids[slot] != 0 && kWordSlots.keys[kWordSlots.ids[slot]] != key) slot = (slot + 1) % WordSlots::kSlots;
  return kWordSlots.ids[slot];
}

WordId find_with_apostrophe(std::string_view word);

/// The id of a word in any case, its apostrophe straight or typographic. Some ten instructions, one probe as a rule.
/// @param size at least one byte
/// @param rest how many bytes may be read from `word` on
inline WordId find_word(const char* word, std::size_t size, std::size_t rest) {
  if (size == 1) return kWordSlots.bytes[static_cast<unsigned char>(*word)];
  if (size > WordKey::kLongest) return 0;
  char end[WordKey::kLongest] = {};
  if (rest < WordKey::kLongest) {  // at the text's end
    std::memcpy(end, word, size);
    word = end;
  }
  WordKey key;
  std::memcpy(&key.head, word, 8);
  if (size <= 8) {
    key.head = WordKey::lower(key.head & ~std::uint64_t{0} >> (64 - 8 * size));
  } else {
    std::memcpy(&key.tail, word + 8, 8);
    key = {WordKey::lower(key.head), WordKey::lower(key.tail & ~std::uint64_t{0} >> (128 - 8 * size))};
  }
  const WordId found = find_key(key);
  return found != 0 || key.is_ascii() ? found : find_with_apostrophe({word, size});
}

}  // namespace wireglass::lexicon
