#include "lexicon/common_words.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/key_table.h"
#include "data/common_words.h"
#include "lexicon/name_lexicon.h"

namespace wireglass::lexicon {
namespace {

base::KeyTable<std::uint8_t> make_bands() {
  std::vector<std::pair<std::uint32_t, std::uint8_t>> rows;
  rows.reserve(data::kCommonWords.size());
  for (const data::CommonWordsRow& row : data::kCommonWords)
    rows.emplace_back(fold_hash(name_hash(row.phrase)), static_cast<std::uint8_t>(row.band));
  std::sort(rows.begin(), rows.end());
  std::vector<std::uint32_t> keys;
  std::vector<std::uint8_t> bands;
  for (const auto& [key, band] : rows) {
    keys.push_back(key);
    bands.push_back(band);
  }
  return {keys, std::move(bands)};
}

}  // namespace

std::uint8_t band_of(std::string_view word) {
  static const base::KeyTable<std::uint8_t> kBands = make_bands();
  const std::uint8_t* const band = kBands.find(fold_hash(name_hash(word)));
  return band == nullptr ? kRareBand : *band;
}

}  // namespace wireglass::lexicon
