#include "lexicon/residue.h"

#include <algorithm>
#include <array>

#include "data/abbreviations.h"
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

Abbreviation abbreviation_of(std::string_view word) {
  const auto found = std::lower_bound(data::kAbbreviations.begin(), data::kAbbreviations.end(), word,
                                      [](const data::AbbreviationsRow& row, std::string_view key) { return row.word < key; });
  if (found == data::kAbbreviations.end() || found->word != word) return Abbreviation::kNone;
  return found->kind == "lead" ? Abbreviation::kLead : Abbreviation::kTail;
}

}  // namespace wireglass::lexicon
