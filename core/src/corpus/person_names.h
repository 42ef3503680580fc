#pragma once
// A person's printed name as words: which is the family name, and in which order the name is to be shown.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wireglass::corpus {

/// The parts of a folded or printed name that blanks part; suffixes ("Jr.") are left out.
std::vector<std::string_view> name_parts(std::string_view printed);

/// The same for all orders of a name's words, without middle initials and suffixes: "Akazawa Ryosei", "RYOSEI AKAZAWA".
std::string person_key(std::string_view folded);

/// How often a name stands as it is or with its last word first, and which word stands for the whole alone.
struct OrderEvidence {
  std::uint32_t as_is = 0, turned = 0;
  std::uint32_t first_alone = 0, last_alone = 0;
};

enum class NameOrder : std::uint8_t {
  kAsPrinted,
  kFamilyLast,   ///< given name first: Japanese and Western people
  kFamilyFirst,  ///< Korean, Chinese, Vietnamese people keep theirs
};
struct OrderReading {
  bool family_first = false;  ///< the first of the words is the family name
  bool called_by_both = false;  ///< also by the given name alone, as Vietnamese people are
  NameOrder shown = NameOrder::kAsPrinted;
};

/// @param parts folded, as printed
OrderReading read_order(const std::vector<std::string>& parts, const OrderEvidence& evidence);

/// "Akazawa Ryosei" as "Ryosei Akazawa": the first word behind the others.
std::string turned_name(std::string_view printed);
/// "KEN ABE" as "Ken Abe".
std::string in_title_case(std::string_view printed);

}  // namespace wireglass::corpus
