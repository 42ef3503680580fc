#include "corpus/person_names.h"

#include <algorithm>

#include "base/chars.h"
#include "lexicon/folded_name.h"
#include "lexicon/name_words.h"

namespace wireglass::corpus {
namespace {

bool is_suffix(std::string_view part) {
  const std::string folded = lexicon::fold_name(part);
  return folded == "jr" || folded == "sr" || folded == "ii" || folded == "iii" || folded == "iv";
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ' || text[at] == '\n' || text[at] == '\t') {
      ++at;
      continue;
    }
    const std::size_t end = std::min(text.find_first_of(" \n\t", at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end;
  }
  return parts;
}

bool all_japanese(const std::vector<std::string>& parts) {
  return std::all_of(parts.begin(), parts.end(), [](const std::string& part) { return lexicon::is_japanese_spelling(part); });
}

}  // namespace

std::vector<std::string_view> name_parts(std::string_view printed) {
  std::vector<std::string_view> parts = split(printed);
  while (parts.size() > 2 && is_suffix(parts.back())) parts.pop_back();
  if (!parts.empty() && parts.back().back() == ',') parts.back().remove_suffix(1);
  return parts;
}

std::string person_key(std::string_view folded) {
  std::vector<std::string_view> words = split(folded);
  while (words.size() > 2 && is_suffix(words.back())) words.pop_back();
  std::vector<std::string_view> kept;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (i == 0 || i + 1 == words.size() || words[i].size() > 1) kept.push_back(words[i]);
  // Of all turns of the words the smallest.
  std::vector<std::string_view> best = kept;
  for (std::size_t turn = 1; turn < kept.size(); ++turn) {
    std::rotate(kept.begin(), kept.begin() + 1, kept.end());
    if (std::lexicographical_compare(kept.begin(), kept.end(), best.begin(), best.end())) best = kept;
  }
  std::string key;
  for (const std::string_view word : best) key.append(key.empty() ? "" : " ").append(word);
  return key;
}

OrderReading read_order(const std::vector<std::string>& parts, const OrderEvidence& evidence) {
  OrderReading reading;
  if (parts.size() < 2) return reading;
  const std::string& first = parts.front();
  const std::string& last = parts.back();
  const std::uint8_t first_family = lexicon::family_name_languages(first), last_family = lexicon::family_name_languages(last);
  constexpr std::uint8_t kKeep = lexicon::kKorean | lexicon::kChinese | lexicon::kVietnamese;
  const bool alone_first = evidence.first_alone > evidence.last_alone, alone_last = evidence.last_alone > evidence.first_alone;

  const bool japanese_name = all_japanese(parts) && (((first_family | last_family) & lexicon::kJapanese) != 0 || lexicon::is_japanese_given_name(first) || lexicon::is_japanese_given_name(last));
  // "Kim Jong-un": a given name of two parts, or three words in all, behind a family name of East Asia.
  const bool two_part_given = parts.size() >= 3 || last.find(' ') != std::string::npos;
  const bool keeps_order = (first_family & kKeep) != 0 && (two_part_given || (last_family == 0 && alone_first)) && !japanese_name;

  // Vietnamese people are called by their given names: "Hai" for "Tran Van Hai".
  if (keeps_order && (first_family & lexicon::kVietnamese) != 0) reading.family_first = true;
  else if (alone_first != alone_last) reading.family_first = alone_first;
  else if (keeps_order) reading.family_first = true;
  else if (japanese_name) {
    const bool given_last = lexicon::is_japanese_given_name(last) && !lexicon::is_japanese_given_name(first);
    const bool family_only_first = (first_family & lexicon::kJapanese) != 0 && (last_family & lexicon::kJapanese) == 0;
    reading.family_first = given_last || (family_only_first && !lexicon::is_japanese_given_name(first));
  } else if (evidence.as_is != 0 && evidence.turned != 0) {
    reading.family_first = (first_family != 0) && (last_family == 0);
  }
  reading.called_by_both = keeps_order && reading.family_first && (first_family & lexicon::kVietnamese) != 0;
  if (keeps_order && reading.family_first) reading.shown = NameOrder::kFamilyFirst;
  else if (japanese_name || (evidence.as_is != 0 && evidence.turned != 0)) reading.shown = NameOrder::kFamilyLast;
  return reading;
}

std::string turned_name(std::string_view printed) {
  const std::vector<std::string_view> parts = split(printed);
  std::string name;
  for (std::size_t i = 1; i < parts.size(); ++i) name.append(name.empty() ? "" : " ").append(parts[i]);
  if (!parts.empty()) name.append(name.empty() ? "" : " ").append(parts.front());
  return name;
}

std::string in_title_case(std::string_view printed) {
  std::string name(printed);
  bool inside = false;
  for (char& c : name) {
    if (inside) c = base::to_lower(c);
    inside = base::is_alpha(c) || static_cast<unsigned char>(c) >= 0x80;
  }
  return name;
}

}  // namespace wireglass::corpus
