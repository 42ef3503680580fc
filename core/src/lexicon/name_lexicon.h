#pragma once
// What is known of words beforehand: clusters of words that stand in like places, and a gazetteer of names. Weak evidence:
// features of the model, not rules. Made from core/data/names by pack.py.
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/byte_reader.h"
#include "base/key_table.h"

namespace wireglass::lexicon {

/// The kinds of the gazetteer; the numbers are those of pack.py.
enum NameKind : std::uint16_t {
  kCountryName = 1, kCityName = 2, kTownName = 4, kRegionName = 8, kDemonymName = 16, kCapitalName = 32, kBelongingName = 64, kTitleName = 128,
  kConnector = 256, kParticle = 512,  // small words; no kinds of a name
};
inline constexpr std::uint16_t kNameKinds = 255;

/// A word's clusters from fine to coarse; 0: the word is unknown.
using ClusterPath = std::array<std::uint16_t, 4>;

/// The 64-bit FNV-1a of a word in lower case (ASCII): simple enough for pack.py to compute too.
constexpr std::uint64_t name_hash(std::string_view word) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char c : word) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    hash = (hash ^ static_cast<unsigned char>(lower)) * 0x100000001B3ULL;
  }
  return hash;
}
/// Of a phrase and the word behind it.
constexpr std::uint64_t join_hashes(std::uint64_t left, std::uint64_t right) {
  return (left ^ (right + 0x9E3779B97F4A7C15ULL + (left << 6) + (left >> 2))) * 0xD6E8FEB86659FD93ULL;
}
/// As the tables have it; of words in clusters only the upper bits (pack.py).
constexpr std::uint32_t fold_hash(std::uint64_t hash) { return static_cast<std::uint32_t>(hash ^ hash >> 32); }
inline constexpr std::uint32_t kClusterKeyShift = 32 - 26;

class NameLexicon {
 public:
  NameLexicon() = default;

  /// Sections of the data file; false where their numbers do not fit together.
  bool read_paths(base::ByteReader section);
  bool read_clusters(base::ByteReader section);
  bool read_phrases(base::ByteReader section);
  bool read_starts(base::ByteReader section);

  /// The fine cluster of a word, to be looked up with path(); 0: unknown.
  std::uint16_t cluster_of(std::uint64_t hash) const {
    const std::uint16_t* const found = clusters_.find(fold_hash(hash) >> kClusterKeyShift << kClusterKeyShift);
    return found == nullptr ? std::uint16_t{0} : *found;
  }
  const ClusterPath& path(std::uint16_t cluster) const { return paths_[cluster]; }

  struct PhraseMatch {
    std::uint32_t length = 0;  ///< in words; 0: none
    std::uint16_t kinds = 0;
  };
  /// "of", "&": may stand between the parts of a name. "de", "al": may stand before its first capital.
  bool is_connector(std::uint64_t hash) const { return has_kind(hash, kConnector); }
  bool is_particle(std::uint64_t hash) const { return has_kind(hash, kParticle); }

  /// The longest phrase that begins with these words.
  PhraseMatch match(std::span<const std::uint64_t> words) const;

 private:
  bool has_kind(std::uint64_t hash, NameKind kind) const {
    const std::uint16_t* const kinds = phrases_.find(fold_hash(hash));
    return kinds != nullptr && (*kinds & kind) != 0;
  }

  base::KeyTable<std::uint16_t, std::uint16_t> clusters_;
  std::vector<ClusterPath> paths_{ClusterPath{}};
  base::KeyTable<std::uint16_t> phrases_;  // kinds
  base::KeyTable<std::uint8_t> starts_;    // of the first word of longer phrases: the most words of one
};

}  // namespace wireglass::lexicon
