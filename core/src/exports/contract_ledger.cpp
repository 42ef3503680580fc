// The ledger of quotes: utterances and whose words they are. Keys in the contract's order, as in contract.cpp.
#include <algorithm>
#include <numeric>

#include "corpus/utterances.h"
#include "exports/contract.h"

namespace wireglass::exports {

/// Utterances go from page to page, while offsets are cheap page by page: all are counted once, in the articles' order.
const std::vector<Span>& ContractWriter::part_spans() {
  const std::vector<UtterancePart>& parts = drop_.utterance_parts;
  if (!part_spans_.empty()) return part_spans_;
  std::vector<std::uint32_t> order(parts.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return parts[a].article != parts[b].article ? parts[a].article < parts[b].article : a < b;
  });
  part_spans_.resize(parts.size());
  for (const std::uint32_t i : order) {
    const Article& article = drop_.articles[parts[i].article];
    part_spans_[i] = offsets(drop_.pages[article.page]).at(article.quotes[parts[i].quote].span);
  }
  return part_spans_;
}

void ContractWriter::utterance(const Utterance& utterance) {
  json_.begin_object();
  json_.key("id");
  json_.id('u', utterance.id);
  json_.key("speaker");
  utterance.speaker == kNoEntity ? json_.null() : json_.id('e', drop_.entities[utterance.speaker].id);
  json_.key("kind");
  json_.string(kind_name(utterance.kind));
  json_.key("said");
  const Window said = corpus::first_published(drop_, utterance);
  said.open() ? json_.null() : window(said);
  json_.key("parts");
  json_.begin_array();
  for (std::uint32_t i = utterance.first_part; i < utterance.first_part + utterance.part_count; ++i) {
    const UtterancePart& part = drop_.utterance_parts[i];
    const Span span = part_spans()[i];
    json_.begin_object();
    json_.key("article");
    json_.id('a', drop_.articles[part.article].id);
    json_.key("quote");
    json_.number(part.quote);
    json_.key("span");
    json_.span(span);
    json_.key("differs");
    json_.string(difference_name(part.differs));
    json_.end_object();
  }
  json_.end_array();
  json_.end_object();
}

void ContractWriter::quoted_words(const corpus::QuotedWords& words) {
  json_.key("direct");
  json_.number(words.direct);
  json_.key("indirect");
  json_.number(words.indirect);
}

void ContractWriter::shares(std::string_view key, const corpus::Shares& shares) {
  json_.break_line();
  json_.key(key);
  json_.begin_object();
  json_.key("rows");
  json_.begin_array();
  for (const corpus::Share& share : shares.rows) {
    json_.begin_object();
    json_.key("name");
    json_.string(share.name);
    json_.key("entity");
    share.entity == kNoEntity ? json_.null() : json_.id('e', drop_.entities[share.entity].id);
    quoted_words(share.words);
    json_.end_object();
  }
  json_.end_array();
  json_.key("unknown");
  json_.begin_object();
  quoted_words(shares.unknown);
  json_.end_object();
  json_.end_object();
}

void ContractWriter::shares(const corpus::QuoteShares& all) {
  json_.begin_object();
  json_.key("all");
  json_.begin_object();
  quoted_words(all.all);
  json_.end_object();
  shares("speakers", all.speakers);
  shares("types", all.types);
  shares("roles", all.roles);
  shares("organizations", all.organizations);
  shares("countries", all.countries);
  shares("outlets", all.outlets);
  json_.end_object();
}

}  // namespace wireglass::exports
