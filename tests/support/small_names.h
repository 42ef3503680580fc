#pragma once
// Tables of names small enough to be read by a person, packed as core/data/names/pack.py packs the real ones.
#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "annotations/name_features.h"
#include "annotations/name_tags.h"
#include "lexicon/name_lexicon.h"

namespace wireglass::tests {

/// The bytes of a data file, section by section.
class NamePacker {
 public:
  /// Clusters of each fine cluster: middle, coarse, top.
  NamePacker& paths(const std::vector<std::array<std::uint16_t, 3>>& rows) {
    std::string data = u32(rows.size());
    for (std::size_t level = 0; level < 3; ++level) {
      std::vector<std::uint16_t> column;
      for (const auto& row : rows) column.push_back(row[level]);
      data += planes(column);
    }
    return section("PATH", data);
  }
  NamePacker& clusters(const std::vector<std::pair<std::string, std::uint16_t>>& words) {
    std::map<std::uint32_t, std::uint16_t> rows;
    for (const auto& [word, cluster] : words) rows[lexicon::fold_hash(lexicon::name_hash(word)) >> lexicon::kClusterKeyShift] = cluster;
    return section("CLUS", keyed(rows));
  }
  /// Phrases with blanks between their words.
  NamePacker& phrases(const std::vector<std::pair<std::string, std::uint16_t>>& entries) {
    std::map<std::uint32_t, std::uint16_t> kinds, starts;
    for (const auto& [phrase, kind] : entries) {
      const auto words = hashes(phrase);
      std::uint64_t hash = words[0];
      for (std::size_t i = 1; i < words.size(); ++i) hash = lexicon::join_hashes(hash, words[i]);
      kinds[lexicon::fold_hash(hash)] |= kind;
      auto& most = starts[lexicon::fold_hash(words[0])];
      most = std::max<std::uint16_t>(most, static_cast<std::uint16_t>(words.size()));
    }
    section("PHRA", keyed(kinds));
    std::string data = u32(starts.size()) + differences(starts);
    for (const auto& [key, most] : starts) data += static_cast<char>(most);
    return section("STRT", data);
  }
  NamePacker& tags(const std::vector<std::int16_t>& start, const std::vector<std::int16_t>& transitions) {
    std::string data = u32(annotations::kNameTags) + u32(annotations::kNameWeights);
    for (const auto* costs : {&start, &transitions})
      for (const std::int16_t cost : *costs) data += {static_cast<char>(cost & 0xFF), static_cast<char>(cost >> 8 & 0xFF)};
    return section("TAGS", data);
  }
  /// Rows of kNameWeights by the features' keys.
  NamePacker& weights(const std::map<std::uint32_t, std::vector<std::int8_t>>& features) {
    std::map<std::uint32_t, std::vector<std::int8_t>> rows;
    for (const auto& [key, row] : features) rows[key >> annotations::kFeatureKeyShift] = row;
    std::string data = u32(rows.size()) + differences(rows);
    for (std::size_t weight = 0; weight < annotations::kNameWeights; ++weight)
      for (const auto& [key, row] : rows) data += static_cast<char>(row[weight]);
    return section("WGHT", data);
  }
  NamePacker& section(std::string_view name, std::string_view data) {
    bytes_ += std::string(name) + u32(data.size()) + std::string(data);
    return *this;
  }
  const std::string& bytes() const { return bytes_; }

  static std::vector<std::uint64_t> hashes(std::string_view phrase) {
    std::vector<std::uint64_t> words;
    for (std::size_t at = 0; at < phrase.size();) {
      const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
      words.push_back(lexicon::name_hash(phrase.substr(at, end - at)));
      at = end + 1;
    }
    return words;
  }
  static std::string u32(std::size_t value) {
    std::string out;
    for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(value >> shift & 0xFF);
    return out;
  }
  /// The keys of a sorted map.
  template <typename Map>
  static std::string differences(const Map& rows) {
    std::string out;
    std::uint32_t last = 0;
    for (const auto& [key, value] : rows) {
      std::uint32_t gap = key - last;
      last = key;
      for (; gap >= 0x80; gap >>= 7) out += static_cast<char>((gap & 0x7F) | 0x80);
      out += static_cast<char>(gap);
    }
    return out;
  }
  static std::string planes(const std::vector<std::uint16_t>& values) {
    std::string low, high;
    for (const std::uint16_t value : values) {
      low += static_cast<char>(value & 0xFF);
      high += static_cast<char>(value >> 8);
    }
    return low + high;
  }

 private:
  static std::string keyed(const std::map<std::uint32_t, std::uint16_t>& rows) {
    std::vector<std::uint16_t> values;
    for (const auto& [key, value] : rows) values.push_back(value);
    return u32(rows.size()) + differences(rows) + planes(values);
  }

  std::string bytes_ = "WGNAMES1";
};

/// A few words, places and weights of every section.
inline std::string small_name_bytes() {
  std::vector<std::int16_t> start(annotations::kNameTags, 1), transitions(annotations::kNameTags * annotations::kNameTags, -2);
  std::vector<std::int8_t> for_names(annotations::kNameWeights, 3), for_nothing(annotations::kNameWeights, -1);
  for_nothing[annotations::class_weight(annotations::kOutside)] = 20;
  return NamePacker()
      .paths({{0, 0, 0}, {1, 0, 0}, {1, 1, 0}})
      .clusters({{"ferry", 0}, {"oslo", 1}, {"reyes", 2}})
      .phrases({{"Oslo", lexicon::kCityName}, {"New Harbour", lexicon::kCityName}, {"Prime Minister", lexicon::kTitleName}})
      .tags(start, transitions)
      .weights({{112, for_names}, {70'000, for_nothing}, {3'000'000'000u, for_names}})
      .bytes();
}

}  // namespace wireglass::tests
