#pragma once
#include "wireglass/model.h"
#include "wireglass/options.h"
#include "wireglass/session.h"

namespace wireglass::exports {

/// Writes the whole output contract (docs/format.md) as one JSON object: one line for each file, page, article and warning.
/// Spans are printed in the unit that @p options asks for. Linear in the output. False when the sink said so.
bool write_json(const Drop& drop, const Options& options, const Sink& sink);

}  // namespace wireglass::exports
