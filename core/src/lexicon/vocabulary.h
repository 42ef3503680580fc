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

/// A word that code names: is(at, "of") compares two numbers. One that the vocabulary lacks does not compile; it is put
/// into the row "alone" of word_sets.tsv.
struct Word {
  WordId id = 0;
  consteval Word(const char* text) : id(find(text)) {}  // NOLINT: meant to convert

 private:
  static consteval WordId find(std::string_view text) {
    std::size_t low = 0, high = kWordCount;
    while (high - low > 1) {
      const std::size_t middle = low + (high - low) / 2;
      (data::kVocabulary[middle].word <= text ? low : high) = middle;
    }
    if (data::kVocabulary[low].word != text) throw "no word of the vocabulary";
    return static_cast<WordId>(low);
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
  constexpr std::size_t slot() const { return static_cast<std::size_t>(((head ^ tail * 0xC2B2AE3D27D4EB4F) * 0x9E3779B97F4A7C15) >> 51); }

  static constexpr std::uint64_t lower(std::uint64_t bytes) {
    constexpr std::uint64_t kOnes = 0x0101010101010101;
    const std::uint64_t low = bytes & kOnes * 0x7F;
    const std::uint64_t capitals = (low + kOnes * (0x80 - 'A')) & ~(low + kOnes * (0x7F - 'Z')) & ~bytes & kOnes * 0x80;
    return bytes | capitals >> 2;
  }
};

/// The words by their keys, open addressing.
struct WordSlots {
  static constexpr std::size_t kSlots = 8192;
  std::array<WordId, kSlots> ids{};
  std::array<WordKey, kWordCount> keys{};
};
extern const WordSlots kWordSlots;

WordId find_with_apostrophe(std::string_view word);

/// The id of a word in any case, its apostrophe straight or typographic. Some ten instructions, one probe as a rule.
/// @param text holds the word at [begin, begin + size)
inline WordId find_word(std::string_view text, std::size_t begin, std::size_t size) {
  if (size > WordKey::kLongest) return 0;
  WordKey key;
  if (text.size() - begin >= WordKey::kLongest) {
    std::memcpy(&key.head, text.data() + begin, 8);
    if (size < 8) {
      key.head &= (std::uint64_t{1} << (8 * size)) - 1;
    } else if (size > 8) {
      std::memcpy(&key.tail, text.data() + begin + 8, 8);
      if (size < 16) key.tail &= (std::uint64_t{1} << (8 * (size - 8))) - 1;
      key.tail = WordKey::lower(key.tail);
    }
    key.head = WordKey::lower(key.head);
  } else {
    char bytes[WordKey::kLongest] = {};
    std::memcpy(bytes, text.data() + begin, size);
    std::memcpy(&key.head, bytes, 8);
    std::memcpy(&key.tail, bytes + 8, 8);
    key = {WordKey::lower(key.head), WordKey::lower(key.tail)};
  }
  for (std::size_t slot = key.slot(); kWordSlots.ids[slot] != 0; slot = (slot + 1) % WordSlots::kSlots)
    if (kWordSlots.keys[kWordSlots.ids[slot]] == key) return kWordSlots.ids[slot];
  return key.is_ascii() ? WordId{0} : find_with_apostrophe(text.substr(begin, size));
}

}  // namespace wireglass::lexicon
