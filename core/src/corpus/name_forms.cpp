#include "corpus/name_forms.h"

#include <algorithm>

#include "base/chars.h"
#include "base/hash.h"
#include "lexicon/folded_name.h"

namespace wireglass::corpus {
namespace {

bool is_all_capitals(std::string_view text) {
  int capitals = 0;
  for (std::size_t at = 0; at < text.size();) {
    const base::Char c = base::char_at(text, at);
    at += c.length;
    if (!base::is_letter(c.code)) continue;
    if (!base::is_capital(c.code)) return false;
    ++capitals;
  }
  return capitals >= 2;
}

}  // namespace

NameForms::NameForms(const Drop& drop) {
  first_.reserve(drop.articles.size() + 1);
  for (const Article& article : drop.articles) {
    first_.push_back(static_cast<std::uint32_t>(form_of_.size()));
    const Page& page = drop.pages[article.page];
    for (const Mention& mention : article.mentions) form_of_.push_back(number_of(text_of(page, mention.span)));
  }
  first_.push_back(static_cast<std::uint32_t>(form_of_.size()));
}

std::uint32_t NameForms::number_of(std::string_view text) {
  const auto [number, is_new] = by_text_.add(base::hash(text), static_cast<std::uint32_t>(forms_.size()));
  if (!is_new) return number;
  NameForm form;
  form.text = text;
  form.folded = lexicon::fold_name(text);
  if (form.folded.rfind("the ", 0) == 0) form.folded.erase(0, 4);
  form.capitals = is_all_capitals(text);
  form.words = 1;
  for (std::size_t i = 1; i < text.size(); ++i) form.words += (text[i] == ' ' || text[i] == '\n') && text[i - 1] != ' ';
  const auto [string, is_new_string] = by_folded_.add(base::hash(form.folded), strings_);
  if (is_new_string) ++strings_;
  form.string = string;
  forms_.push_back(std::move(form));
  return number;
}

std::uint32_t NameForms::string_of(std::string_view folded) const { return by_folded_.find(base::hash(folded)); }

std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> words;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find(' '), folded.size());
    words.push_back(folded.substr(0, end));
    folded.remove_prefix(std::min(folded.size(), end + 1));
  }
  return words;
}

}  // namespace wireglass::corpus
