#include "lexicon/name_lexicon.h"

#include <utility>

namespace wireglass::lexicon {

bool NameLexicon::read_paths(base::ByteReader section) {
  if (paths_.size() > 1) return false;  // a second list could be shorter than what clusters point to
  const std::uint32_t count = section.count(6);
  const auto middle = section.planes(count), coarse = section.planes(count), top = section.planes(count);
  if (!section.ok()) return false;
  paths_.assign(1, ClusterPath{});
  for (std::size_t i = 0; i < count; ++i) {
    const auto place = [](std::size_t cluster) { return static_cast<std::uint16_t>(cluster + 1); };
    paths_.push_back({place(i), place(middle[i]), place(coarse[i]), place(top[i])});
  }
  return true;
}

bool NameLexicon::read_clusters(base::ByteReader section) {
  const std::uint32_t count = section.count(3);
  auto keys = section.ascending(count);
  for (std::uint32_t& key : keys) key <<= kClusterKeyShift;
  auto clusters = section.planes(count);
  if (!section.ok()) return false;
  for (std::uint16_t& cluster : clusters)
    if (++cluster >= paths_.size()) return false;
  clusters_ = {keys, std::move(clusters), kClusterKeyShift};
  return true;
}

bool NameLexicon::read_phrases(base::ByteReader section) {
  const std::uint32_t count = section.count(3);
  const auto keys = section.ascending(count);
  auto kinds = section.planes(count);
  if (!section.ok()) return false;
  phrases_ = {keys, std::move(kinds)};
  return true;
}

bool NameLexicon::read_starts(base::ByteReader section) {
  const std::uint32_t count = section.count(2);
  const auto keys = section.ascending(count);
  const std::string_view most = section.take(count);
  if (!section.ok()) return false;
  starts_ = {keys, {most.begin(), most.end()}};
  return true;
}

NameLexicon::PhraseMatch NameLexicon::match(std::span<const std::uint64_t> words) const {
  PhraseMatch best;
  if (words.empty()) return best;
  const std::uint8_t* const longest = starts_.find(fold_hash(words[0]));
  const std::uint32_t most = longest == nullptr ? 1 : *longest;
  std::uint64_t hash = 0;
  for (std::uint32_t i = 0; i < words.size() && i < most; ++i) {
    hash = i == 0 ? words[0] : join_hashes(hash, words[i]);
    if (const std::uint16_t* const kinds = phrases_.find(fold_hash(hash)); kinds != nullptr && (*kinds & kNameKinds) != 0)
      best = {i + 1, static_cast<std::uint16_t>(*kinds & kNameKinds)};
  }
  return best;
}

}  // namespace wireglass::lexicon
