#pragma once
#include <cstdint>
#include <string>

#include "wireglass/model.h"

namespace wireglass::exports {

/// One page for a reader's view: `{"page": {…contract…, "index", "text"}, "articles": [{…contract…, "index"}], "warnings": […]}`.
/// Spans are UTF-16 offsets into `page.text`, as JavaScript counts. An index out of range gives `null`.
/// @param index into the drop's pages. Cost: linear in the page.
std::string page_json(const Drop& drop, std::uint32_t index);

/// What lists and filters need of every file, page, article and warning, without the texts:
/// `{"files": […], "pages": […], "articles": […], "warnings": […]}`. Cost: linear in the number of articles.
std::string overview_json(const Drop& drop);

}  // namespace wireglass::exports
