#pragma once
// Looks up single words in a small constexpr table: a hash by the length and three letters, made at compile time. A word
// that is not in it costs one load as a rule.
#include <array>
#include <cstdint>
#include <string_view>

#include "base/chars.h"

namespace wireglass::lexicon {

/// Over rows with a member `phrase` in lower case; of rows with the same phrase the last counts.
template <class Row, std::size_t N>
class WordTable {
  static constexpr std::uint32_t kSlots = N < 1024 ? 2048 : 4096;

 public:
  explicit constexpr WordTable(const std::array<Row, N>& rows) : rows_(rows) {
    static_assert(N < kSlots / 2, "enlarge kSlots");
    for (std::size_t i = 0; i < N; ++i) {
      std::uint32_t slot = slot_of(rows[i].phrase);
      while (slots_[slot] != 0 && rows[slots_[slot] - 1u].phrase != rows[i].phrase) slot = (slot + 1) & (kSlots - 1);
      slots_[slot] = static_cast<std::uint16_t>(i + 1);
    }
  }

  /// The row of a word, whatever the case of its ASCII letters and with either apostrophe's place; nullptr: none.
  constexpr const Row* find(std::string_view word) const {
    if (word.empty()) return nullptr;
    for (std::uint32_t slot = slot_of(word); slots_[slot] != 0; slot = (slot + 1) & (kSlots - 1)) {
      const Row& row = rows_[slots_[slot] - 1u];
      if (base::equals_ignoring_case(row.phrase, word)) return &row;
    }
    return nullptr;
  }

 private:
  static constexpr std::uint32_t slot_of(std::string_view word) {
    const auto letter = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(word[i]) | 0x20u); };
    const auto size = static_cast<std::uint32_t>(word.size());
    return (letter(0) * 37u + letter(word.size() - 1) * 151u + letter(word.size() / 2) * 1009u + size * 613u) & (kSlots - 1);
  }

  const std::array<Row, N>& rows_;
  std::array<std::uint16_t, kSlots> slots_{};
};

/// The last words of phrases, so that a text is looked at only behind them.
template <class Row, std::size_t N>
constexpr auto last_words(const std::array<Row, N>& rows) {
  struct LastWord {
    std::string_view phrase;
  };
  std::array<LastWord, N> words{};
  for (std::size_t i = 0; i < N; ++i) {
    const std::size_t blank = rows[i].phrase.rfind(' ');
    words[i].phrase = blank == std::string_view::npos ? rows[i].phrase : rows[i].phrase.substr(blank + 1);
  }
  return words;
}

}  // namespace wireglass::lexicon
