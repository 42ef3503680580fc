#pragma once
#include <cstdint>
#include <string_view>

namespace wireglass::lexicon {

/// How the full stop behind a word is to be read (core/data/abbreviations.tsv).
enum class Abbreviation : std::uint8_t {
  kNone,
  kLead,          ///< ends no sentence, because a name follows: "Gov."
  kTail,          ///< may end one: "Corp."
  kMonth,         ///< a month or a weekday: "Jan.", "Tue."
  kBeforeNumber,  ///< an abbreviation before a number only: "No. 5"
  kBehindNumber,  ///< behind a number only: "6 ft."
  kBehindComma,   ///< behind a comma only: "Salem, Ore."
};

/// Exact, without the last full stop ("Corp", "Ph.D"); logarithmic.
Abbreviation abbreviation_of(std::string_view word);

/// True where the full stop ends no sentence, whatever follows. @param before_number a digit comes next, behind blanks at most
constexpr bool is_lead(Abbreviation kind, bool before_number) {
  return kind == Abbreviation::kLead || kind == Abbreviation::kMonth || (kind == Abbreviation::kBeforeNumber && before_number);
}

}  // namespace wireglass::lexicon
