#pragma once
// A printed article becomes an Article: its fields and its id; then its reporting, apart from its apparatus.
#include "pages/segment.h"
#include "wireglass/model.h"

namespace wireglass::articles {

/// The fields as printed, the outlet's usual name, and the id. Linear in the body (it is hashed).
Article make_article(const Page& page, pages::PrintedArticle&& printed);

/// Finds the apparatus, and with it paragraphs, repairs and whether the text is cut. Linear in the body.
void read_body(const Page& page, Article& article);

}  // namespace wireglass::articles
