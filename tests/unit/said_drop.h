#pragma once
// Drops of quotes put together by hand, an article a line: "Lena Ito: The port is shut. | ?: It opens soon." A quote begins with
// its speaker, "?" where none is known; "+" for one that continues the quote before it, "~" for a scare quote.
#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/utterances.h"
#include "wireglass/model.h"

namespace wireglass::tests {

inline std::uint32_t entity_named(Drop& drop, std::string_view name) {
  for (std::uint32_t i = 0; i < drop.entities.size(); ++i)
    if (drop.entities[i].name == name) return i;
  Entity entity;
  entity.id = drop.entities.size() + 1;
  entity.type = EntityType::kPerson;
  entity.name = name;
  drop.entities.push_back(std::move(entity));
  return static_cast<std::uint32_t>(drop.entities.size() - 1);
}

inline Quote read_quote(Drop& drop, std::string_view marked, Offset begin, Article& article) {
  const std::size_t colon = marked.find(": ");
  const std::string_view speaker = marked.substr(0, colon);
  Quote quote;
  quote.span = {begin + static_cast<Offset>(colon) + 2, begin + static_cast<Offset>(marked.size())};
  quote.continues = speaker == "+";
  quote.kind = speaker == "~" ? QuoteKind::kScare : QuoteKind::kDirect;
  if (speaker == "+" || speaker == "~" || speaker == "?") return quote;
  Mention mention;
  mention.span = {begin, begin + static_cast<Offset>(colon)};
  mention.entity = entity_named(drop, speaker);
  article.mentions.push_back(mention);
  quote.speaker = begin;
  return quote;
}

inline Drop said_drop(const std::vector<std::string>& lines) {
  Drop drop;
  for (const std::string& line : lines) {
    File file;
    file.owner = std::make_shared<const std::string>(line);
    file.text = *file.owner;
    Page page;
    page.file = static_cast<std::uint32_t>(drop.files.size());
    page.text = file.text;
    page.first_article = page.file;
    page.article_count = 1;
    Article article;
    article.id = 1000 + page.file;
    article.page = page.file;
    article.published = {Instant{page.file}, Instant{page.file} + 1};
    for (std::size_t begin = 0; begin < line.size();) {
      const std::size_t end = std::min(line.find(" | ", begin), line.size());
      article.quotes.push_back(
          read_quote(drop, page.text.substr(begin, end - begin), static_cast<Offset>(begin), article));
      begin = std::min(end + 3, line.size());
    }
    drop.files.push_back(std::move(file));
    drop.pages.push_back(std::move(page));
    drop.articles.push_back(std::move(article));
  }
  corpus::find_utterances(drop);
  return drop;
}

/// "Lena Ito: 0.0 same, 1.2 cut", an utterance a line: article and quote of each part.
inline std::string ledger(const Drop& drop) {
  std::string text;
  for (const Utterance& utterance : drop.utterances) {
    text += utterance.speaker == kNoEntity ? "?" : drop.entities[utterance.speaker].name;
    for (std::uint32_t i = 0; i < utterance.part_count; ++i) {
      const UtterancePart& part = drop.utterance_parts[utterance.first_part + i];
      text += (i == 0 ? ": " : ", ") + std::to_string(part.article) + '.' + std::to_string(part.quote) + ' ' +
              std::string(difference_name(part.differs));
    }
    text += '\n';
  }
  return text;
}

}  // namespace wireglass::tests
