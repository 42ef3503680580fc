#include "lexicon/residue.h"

#include <array>

#include "data/residue.h"

namespace wireglass::lexicon {

const std::vector<std::string_view>& phrases_of(Residue kind) {
  static const auto kPhrases = [] {
    constexpr std::array<std::string_view, 4> kKinds{"link", "fold", "script", "notice"};  // in the order of the enum
    std::array<std::vector<std::string_view>, kKinds.size()> phrases;
    for (const data::ResidueRow& row : data::kResidue)
      for (std::size_t i = 0; i < kKinds.size(); ++i)
        if (row.kind == kKinds[i]) phrases[i].push_back(row.phrase);
    return phrases;
  }();
  return kPhrases[static_cast<std::size_t>(kind)];
}

}  // namespace wireglass::lexicon
