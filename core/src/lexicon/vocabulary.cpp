#include "lexicon/vocabulary.h"

#include "base/chars.h"

namespace wireglass::lexicon {
namespace {

constexpr std::uint64_t eight_of(std::string_view word, std::size_t from) {
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < 8 && from + i < word.size(); ++i) bytes |= std::uint64_t{static_cast<unsigned char>(word[from + i])} << (8 * i);
  return bytes;
}

static_assert(std::endian::native == std::endian::little, "keys are made of bytes in this order");
static_assert(kWordCount * 4 < WordSlots::kSlots, "enlarge kSlots, and the shift in WordKey::slot");

constexpr WordSlots make_slots() {
  WordSlots made;
  for (std::size_t i = 1; i < kWordCount; ++i) {
    const std::string_view word = data::kVocabulary[i].word;
    made.keys[i] = {eight_of(word, 0), eight_of(word, 8)};
    std::size_t slot = made.keys[i].slot();
    while (made.ids[slot] != 0) slot = (slot + 1) % WordSlots::kSlots;
    made.ids[slot] = static_cast<WordId>(i);
    if (word.size() > 1) continue;
    made.bytes[static_cast<unsigned char>(word[0])] = static_cast<WordId>(i);
    if (base::is_lower(word[0])) made.bytes[static_cast<unsigned char>(word[0] - 'a' + 'A')] = static_cast<WordId>(i);
  }
  return made;
}

}  // namespace

constinit const WordSlots kWordSlots = make_slots();

/// A word that is not all ASCII, and not found as it is: once more with straight apostrophes.
WordId find_with_apostrophe(std::string_view word) {
  constexpr std::string_view kApostrophe = "\xE2\x80\x99";
  if (word.find(kApostrophe) == std::string_view::npos) return 0;
  char straight[WordKey::kLongest] = {};
  std::size_t size = 0;
  for (std::size_t i = 0; i < word.size();) {
    const bool apostrophe = word.substr(i, kApostrophe.size()) == kApostrophe;
    straight[size++] = apostrophe ? '\'' : word[i];
    i += apostrophe ? kApostrophe.size() : 1;
  }
  return find_word(straight, size, size);
}

}  // namespace wireglass::lexicon
