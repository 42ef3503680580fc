#pragma once
// Texts with their names marked, so that what is made of names is tested apart from the finding of names:
//
//     "[L!:Lisbon] told [P:Ana Reyes] that [N:Peruvian] ships may land."
//
// P person, L place, O organization, E event, A law, W work, D product, N demonym, F facility; ! a metonym.
#include <gtest/gtest.h>

#include <cstdlib>
#include <deque>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "annotations/annotate.h"
#include "annotations/mention_tokens.h"
#include "annotations/metonyms.h"
#include "annotations/roles.h"
#include "corpus/entities.h"
#include "name_tables.h"

namespace wireglass::tests {

inline std::shared_ptr<const NameTables> name_tables() {
  static const std::shared_ptr<const NameTables> tables = [] {
    std::ifstream file(WIREGLASS_NAME_TABLES, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    auto read = read_name_tables(bytes);
    EXPECT_TRUE(read.ok()) << WIREGLASS_NAME_TABLES;
    return read.ok() ? std::move(read).value() : std::make_shared<NameTables>();
  }();
  return tables;
}

struct MarkedText {
  std::string text;
  std::vector<Mention> mentions;
  std::vector<bool> metonyms;
};

inline MarkedText read_marks(std::string_view marked) {
  constexpr std::string_view kLetters = "POLEAWD";
  MarkedText out;
  while (!marked.empty()) {
    const std::size_t open = std::min(marked.find('['), marked.size());
    out.text += marked.substr(0, open);
    marked.remove_prefix(open);
    if (marked.empty()) break;
    const std::size_t colon = marked.find(':'), close = marked.find(']');
    Mention mention;
    const char letter = marked[1];
    mention.demonym = letter == 'N';
    mention.facility = letter == 'F';
    mention.type = letter == 'N' || letter == 'F' ? EntityType::kPlace : static_cast<EntityType>(kLetters.find(letter));
    mention.confidence = 90;
    mention.by = "model";
    mention.span.begin = static_cast<Offset>(out.text.size());
    out.text += marked.substr(colon + 1, close - colon - 1);
    mention.span.end = static_cast<Offset>(out.text.size());
    out.metonyms.push_back(marked[2] == '!');
    out.mentions.push_back(mention);
    marked.remove_prefix(close + 1);
  }
  return out;
}

/// A drop of one page an article; articles of one page are parted by "||".
inline Drop marked_drop(const std::vector<std::string>& pages) {
  Drop drop;
  for (const std::string& marked : pages) {
    std::string text;
    Page page;
    page.first_article = static_cast<std::uint32_t>(drop.articles.size());
    for (std::string_view rest = marked; !rest.empty();) {
      const std::size_t end = std::min(rest.find("||"), rest.size());
      MarkedText read = read_marks(rest.substr(0, end));
      Article article;
      article.page = static_cast<std::uint32_t>(drop.pages.size());
      article.position = page.article_count++;
      article.language = "en";
      const auto begin = static_cast<Offset>(text.size());
      text += read.text + "\n";
      article.paragraphs = {{begin, static_cast<Offset>(text.size() - 1)}};
      for (Mention& mention : read.mentions) mention.span = {mention.span.begin + begin, mention.span.end + begin};
      article.mentions = std::move(read.mentions);
      article.id = drop.articles.size() + 1;
      drop.articles.push_back(std::move(article));
      rest.remove_prefix(std::min(rest.size(), end + 2));
    }
    File file;
    file.owner = std::make_shared<const std::string>(std::move(text));
    file.text = *file.owner;
    file.name = std::to_string(drop.files.size());
    page.file = static_cast<std::uint32_t>(drop.files.size());
    page.text = file.text;
    drop.files.push_back(std::move(file));
    drop.pages.push_back(std::move(page));
  }
  for (Article& article : drop.articles) {
    const auto prose = annotations::read_prose(drop.pages[article.page].text, annotations::stretches_of(article));
    const auto tokens = annotations::tokens_of_mentions(prose, article.mentions);
    annotations::mark_metonyms(prose, tokens, name_tables()->places, article.mentions);
    article.roles = annotations::find_roles(prose, tokens, article.mentions);
  }
  return drop;
}

inline Drop resolved(const std::vector<std::string>& pages, const EntityPack& pack = {}) {
  Drop drop = marked_drop(pages);
  corpus::resolve_entities(drop, name_tables()->places, pack);
  return drop;
}

/// "Trump = Donald Trump (surname)" a mention, parted by "; ".
inline std::string links(const Drop& drop) {
  std::string text;
  for (const Article& article : drop.articles)
    for (const Mention& mention : article.mentions) {
      text += text.empty() ? "" : "; ";
      text += std::string(text_of(drop.pages[article.page], mention.span)) + " = " + drop.entities[mention.entity].name + " (" + std::string(mention.link) + ")";
    }
  return text;
}

inline const Entity* find_entity(const Drop& drop, std::string_view name) {
  for (const Entity& entity : drop.entities)
    if (entity.name == name) return &entity;
  return nullptr;
}

}  // namespace wireglass::tests
