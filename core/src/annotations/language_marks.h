#pragma once
// The marks of core/data/languages.tsv as one table: words, letters and pieces of words, each with the languages that
// it speaks for.
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "annotations/scripts.h"

namespace wireglass::annotations {

/// A mark's key. Words are hashed to 63 bits; letters and pieces are exact (three characters of 21 bits).
using MarkKey = std::uint64_t;

inline constexpr char32_t kWordEdge = '_';

/// The key of a word of folded characters.
constexpr MarkKey word_key(std::span<const char32_t> word) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char32_t c : word) hash = (hash ^ c) * 0x100000001B3;  // FNV-1a by characters
  return hash | std::uint64_t{1} << 63;
}
constexpr MarkKey piece_key(char32_t a, char32_t b, char32_t c) {
  return std::uint64_t{a} << 42 | std::uint64_t{b} << 21 | c;
}
constexpr MarkKey letter_key(char32_t c) { return piece_key(0, 0, c); }

/// Lower case of the Latin and Cyrillic letters that news print; other characters stay. 0 for what is written over a
/// letter and may be left out (combining accents, Arabic vowel signs, the soft hyphen).
char32_t fold(char32_t c);

/// What one mark says: this language, with this weight.
struct MarkVote {
  std::uint8_t language;  ///< index into LanguageMarks::languages
  std::uint8_t weight;
};

/// A language in one script: Serbian is two of these.
struct ScriptLanguage {
  std::string_view code;
  Script script;
};
inline constexpr std::size_t kMaxScriptLanguages = 96;

class LanguageMarks {
 public:
  /// Made at the first call, in about a quarter of a millisecond.
  static const LanguageMarks& instance();

  /// The votes of a mark; none for what is no mark. Constant time, no allocation.
  std::span<const MarkVote> find(MarkKey key) const {
    const std::uint64_t hash = hash_of(key);
    if ((filter_[filter_word(hash)] & filter_bit(hash)) == 0) return {};
    for (std::size_t at = static_cast<std::size_t>(hash >> 40) & mask_;; at = (at + 1) & mask_) {
      if (keys_[at] == key) return {votes_.data() + ranges_[at].first, ranges_[at].count};
      if (keys_[at] == kFree) return {};
    }
  }
  std::span<const ScriptLanguage> languages() const { return languages_; }

 private:
  static constexpr MarkKey kFree = 0;

  LanguageMarks();
  static std::uint64_t hash_of(MarkKey key) { return key * 0x9E3779B97F4A7C15; }
  static std::size_t filter_word(std::uint64_t hash) { return static_cast<std::size_t>(hash >> 54); }
  static std::uint64_t filter_bit(std::uint64_t hash) { return std::uint64_t{1} << (hash >> 48 & 63); }
  std::uint8_t language_index(std::string_view code, Script script);

  struct Range {
    std::uint16_t first, count;
  };
  std::array<std::uint64_t, 1024> filter_{};  // a bit a hash: turns most pieces that are no mark away, and fits the first cache
  std::size_t mask_ = 0;
  std::vector<MarkKey> keys_;  // open addressing, at most half full
  std::vector<Range> ranges_;  // of the slot's votes
  std::vector<MarkVote> votes_;
  std::vector<ScriptLanguage> languages_;
};

}  // namespace wireglass::annotations
