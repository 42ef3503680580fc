// What the taggers found in an article. Keys in the contract's order, as in contract.cpp.
#include <utility>

#include "exports/contract.h"

namespace wireglass::exports {
namespace {

/// "37.7", not "37.70": degrees as exact numbers.
Decimal hundredths(std::int16_t value) { return make_decimal(value, -2).value_or(Decimal{}); }

}  // namespace

void ContractWriter::span_or_null(const Page& page, Span value) { value.empty() ? json_.null() : span(page, value); }

void ContractWriter::decimal_or_null(const std::optional<Decimal>& value) { value ? json_.number(*value) : json_.null(); }

/// The lists of the stages that are still to come are empty.
void ContractWriter::annotations(const Page& page, const Article& article) {
  const auto list = [&](std::string_view key, const auto& items, auto write) {
    json_.key(key);
    json_.begin_array();
    for (const auto& item : items) (this->*write)(page, item);
    json_.end_array();
  };
  json_.key("family");
  json_.null();
  json_.key("story");
  json_.null();
  list("mentions", article.mentions, &ContractWriter::mention);
  list("quantities", article.quantities, &ContractWriter::quantity);
  list("changes", article.changes, &ContractWriter::change);
  list("times", article.times, &ContractWriter::time);
  json_.key("quotes");
  json_.begin_array();
  for (const Quote& each : article.quotes) quote(page, article, each);
  json_.end_array();
  list("keyphrases", article.keyphrases, &ContractWriter::keyphrase);
  list("hashtags", article.hashtags, &ContractWriter::hashtag);
  list("topics", article.topics, &ContractWriter::topic);
  json_.key("category");
  json_.string(category_name(article.category));
  json_.key("genre");
  json_.string(genre_name(article.genre));
  json_.key("summary");
  json_.begin_array();
  for (const Span sentence : article.summary) span(page, sentence);
  json_.end_array();
}

void ContractWriter::keyphrase(const Page& page, const Keyphrase& keyphrase) {
  json_.begin_object();
  json_.key("text");
  json_.string(text_of(page, keyphrase.span));
  json_.key("span");
  span(page, keyphrase.span);
  json_.key("score");
  json_.percent(keyphrase.score);
  json_.end_object();
}

void ContractWriter::hashtag(const Page&, const Hashtag& hashtag) {
  json_.begin_object();
  json_.key("tag");
  json_.string(drop_.hashtags[hashtag.tag]);
  json_.key("score");
  json_.percent(hashtag.score);
  json_.key("printed");
  json_.boolean(hashtag.printed);
  json_.end_object();
}

void ContractWriter::topic(const Page&, const Topic& topic) {
  json_.begin_object();
  json_.key("qcode");
  json_.string(topic.qcode());
  json_.key("name");
  json_.string(topic.name());
  json_.key("score");
  json_.percent(topic.score);
  json_.end_object();
}

void ContractWriter::mention(const Page& page, const Mention& mention) {
  json_.begin_object();
  json_.key("span");
  span(page, mention.span);
  json_.key("type");
  json_.string(type_name(mention.type));
  json_.key("entity");
  mention.entity == kNoEntity ? json_.null() : json_.id('e', drop_.entities[mention.entity].id);
  for (const auto& [key, value] : {std::pair{"metonym", mention.metonym}, std::pair{"demonym", mention.demonym},
                                   std::pair{"facility", mention.facility}}) {
    json_.key(key);
    json_.boolean(value);
  }
  json_.key("confidence");
  json_.percent(mention.confidence);
  json_.key("by");
  json_.string(mention.by);
  json_.key("link");  // why it is of its entity
  json_.string_or_null(mention.link);
  json_.end_object();
}

void ContractWriter::entity(const Entity& entity) {
  json_.begin_object();
  json_.key("id");
  json_.id('e', entity.id);
  json_.key("type");
  json_.string(type_name(entity.type));
  json_.key("name");
  json_.string(entity.name);
  json_.key("aliases");
  json_.begin_array();
  for (const std::string& alias : entity.aliases) json_.string(alias);
  json_.end_array();
  json_.key("roles");
  json_.begin_array();
  for (const EntityRole& role : entity.roles) entity_role(role);
  json_.end_array();
  json_.key("country");
  json_.string_or_null(entity.country);
  json_.key("geo");
  if (entity.geo) {
    json_.begin_object();
    json_.key("lat");
    json_.number(hundredths(entity.geo->latitude));
    json_.key("lon");
    json_.number(hundredths(entity.geo->longitude));
    json_.end_object();
  } else {
    json_.null();
  }
  json_.key("links");
  json_.begin_object();
  json_.key("geonames");
  entity.geonames == 0 ? json_.null() : json_.number(std::uint64_t{entity.geonames});
  json_.key("iso3166");
  json_.string_or_null(entity.iso3166);
  json_.key("wikidata");  // no table of these is shipped
  json_.null();
  json_.end_object();
  json_.key("articles");
  json_.number(std::uint64_t{entity.articles});
  json_.key("mentions");
  json_.number(std::uint64_t{entity.mentions});
  json_.key("confirmed");
  json_.boolean(entity.confirmed);
  json_.end_object();
}

void ContractWriter::entity_role(const EntityRole& role) {
  json_.begin_object();
  json_.key("text");
  json_.string(role.text);
  json_.key("of");
  role.of == kNoEntity ? json_.null() : json_.id('e', drop_.entities[role.of].id);
  json_.key("articles");
  json_.begin_array();
  for (const std::uint32_t article : role.articles) json_.id('a', drop_.articles[article].id);
  json_.end_array();
  json_.end_object();
}

void ContractWriter::quantity(const Page& page, const Quantity& quantity) {
  json_.begin_object();
  json_.key("span");
  span(page, quantity.span);
  json_.key("kind");
  json_.string(kind_name(quantity.kind));
  json_.key("value");
  decimal_or_null(quantity.value);
  json_.key("high");
  decimal_or_null(quantity.high);
  json_.key("unit");
  json_.string_or_null(quantity.unit);
  json_.key("per");
  json_.string_or_null(quantity.per);
  json_.key("modifier");
  json_.string_or_null(modifier_name(quantity.modifier));
  json_.key("of");
  span_or_null(page, quantity.of);
  json_.key("sameAs");  // an index into this list
  quantity.same_as < 0 ? json_.null() : json_.number(static_cast<std::uint64_t>(quantity.same_as));
  json_.key("by");
  json_.string(quantity.by);
  json_.end_object();
}

void ContractWriter::change(const Page& page, const Change& change) {
  json_.begin_object();
  json_.key("span");
  span(page, change.span);
  json_.key("subject");
  span_or_null(page, change.subject);
  json_.key("from");
  json_.number(change.from);
  json_.key("to");
  json_.number(change.to);
  json_.key("unit");
  json_.string_or_null(change.unit);
  json_.key("direction");
  json_.string(change.up ? "up" : "down");
  json_.key("by");
  json_.string(change.by);
  json_.end_object();
}

void ContractWriter::time(const Page& page, const Time& time) {
  json_.begin_object();
  json_.key("span");
  span(page, time.span);
  json_.key("type");
  json_.string(kind_name(time.kind));
  json_.key("value");
  json_.string(time.value);
  json_.key("mod");
  json_.string_or_null(time.mod);
  json_.key("quant");
  json_.string_or_null(time.quant);
  json_.key("freq");
  json_.string_or_null(time.freq);
  ends(time.window);
  json_.key("anchor");
  json_.string(anchor_name(time.anchor));
  json_.key("by");
  json_.string(time.by);
  json_.end_object();
}

void ContractWriter::quote(const Page& page, const Article& article, const Quote& quote) {
  const Mention* const speaker = quote.speaker == Quote::kNoSpeaker ? nullptr : mention_at(article, quote.speaker);
  json_.begin_object();
  json_.key("span");
  span(page, quote.span);
  json_.key("kind");
  json_.string(kind_name(quote.kind));
  json_.key("speaker");
  speaker == nullptr || speaker->entity == kNoEntity ? json_.null() : json_.id('e', drop_.entities[speaker->entity].id);
  json_.key("speakerSpan");
  span_or_null(page, quote.speaker_span);
  json_.key("cue");
  span_or_null(page, quote.cue);
  json_.key("continues");
  json_.boolean(quote.continues);
  json_.end_object();
}

}  // namespace wireglass::exports
