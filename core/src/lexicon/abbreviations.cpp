#include "lexicon/abbreviations.h"

#include <algorithm>
#include <array>

#include "data/abbreviations.h"

namespace wireglass::lexicon {
namespace {

constexpr Abbreviation kind_of(std::string_view name) {
  if (name == "lead") return Abbreviation::kLead;
  if (name == "tail") return Abbreviation::kTail;
  if (name == "month") return Abbreviation::kMonth;
  if (name == "before-number") return Abbreviation::kBeforeNumber;
  if (name == "behind-number") return Abbreviation::kBehindNumber;
  if (name == "behind-comma") return Abbreviation::kBehindComma;
  return Abbreviation::kNone;
}

constexpr auto kKinds = [] {
  std::array<Abbreviation, data::kAbbreviations.size()> kinds{};
  for (std::size_t i = 0; i < kinds.size(); ++i) kinds[i] = kind_of(data::kAbbreviations[i].kind);
  return kinds;
}();
static_assert(std::find(kKinds.begin(), kKinds.end(), Abbreviation::kNone) == kKinds.end(), "a kind that the code does not know");

/// Which lengths there are for a first letter: most words before a full stop are told by it.
constexpr auto kLengths = [] {
  std::array<std::uint16_t, 128> lengths{};  // a bit a length
  for (const data::AbbreviationsRow& row : data::kAbbreviations) lengths[static_cast<unsigned char>(row.word[0]) & 127] |= static_cast<std::uint16_t>(1u << row.word.size());
  return lengths;
}();

}  // namespace

Abbreviation abbreviation_of(std::string_view word) {
  if (word.empty() || word.size() > 15 || (kLengths[static_cast<unsigned char>(word[0]) & 127] >> word.size() & 1) == 0) return Abbreviation::kNone;
  const auto found = std::lower_bound(data::kAbbreviations.begin(), data::kAbbreviations.end(), word,
                                      [](const data::AbbreviationsRow& row, std::string_view key) { return row.word < key; });
  if (found == data::kAbbreviations.end() || found->word != word) return Abbreviation::kNone;
  return kKinds[static_cast<std::size_t>(found - data::kAbbreviations.begin())];
}

}  // namespace wireglass::lexicon
