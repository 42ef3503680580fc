#include "corpus/organization_names.h"

#include <algorithm>

#include "base/chars.h"
#include "base/hash.h"
#include "lexicon/folded_name.h"
#include "lexicon/name_words.h"

namespace wireglass::corpus {
namespace {

constexpr std::size_t kMostWords = 12;  // of a name that has acronyms and short forms

bool is_small_word(std::string_view word) {
  return word == "of" || word == "and" || word == "the" || word == "for" || word == "in" || word == "on" || word == "to" || word == "de" || word == "du" || word == "la" || word == "des";
}

bool is_acronym(const NameForm& form) {
  if (form.words != 1 || form.text.size() < 2 || form.text.size() > 14) return false;
  std::size_t capitals = 0, letters = 0;
  for (const char c : form.text) {
    letters += base::is_alpha(c) || base::is_digit(c);
    capitals += base::is_upper(c) || base::is_digit(c);
  }
  return letters >= 2 && letters <= 7 && capitals * 2 > letters && base::is_alpha(form.text[0]) && capitals >= 2;
}

std::string joined(const std::vector<std::string_view>& words, std::size_t first, std::size_t end) {
  std::string text;
  for (std::size_t i = first; i < end; ++i) text.append(text.empty() ? "" : " ").append(words[i]);
  return text;
}

/// "g7 summit" as "group of seven summit", "us steel" as "united states steel".
std::string with_full_names(const std::vector<std::string_view>& words, EntityType type) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string_view word = words[i];
    if (type == EntityType::kEvent && (word == "leaders" || word == "annual")) continue;
    if (words.size() > 1 && word == "us" && i == 0) word = "united states";
    else if (words.size() > 1 && i + 1 < words.size() && word == "g" && (words[i + 1] == "7" || words[i + 1] == "20")) {
      word = words[++i] == "7" ? "group of seven" : "group of 20";
    } else if (words.size() > 1) {
      const std::string_view full = lexicon::known_name(word);
      if (!full.empty()) word = full;
    }
    text.append(text.empty() ? "" : " ").append(word);
  }
  return text;
}

/// The initials with and without small words, and without a last country ("CDP" of "… Party of Japan").
void add_initials(const std::vector<std::string_view>& words, ComparedName& name) {
  std::string all, large;
  for (const std::string_view word : words) {
    all += word.front();
    if (!is_small_word(word)) large += word.front();
  }
  for (const std::string& initials : {all, large})
    if (initials.size() >= 2 && initials.size() <= 7) name.initials.push_back(base::hash(initials));
  if (words.size() > 3 && words[words.size() - 2] == "of" && large.size() > 2) name.initials.push_back(base::hash(large.substr(0, large.size() - 1)));
}

/// What a text may call the body for short.
void add_shorter(const std::vector<std::string_view>& words, const lexicon::Places& places, ComparedName& name) {
  for (std::size_t end = words.size() - 1; end >= 1; --end) {
    const auto tail = words.begin() + static_cast<std::ptrdiff_t>(end);
    const bool tails = std::all_of(tail, words.end(), [](std::string_view word) { return lexicon::is_organization_tail(word) || word == "and"; });
    const bool of_country = words[end] == "of" && places.country_name(joined(words, end + 1, words.size())) != nullptr;
    const bool of_matter = end == 1 && (words[end] == "of" || words[end] == "for") && words.size() > 2;  // "House" of Representatives
    const bool generic = end == 1 && lexicon::is_organization_tail(words[0]) && !of_matter;
    if ((tails || of_country || of_matter) && !generic && !is_small_word(words[end - 1])) name.shorter.push_back(base::hash(joined(words, 0, end)));
  }
  // "Supreme Court" of the "U.S. Supreme Court": a country before it.
  for (std::size_t first = 1; first < words.size() && first <= 3; ++first) {
    const std::string before = joined(words, 0, first);
    if (places.country_name(before) != nullptr || places.demonym(before) != nullptr) name.shorter.push_back(base::hash(joined(words, first, words.size())));
  }
}

}  // namespace

ComparedName compare_name(const NameForm& form, EntityType type, const lexicon::Places& places) {
  ComparedName name;
  name.is_acronym = is_acronym(form);
  std::vector<std::string_view> words = words_of(form.folded);
  if (type == EntityType::kOrganization)
    while (words.size() > 1 && lexicon::is_legal_form(words.back())) {
      words.pop_back();
      name.had_legal_form = true;
    }
  name.text = with_full_names(words, type);
  if (name.text.empty()) name.text = form.folded.empty() ? std::string(form.text) : form.folded;
  name.hash = base::hash(name.text);
  const std::vector<std::string_view> full = words_of(name.text);
  if (full.size() >= 2 && full.size() <= kMostWords) {
    add_initials(full, name);
    if (words.size() >= 2) add_initials(words, name);  // "USTR", of the short words inside
    if (type == EntityType::kOrganization) add_shorter(full, places, name);
  }
  return name;
}

std::string organization_name(const NameForms& forms, const std::vector<FormCount>& printed) {
  const FormCount* best = nullptr;
  const auto rank = [&](const FormCount& count) {
    const NameForm& form = forms.form(count.form);
    std::vector<std::string_view> words = words_of(form.folded);
    while (words.size() > 1 && lexicon::is_legal_form(words.back())) words.pop_back();
    const bool shouted = form.capitals && words.size() > 1;
    return std::tuple(!shouted, words.size(), joined(words, 0, words.size()).size(), count.count);
  };
  for (const FormCount& count : printed)
    if (best == nullptr || rank(count) > rank(*best)) best = &count;
  std::string name(forms.form(best->form).text);
  std::replace(name.begin(), name.end(), '\n', ' ');
  if (name.size() > 4 && base::equals_ignoring_case(std::string_view(name).substr(0, 4), "the ")) name.erase(0, 4);
  for (std::size_t blank = name.rfind(' '); blank != std::string::npos && blank != 0; blank = name.rfind(' ')) {
    if (!lexicon::is_legal_form(lexicon::fold_name(std::string_view(name).substr(blank + 1)))) break;
    name.erase(blank);
    if (name.back() == ',') name.pop_back();
  }
  return name;
}

}  // namespace wireglass::corpus
