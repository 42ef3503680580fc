#pragma once
#include "wireglass/model.h"
#include "wireglass/options.h"
#include "wireglass/session.h"

namespace wireglass::exports {

/// Writes one article a line as JSON that stands alone: `file` (its name), the page's `kind`, `topic`, `pageUrl` and
/// `captured`, then every field that the article has in the whole contract. Linear in the output. False when the sink said so.
bool write_jsonl(const Drop& drop, const Options& options, const Sink& sink);

}  // namespace wireglass::exports
