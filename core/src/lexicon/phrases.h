#pragma once
// Looks up phrases of a data table where they begin in a text. A table is a constexpr array that the build makes from
// core/data/<name>.tsv: rows with a first member `phrase`, lower case, sorted by bytes and unique. Nothing is built at
// run time; a filter of 16 KiB makes a text's words that begin no phrase cost one load each.
#include <array>
#include <cstdint>
#include <string_view>

#include "base/chars.h"

namespace wireglass::lexicon {

/// A phrase found in a text: its row, and where it ends. No row when nothing was found.
template <class Row>
struct Match {
  const Row* row = nullptr;
  std::size_t end = 0;
  explicit operator bool() const { return row != nullptr; }
};

/// The character of a text as phrases spell it: ASCII letters in lower case, the typographic apostrophe straight.
struct Folded {
  char byte;
  std::uint32_t length;
};
constexpr Folded fold_at(std::string_view text, std::size_t at) {
  if (text[at] == '\xE2' && text.substr(at, 3) == "\xE2\x80\x99") return {'\'', 3};
  return {base::to_lower(text[at]), 1};
}

/// True when no letter or digit stands at `at`: a phrase may end before it.
constexpr bool is_word_edge(std::string_view text, std::size_t at) {
  if (at >= text.size()) return true;
  const char c = text[at];
  return static_cast<unsigned char>(c) < 0x80 ? !base::is_alnum(c) : !base::is_letter(base::char_at(text, at).code);
}

template <class Row, std::size_t N>
class PhraseTable {
 public:
  explicit constexpr PhraseTable(const std::array<Row, N>& rows) : rows_(rows) {
    for (std::size_t byte = 0, row = 0; byte < 256; ++byte) {
      while (row < N && static_cast<unsigned char>(rows[row].phrase[0]) < byte) ++row;
      first_[byte] = static_cast<std::uint16_t>(row);
    }
    first_[256] = static_cast<std::uint16_t>(N);
    for (const Row& row : rows) {
      const std::string_view p = row.phrase;
      if (p.size() < 4) filter_[key(p[0], p.size() > 1 ? p[1] : ' ')] = ~std::uint64_t{0};
      else filter_[key(p[0], p[1])] |= bit(p[2], p[3]);
    }
  }

  /// Quick and one-sided: false means that no phrase of at least two bytes begins at text[at]. An apostrophe among the
  /// first four bytes must be straight.
  constexpr bool may_begin(std::string_view text, std::size_t at) const {
    if (at + 3 >= text.size()) return at + 1 < text.size();
    const std::uint64_t bits = filter_[key(base::to_lower(text[at]), base::to_lower(text[at + 1]))];
    return bits != 0 && (bits & bit(base::to_lower(text[at + 2]), base::to_lower(text[at + 3]))) != 0;
  }

  /// The longest phrase that begins at text[at], ends by `end`, and ends at a word's edge (punctuation needs none).
  constexpr Match<Row> longest(std::string_view text, std::size_t at, std::size_t end) const {
    Match<Row> best;
    std::size_t low = 0, high = N;
    for (std::size_t depth = 0; at < end; ++depth) {
      const Folded folded = fold_at(text, at);
      if (depth == 0) {
        low = first_[static_cast<unsigned char>(folded.byte)];
        high = first_[static_cast<unsigned char>(folded.byte) + 1u];
      } else {
        low = lower_bound(low, high, depth, folded.byte, false);
        high = lower_bound(low, high, depth, folded.byte, true);
      }
      if (low == high) break;
      at += folded.length;
      const bool edge = !base::is_alnum(folded.byte) || is_word_edge(text, at);
      if (rows_[low].phrase.size() == depth + 1 && edge && at <= end) best = {&rows_[low], at};
    }
    return best;
  }

  /// The row whose phrase is exactly `word`, whatever the case of its letters; nullptr when there is none.
  constexpr const Row* find(std::string_view word) const {
    const Match<Row> match = longest(word, 0, word.size());
    return match && match.end == word.size() ? match.row : nullptr;
  }

 private:
  static constexpr std::size_t key(char a, char b) {
    return (static_cast<unsigned char>(a) * 41u + static_cast<unsigned char>(b)) & 2047u;
  }
  static constexpr std::uint64_t bit(char a, char b) {
    return std::uint64_t{1} << ((static_cast<unsigned char>(a) * 7u + static_cast<unsigned char>(b)) & 63u);
  }

  /// First row of [low, high) whose byte at `depth` is not below (or, with `past`, is above) `byte`.
  constexpr std::size_t lower_bound(std::size_t low, std::size_t high, std::size_t depth, char byte, bool past) const {
    const int wanted = static_cast<unsigned char>(byte) + (past ? 1 : 0);
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      const std::string_view p = rows_[middle].phrase;
      const int found = depth < p.size() ? static_cast<unsigned char>(p[depth]) : -1;
      if (found < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  const std::array<Row, N>& rows_;
  std::array<std::uint64_t, 2048> filter_{};
  std::array<std::uint16_t, 257> first_{};  ///< of each first byte the first row
};

}  // namespace wireglass::lexicon
