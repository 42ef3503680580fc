#pragma once
#include <string_view>
#include <vector>

#include "wireglass/options.h"
#include "wireglass/result.h"

namespace wireglass::cli {

/// Reads a table of the files' times: a line a file with its name, when it was captured, and when its main article was
/// published, with tabs between; a time is a date or an RFC 3339 instant, or empty where it is not known. Empty lines and
/// lines that begin with # are skipped, and so is a first line `file captured published`. The error names the line.
///
///     # what the crawler's log says
///     000.txt<TAB>2025-05-30T06:00:00Z
///     001.txt<TAB><TAB>2025-05-28
Result<std::vector<FileTimes>> parse_times(std::string_view table);

}  // namespace wireglass::cli
