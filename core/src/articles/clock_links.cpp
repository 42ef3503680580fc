#include "articles/clock_links.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "base/civil.h"

namespace wireglass::articles {
namespace {

constexpr std::size_t kMostMentions = 32;  // of months, or of days, that are compared with each other on one page
constexpr std::size_t kSharedNames = 4;    // names that two sentences share when they speak of the same matter

using Published = std::function<Interval(std::uint32_t)>;

bool same_matter(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::vector<std::string_view> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size() >= kSharedNames;
}

/// The mentions of one kind, each with its article.
template <typename Mention>
std::vector<std::pair<std::uint32_t, const Mention*>> mentions_of(const std::vector<ArticleEvidence>& evidence, std::vector<Mention> TextTimes::*kind) {
  std::vector<std::pair<std::uint32_t, const Mention*>> mentions;
  for (std::uint32_t i = 0; i < evidence.size(); ++i)
    for (const Mention& mention : evidence[i].text.*kind)
      if (evidence[i].bound && mentions.size() < kMostMentions) mentions.emplace_back(i, &mention);
  return mentions;
}

using Made = std::vector<std::pair<std::uint32_t, Constraint>>;

/// Two articles that speak of the same matter "next month" mean the same month; where the one's month is known, the
/// other was written in the month before it.
void link_months(const Page& page, ArticleRange articles, const Published& published,
                 const std::vector<ArticleEvidence>& evidence, Made& made) {
  const auto mentions = mentions_of(evidence, &TextTimes::months);
  for (const auto& [known, there] : mentions) {
    const auto month = month_written(articles[known], published(known));
    if (!month) continue;
    for (const auto& [other, here] : mentions) {
      if (other == known || !same_matter(there->names, here->names)) continue;
      made.emplace_back(other, written_in_month(articles[other], *month + there->offset - here->offset, text_of(page, here->span)));
    }
  }
}

/// "ruled on Wednesday" and "the May 28 ruling" of the same matter, when May 28 was a Wednesday: the first was written
/// within days of it.
void link_days(const Page& page, ArticleRange articles, const Published& published,
               const std::vector<ArticleEvidence>& evidence, Made& made) {
  const auto weekdays = mentions_of(evidence, &TextTimes::weekdays);
  for (const auto& [dated, there] : mentions_of(evidence, &TextTimes::days)) {
    const auto day = day_named(*there, published(dated));
    if (!day) continue;
    for (const auto& [other, here] : weekdays) {
      if (here->ahead || here->weekday != base::weekday_of(*day) || !same_matter(there->names, here->names)) continue;
      made.emplace_back(other, written_after_day(articles[other], *day, {text_of(page, here->span), text_of(page, there->span)}));
    }
  }
}

}  // namespace

void link_texts(const Page& page, ArticleRange articles, const Published& published, std::vector<ArticleEvidence>& evidence) {
  Made made;
  link_months(page, articles, published, evidence, made);
  link_days(page, articles, published, evidence, made);
  for (auto& [article, constraint] : made) evidence[article].constraints.push_back(std::move(constraint));
}

}  // namespace wireglass::articles
