#include "wireglass/model.h"

#include <algorithm>
#include <array>

#include "data/media_topics.h"

namespace wireglass {
namespace {
template <typename Enum, std::size_t N>
std::string_view name_in(const std::array<std::string_view, N>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}
}  // namespace

std::string_view role_name(LineRole role) {
  static constexpr std::array<std::string_view, 10> kNames{
      "title", "headline", "body", "time", "section", "source", "tags", "furniture", "blank", "unknown"};
  return name_in(kNames, role);
}

std::string_view kind_name(PageKind kind) {
  static constexpr std::array<std::string_view, 4> kNames{"article", "hashtag", "source", "unknown"};
  return name_in(kNames, kind);
}

std::string_view role_name(ArticleRole role) {
  static constexpr std::array<std::string_view, 3> kNames{"main", "related", "listed"};
  return name_in(kNames, role);
}

std::string_view kind_name(ApparatusKind kind) {
  static constexpr std::array<std::string_view, 9> kNames{
      "dateline", "byline", "credit", "caption", "header", "promo", "related-links", "author-bio", "reprint-note"};
  return name_in(kNames, kind);
}

std::string_view kind_name(RepairKind kind) {
  static constexpr std::array<std::string_view, 4> kNames{
      "link-residue", "blank-before-punctuation", "glued-sentences", "read-more"};
  return name_in(kNames, kind);
}

std::string_view kind_name(QuantityKind kind) {
  static constexpr std::array<std::string_view, 10> kNames{
      "money", "percent", "count", "measure", "ordinal", "duration", "rate", "rank", "score", "age"};
  return name_in(kNames, kind);
}

std::string_view modifier_name(Modifier modifier) {
  static constexpr std::array<std::string_view, 7> kNames{"", "about", "over", "under", "at-least", "at-most", "nearly"};
  return name_in(kNames, modifier);
}

std::string_view kind_name(QuoteKind kind) {
  static constexpr std::array<std::string_view, 3> kNames{"direct", "indirect", "scare"};
  return name_in(kNames, kind);
}

std::string_view difference_name(Difference difference) {
  static constexpr std::array<std::string_view, 3> kNames{"same", "cut", "changed"};
  return name_in(kNames, difference);
}

std::string_view kind_name(TimeKind kind) {
  static constexpr std::array<std::string_view, 4> kNames{"DATE", "TIME", "DURATION", "SET"};
  return name_in(kNames, kind);
}

std::string_view type_name(EntityType type) {
  static constexpr std::array<std::string_view, 7> kNames{"person", "organization", "place", "event", "law", "work", "product"};
  return name_in(kNames, type);
}

std::string_view anchor_name(TimeAnchor anchor) {
  static constexpr std::array<std::string_view, 4> kNames{"none", "published", "captured", "previous"};
  return name_in(kNames, anchor);
}

std::string_view basis_name(PublishedBasis basis) {
  static constexpr std::array<std::string_view, 5> kNames{"none", "relative", "absolute", "dateline", "inferred"};
  return name_in(kNames, basis);
}

std::string_view Topic::qcode() const { return data::kMediaTopics[number].qcode; }

std::string_view Topic::name() const { return data::kMediaTopics[number].name; }

std::string_view category_name(Category category) {
  static constexpr std::array<std::string_view, 7> kNames{"other", "society", "sports", "economy", "technology", "science", "entertainment"};
  return name_in(kNames, category);
}

std::string_view genre_name(Genre genre) {
  static constexpr std::array<std::string_view, 10> kNames{
      "news", "opinion", "editorial", "analysis", "live-blog", "interview", "newsletter", "digest", "video", "gallery"};
  return name_in(kNames, genre);
}

const Mention* mention_at(const Article& article, Offset begin) {
  const auto found = std::lower_bound(article.mentions.begin(), article.mentions.end(), begin, [](const Mention& mention, Offset at) { return mention.span.begin < at; });
  return found != article.mentions.end() && found->span.begin == begin ? &*found : nullptr;
}

}  // namespace wireglass
