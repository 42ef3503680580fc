#pragma once
// The objects of the output contract (docs/format.md), for every exporter that writes JSON: one function an object, keys in
// the contract's order, nothing left out. What a later stage will fill is an empty list or null.
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/quoted_words.h"
#include "exports/json_writer.h"
#include "exports/offsets.h"
#include "wireglass/model.h"

namespace wireglass::exports {

/// Writes a drop's objects. Offsets are in the unit given; the map of the page that was written last is kept, so objects in
/// the drop's order cost linear time in all.
class ContractWriter {
 public:
  ContractWriter(JsonWriter& json, const Drop& drop, OffsetUnit unit) : json_(json), drop_(drop), unit_(unit) {}

  void file(const File& file);

  /// The fields of a page or an article, without the braces, so that an exporter can put its own beside them.
  void page_fields(const Page& page);
  void article_fields(const Article& article) { article_fields(drop_.pages[article.page], article); }
  /// @param page what the article's spans are into: its page, or a part of it
  void article_fields(const Page& page, const Article& article);

  void entity(const Entity& entity);
  void utterance(const Utterance& utterance);
  void shares(const corpus::QuoteShares& shares);
  void warning(const Warning& warning);

  void window(const Window& window);
  void captured(const Page& page);
  void source(const Article& article);
  void published(const Article& article);
  /// Without the evidence.
  void published_briefly(const Article& article);
  /// A span of a page as its text, or null when it is empty.
  void text_or_null(const Page& page, Span span) { json_.string_or_null(text_of(page, span)); }
  void span(const Page& page, Span span);

 private:
  const OffsetMap& offsets(const Page& page);
  void ends(const Window& window);
  void publication(const Article& article);
  void evidence(const std::vector<Evidence>& list);
  void lines(const Page& page);
  void apparatus(const Page& page, const Apparatus& part);
  void people(const Page& page, const Apparatus& part);
  void body(const Page& page, const Article& article);
  void spans(const Page& page, const std::vector<Span>& list);
  void capture_notes(const Page& page, const Article& article);
  // contract_annotations.cpp
  void annotations(const Page& page, const Article& article);
  void mention(const Page& page, const Mention& mention);
  void entity_role(const EntityRole& role);
  void quantity(const Page& page, const Quantity& quantity);
  void change(const Page& page, const Change& change);
  void keyphrase(const Page& page, const Keyphrase& keyphrase);
  void hashtag(const Page& page, const Hashtag& hashtag);
  void topic(const Page& page, const Topic& topic);
  void time(const Page& page, const Time& time);
  void quote(const Page& page, const Article& article, const Quote& quote);
  void span_or_null(const Page& page, Span span);
  void decimal_or_null(const std::optional<Decimal>& value);
  // contract_ledger.cpp
  const std::vector<Span>& part_spans();
  void quoted_words(const corpus::QuotedWords& words);
  void shares(std::string_view key, const corpus::Shares& shares);

  JsonWriter& json_;
  const Drop& drop_;
  OffsetUnit unit_;
  std::optional<OffsetMap> map_;
  const Page* mapped_ = nullptr;
  std::vector<Span> part_spans_;  // of the drop's utterance parts, in the unit; made with the first utterance
};

}  // namespace wireglass::exports
