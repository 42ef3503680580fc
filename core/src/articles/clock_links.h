#pragma once
// Texts that speak of the same matter date each other: what the one knows of its day, the other may take over.
#include <cstdint>
#include <functional>
#include <vector>

#include "articles/clock_evidence.h"

namespace wireglass::articles {

/// Compares the months and days that a page's articles name, by the names that their sentences share, and adds the
/// constraints that follow. At most 32 mentions of each kind are compared with each other.
/// @param published when an article was published, as far as it is known
void link_texts(const Page& page, ArticleRange articles, const std::function<Interval(std::uint32_t article)>& published,
                std::vector<ArticleEvidence>& evidence);

}  // namespace wireglass::articles
