#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "annotations/name_reasons.h"
#include "exports/offsets.h"
#include "wireglass/model.h"

namespace wireglass::exports {

/// The offsets of the page that was asked for last: a reader asks for one long page many times.
struct ViewCache {
  const Page* page = nullptr;
  std::optional<OffsetMap> map;

  /// In UTF-16. @param wanted a page of a drop that outlives the cache
  const OffsetMap& offsets(const Page& wanted);
};

/// One page for a reader's view: `{"page": {…contract…, "index", "begin", "length", "text"}, "articles": [{…contract…,
/// "index", "firstParagraph", "paragraphCount", "firstApparatus", "apparatusCount", "firstMention"}], "warnings": […]}`.
/// Spans are UTF-16 offsets into `page.text`, as JavaScript counts. An index out of range gives `null`.
/// @param index into the drop's pages. Cost: linear in the page.
std::string page_json(const Drop& drop, std::uint32_t index);

/// The same, but of a page longer than `most` bytes only a part of at most that many: a quarter of them stands before
/// `from`. The part's `text` begins at `begin` of the page's `length`; its spans are offsets into that text; its articles
/// are those that touch it, each with the paragraphs and apparatus in it, of which `firstParagraph` and `firstApparatus` are
/// the first, and with the mentions (from `firstMention` on), quantities, changes, times, quotes, keyphrases and sentences of the summary that lie in it as a whole. `from` counts UTF-16 units of the page. Cost: linear in the part, the first time in the page.
std::string page_json(const Drop& drop, std::uint32_t index, Offset from, Offset most, ViewCache& cache);

/// Where an article begins on its page, in UTF-16 units; 0 for an index out of range.
Offset article_begin(const Drop& drop, std::uint32_t index, ViewCache& cache);

/// A page's stretches that were not understood, [first, first + most) of them: `[{"span": [begin, end], "text"}]`, the span
/// in UTF-16 units of the page, the text cut to some 240 bytes. Cost: linear in the page's lines.
std::string unknowns_json(const Drop& drop, std::uint32_t index, std::uint32_t first, std::uint32_t most, ViewCache& cache);

/// What lists and filters need of every file, page, article and warning, without the texts:
/// `{"files": […], "pages": […], "articles": […], "warnings": […]}`, of each list the rows [first, first + most), so that no
/// answer need be too long for its host. Cost: linear in the rows.
std::string overview_json(const Drop& drop, std::uint32_t first = 0, std::uint32_t most = 0xFFFFFFFF);

/// What was found in the articles [first, last), for tables over the whole drop; articles without findings are left out:
/// `[{"article": index, "sentences": [{"span", "text"}], "quantities": […], "changes": […], "times": […], "quotes": […]}]`. A finding has the
/// contract's fields, but the texts of the spans `of` and `subject`, the text of the amount that `sameAs` names, the ends of a
/// time as `window`, of a quote the index of its `speaker`, who says it as `printed` (null for a pronoun) and its `words`, and the index of its `sentence` in this list. A very long sentence is cut round the place. Spans count
/// UTF-16 units of the whole page. Cost: linear in the articles, the first time in their pages.
std::string findings_json(const Drop& drop, std::uint32_t first, std::uint32_t last, ViewCache& cache);

/// The entities [first, first + most), as the contract has them, but with indices: `[{"id", "type", "name", "aliases", "roles":
/// [{"text", "of": entity or null, "articles": [the first], "articleCount"}], "country", "iso3166", "geo", "geonames",
/// "articles", "mentions", "confirmed"}]`.
std::string entities_json(const Drop& drop, std::uint32_t first, std::uint32_t most);

/// For each of the articles [first, last) the entities of its mentions in order: `[[0, 4, null, 0], [], …]`.
std::string mention_entities_json(const Drop& drop, std::uint32_t first, std::uint32_t last);

/// The mentions of the articles [first, last) with their sentences, as findings_json has it; `entity` is an index or null.
std::string mentions_json(const Drop& drop, std::uint32_t first, std::uint32_t last, ViewCache& cache);

/// `{"type", "against", "features": [{"feature", "word", "weight"}]}`; both types null where no model found the name.
std::string reasons_json(const annotations::NameReasons& reasons);

}  // namespace wireglass::exports
