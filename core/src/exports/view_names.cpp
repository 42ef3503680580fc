// Rows of the view of people and places: entities, and the mentions of each article.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "exports/contract.h"
#include "exports/found_sentences.h"
#include "exports/view.h"

namespace wireglass::exports {
namespace {

/// Of the articles that print a role, so many are named.
constexpr std::size_t kRoleArticles = 20;

class Names {
 public:
  Names(JsonWriter& json, const Drop& drop, ViewCache* cache) : json_(json), drop_(drop), cache_(cache) {}

  void entity(const Entity& entity) {
    json_.begin_object();
    json_.key("id");
    json_.id('e', entity.id);
    text("type", type_name(entity.type));
    text("name", entity.name);
    list("aliases", entity.aliases, [&](const std::string& alias) { json_.string(alias); });
    list("roles", entity.roles, [&](const EntityRole& each) { role(each); });
    text("country", entity.country);
    text("iso3166", entity.iso3166);
    json_.key("geo");
    entity.geo ? point(*entity.geo) : json_.null();
    json_.key("geonames");
    entity.geonames == 0 ? json_.null() : json_.number(std::uint64_t{entity.geonames});
    number("articles", entity.articles);
    number("mentions", entity.mentions);
    boolean("confirmed", entity.confirmed);
    json_.end_object();
  }

  void entities_of(const Article& article) {
    json_.begin_array();
    for (const Mention& each : article.mentions) index(each.entity);
    json_.end_array();
  }

  void mentions_of(std::uint32_t at) {
    const Article& article = drop_.articles[at];
    if (article.mentions.empty()) return;
    const Page& page = drop_.pages[article.page];
    std::vector<Span> spans;
    for (const Mention& each : article.mentions) spans.push_back(each.span);
    const FoundSentences sentences(page, article, spans);
    json_.begin_object();
    number("article", at);
    list("sentences", sentences.list(), [&](Span sentence) {
      json_.begin_object();
      json_.key("span");
      span(page, sentence);
      text("text", text_of(page, sentence));
      json_.end_object();
    });
    list("mentions", article.mentions, [&](const Mention& each) {
      json_.begin_object();
      number("sentence", sentences.index_of(each.span));
      json_.key("span");
      span(page, each.span);
      text("type", type_name(each.type));
      json_.key("entity");
      index(each.entity);
      boolean("metonym", each.metonym);
      boolean("demonym", each.demonym);
      boolean("facility", each.facility);
      json_.key("confidence");
      json_.percent(each.confidence);
      text("by", each.by);
      text("link", each.link);
      json_.end_object();
    });
    json_.end_object();
  }

 private:
  template <typename Items, typename Write>
  void list(std::string_view key, const Items& items, const Write& write) {
    json_.key(key);
    json_.begin_array();
    for (const auto& item : items) write(item);
    json_.end_array();
  }
  void text(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.string_or_null(value);
  }
  void number(std::string_view key, std::uint64_t value) {
    json_.key(key);
    json_.number(value);
  }
  void boolean(std::string_view key, bool value) {
    json_.key(key);
    json_.boolean(value);
  }
  void index(std::uint32_t entity) { entity == kNoEntity ? json_.null() : json_.number(std::uint64_t{entity}); }
  void span(const Page& page, Span span) {
    json_.span(cache_->offsets(page).at(span));
  }
  void degrees(std::string_view key, std::int16_t hundredths) {
    json_.key(key);
    json_.number(make_decimal(hundredths, -2).value_or(Decimal{}));
  }
  void point(const GeoPoint& geo) {
    json_.begin_object();
    degrees("lat", geo.latitude);
    degrees("lon", geo.longitude);
    json_.end_object();
  }
  void role(const EntityRole& role) {
    json_.begin_object();
    text("text", role.text);
    json_.key("of");
    index(role.of);
    std::vector<std::uint32_t> first(role.articles.begin(), role.articles.begin() + static_cast<std::ptrdiff_t>(std::min(role.articles.size(), kRoleArticles)));
    list("articles", first, [&](std::uint32_t article) { json_.number(std::uint64_t{article}); });
    number("articleCount", role.articles.size());
    json_.end_object();
  }

  JsonWriter& json_;
  const Drop& drop_;
  ViewCache* cache_;
};

/// Calls `write(names, i)` for each i of [first, last), into one array.
template <typename Write>
std::string array(const Drop& drop, ViewCache* cache, std::uint64_t first, std::uint64_t last, const Write& write) {
  std::string text;
  const Sink sink = [&](std::string_view piece) {
    text += piece;
    return true;
  };
  Output out(sink);
  JsonWriter json(out);
  Names names(json, drop, cache);
  json.begin_array();
  for (std::uint64_t i = first; i < last; ++i) write(names, static_cast<std::uint32_t>(i));
  json.end_array();
  out.finish();
  return text;
}

}  // namespace

std::string entities_json(const Drop& drop, std::uint32_t first, std::uint32_t most) {
  const std::uint64_t last = std::min<std::uint64_t>(drop.entities.size(), std::uint64_t{first} + most);
  return array(drop, nullptr, first, last, [&](Names& names, std::uint32_t i) { names.entity(drop.entities[i]); });
}

std::string mention_entities_json(const Drop& drop, std::uint32_t first, std::uint32_t last) {
  return array(drop, nullptr, first, std::min<std::uint64_t>(last, drop.articles.size()), [&](Names& names, std::uint32_t i) { names.entities_of(drop.articles[i]); });
}

std::string mentions_json(const Drop& drop, std::uint32_t first, std::uint32_t last, ViewCache& cache) {
  return array(drop, &cache, first, std::min<std::uint64_t>(last, drop.articles.size()), [](Names& names, std::uint32_t i) { names.mentions_of(i); });
}

std::string reasons_json(const annotations::NameReasons& reasons) {
  std::string text;
  const Sink sink = [&](std::string_view piece) {
    text += piece;
    return true;
  };
  Output out(sink);
  JsonWriter json(out);
  json.begin_object();
  json.key("type");
  json.string_or_null(reasons.type);
  json.key("against");
  json.string_or_null(reasons.against);
  json.key("features");
  json.begin_array();
  for (const annotations::NameReason& each : reasons.list) {
    json.begin_object();
    json.key("feature");
    json.string(each.feature);
    json.key("word");
    json.string_or_null(each.word);
    json.key("weight");  // as the training counted it, to hundredths
    json.number(make_decimal(std::int64_t{each.weight} * 100 / annotations::kNameScale, -2).value_or(Decimal{}));
    json.end_object();
  }
  json.end_array();
  json.end_object();
  out.finish();
  return text;
}

}  // namespace wireglass::exports
