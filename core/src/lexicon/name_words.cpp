#include "lexicon/name_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/chars.h"
#include "data/acting_buildings.h"
#include "data/acting_words.h"
#include "data/belonging_places.h"
#include "data/family_names.h"
#include "data/function_words.h"
#include "data/japanese_given_names.h"
#include "data/japanese_syllables.h"
#include "data/known_names.h"
#include "data/legal_forms.h"
#include "data/office_heads.h"
#include "data/office_modifiers.h"
#include "data/organization_tails.h"
#include "data/place_heads.h"
#include "lexicon/word_table.h"

namespace wireglass::lexicon {
namespace {

template <class Row, std::size_t N>
const Row* find_row(const std::array<Row, N>& rows, std::string_view phrase) {
  const auto found = std::lower_bound(rows.begin(), rows.end(), phrase, [](const Row& row, std::string_view key) { return row.phrase < key; });
  return found != rows.end() && found->phrase == phrase ? &*found : nullptr;
}

/// Calls `each` with the words of a cell.
template <typename Each>
constexpr void for_words(std::string_view cell, const Each& each) {
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(' '), cell.size());
    each(cell.substr(0, end));
    cell.remove_prefix(std::min(cell.size(), end + 1));
  }
}

/// The bits that the words of each row's cell stand for, in the order of `names`.
template <class Row, std::size_t N, std::size_t K>
constexpr std::array<std::uint16_t, N> kinds_of(const std::array<Row, N>& rows, const std::string_view (&names)[K]) {
  std::array<std::uint16_t, N> kinds{};
  for (std::size_t i = 0; i < N; ++i)
    for_words(rows[i].kinds, [&](std::string_view kind) {
      for (std::size_t bit = 0; bit < K; ++bit)
        if (kind == names[bit]) kinds[i] = static_cast<std::uint16_t>(kinds[i] | 1u << bit);
    });
  return kinds;
}

constexpr std::string_view kActingNames[] = {"act", "act-on", "modal", "have", "be", "adverb", "ready", "talks", "past", "act-on-to", "give", "remain", "stance"};
constexpr auto kActingKinds = kinds_of(data::kActingWords, kActingNames);
constexpr std::string_view kFunctionNames[] = {"preposition", "place", "determiner", "other"};
constexpr auto kFunctionKinds = kinds_of(data::kFunctionWords, kFunctionNames);
constexpr WordTable kFunction(data::kFunctionWords);
constexpr WordTable kActing(data::kActingWords);
constexpr WordTable kHeads(data::kOfficeHeads);
constexpr WordTable kModifiers(data::kOfficeModifiers);

std::uint16_t exact_kinds(std::string_view word) {
  const auto* const row = kActing.find(word);
  return row == nullptr ? std::uint16_t{0} : kActingKinds[static_cast<std::size_t>(row - data::kActingWords.data())];
}

/// Of a verb without its ending; only what a verb does counts.
std::uint16_t verb_kinds(std::string_view stem) { return exact_kinds(stem) & (kActs | kActsOn | kActsOnTo | kGives); }

}  // namespace

bool is_legal_form(std::string_view word) { return find_row(data::kLegalForms, word) != nullptr; }
bool is_organization_tail(std::string_view word) { return find_row(data::kOrganizationTails, word) != nullptr; }

std::string_view known_name(std::string_view folded) {
  const auto* const row = find_row(data::kKnownNames, folded);
  return row == nullptr ? std::string_view{} : row->full;
}

bool is_acting_building(std::string_view folded) { return find_row(data::kActingBuildings, folded) != nullptr; }

PlaceHead place_head(std::string_view word) {
  const auto* const row = find_row(data::kPlaceHeads, word);
  if (row == nullptr) return PlaceHead::kNone;
  return row->kind == "admin" ? PlaceHead::kAdmin : PlaceHead::kFeature;
}

std::string_view belonging_place(std::string_view folded) {
  const auto* const row = find_row(data::kBelongingPlaces, folded);
  return row == nullptr ? std::string_view{} : row->place;
}

std::uint8_t family_name_languages(std::string_view word) {
  const auto* const row = find_row(data::kFamilyNames, word);
  std::uint8_t languages = 0;
  if (row == nullptr) return languages;
  for_words(row->languages, [&](std::string_view language) {
    constexpr std::string_view kCodes[] = {"ja", "ko", "zh", "vi", "hu"};
    for (std::size_t bit = 0; bit < std::size(kCodes); ++bit)
      if (language == kCodes[bit]) languages = static_cast<std::uint8_t>(languages | 1u << bit);
  });
  return languages;
}

bool is_japanese_given_name(std::string_view word) { return find_row(data::kJapaneseGivenNames, word) != nullptr; }

bool is_japanese_spelling(std::string_view word) {
  constexpr std::size_t kLongest = 5;  // letters of a syllable
  if (word.size() < 3 || word.size() > 20) return false;
  std::uint32_t reached = 1;  // bit i: the first i letters are syllables
  for (std::size_t at = 0; at < word.size(); ++at) {
    if ((reached >> at & 1u) == 0) continue;
    for (std::size_t length = 1; length <= kLongest && at + length <= word.size(); ++length)
      if (find_row(data::kJapaneseSyllables, word.substr(at, length)) != nullptr) reached |= 1u << (at + length);
  }
  return (reached >> word.size() & 1u) != 0;
}

std::uint16_t acting_kinds(std::string_view word) {
  const std::uint16_t exact = exact_kinds(word);
  if (exact != 0 || word.size() < 4) return exact;
  const auto ends = [&](std::string_view tail) { return word.size() > tail.size() + 1 && base::equals_ignoring_case(word.substr(word.size() - tail.size()), tail); };
  const auto stem = [&](std::size_t cut) { return verb_kinds(word.substr(0, word.size() - cut)); };
  const auto with = [&](std::size_t cut, char tail) { return verb_kinds(std::string(word.substr(0, word.size() - cut)) + tail); };
  const auto doubled = [&](std::size_t cut) {  // "dropped", "putting"
    const std::string_view rest = word.substr(0, word.size() - cut);
    return rest.size() > 2 && rest.back() == rest[rest.size() - 2] ? verb_kinds(rest.substr(0, rest.size() - 1)) : std::uint16_t{0};
  };
  const auto form = [](int kinds, ActingKind which) { return static_cast<std::uint16_t>(kinds == 0 ? 0 : kinds | which); };
  if (ends("s") && !ends("ss")) return form(stem(1) | stem(2) | (ends("ies") ? with(3, 'y') : 0), kThird);
  if (ends("ed")) return form(stem(2) | stem(1) | doubled(2) | (ends("ied") ? with(3, 'y') : 0), kPast);
  if (ends("ing")) return form(stem(3) | with(3, 'e') | doubled(3), kIng);
  return 0;
}

bool is_office_head(std::string_view word) {
  if (!word.empty() && word.back() == '.') word.remove_suffix(1);  // "Gov."
  if (kHeads.find(word) != nullptr) return true;
  return word.size() > 4 && word.back() == 's' && kHeads.find(word.substr(0, word.size() - 1)) != nullptr;
}

std::uint8_t function_kinds(std::string_view word) {
  const auto* const row = kFunction.find(word);
  return row == nullptr ? std::uint8_t{0} : static_cast<std::uint8_t>(kFunctionKinds[static_cast<std::size_t>(row - data::kFunctionWords.data())]);
}

bool is_office_modifier(std::string_view word) { return kModifiers.find(word) != nullptr; }

}  // namespace wireglass::lexicon
