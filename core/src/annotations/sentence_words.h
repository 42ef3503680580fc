#pragma once
#include <cstdint>
#include <string_view>

namespace wireglass::annotations {

/// What a word tells of a sentence's beginning (core/data/sentence_words.tsv).
enum class SentenceWord : std::uint8_t {
  kNone,
  kStarter,  ///< with a capital it begins a sentence: "The"
  kWeak,     ///< it does, or it is a name: "So", "May"
  kCue,      ///< behind a quotation and a name the sentence goes on: "asked"
  kLabel,    ///< a letter behind it is no name's: "plan B."
  kName,     ///< its mark is its own: "Yahoo!"
  kZone,     ///< behind a clock time it belongs to the time: "Eastern"
};

/// Whatever the case of its letters; logarithmic.
SentenceWord sentence_word_of(std::string_view word);

}  // namespace wireglass::annotations
