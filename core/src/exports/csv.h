#pragma once
#include "wireglass/model.h"
#include "wireglass/options.h"
#include "wireglass/session.h"

namespace wireglass::exports {

/// Writes a head line and one row an article after RFC 4180 (CRLF, quotes doubled), UTF-8 without a byte order mark.
/// A cell that a spreadsheet could take for a formula (it begins with = + - @, a tab or a carriage return) gets a leading
/// apostrophe, as OWASP's "CSV Injection" advises. Linear in the output. False when the sink said so.
bool write_csv(const Drop& drop, const Options& options, const Sink& sink);

}  // namespace wireglass::exports
