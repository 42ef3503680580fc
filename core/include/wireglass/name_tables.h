#pragma once
#include <memory>
#include <string_view>

#include "wireglass/result.h"

namespace wireglass {

/// What names are found and resolved with: the model's weights, clusters of words, places, countries. One data file
/// (names.wgt, made by the build from core/data/names), which the program holds inside and the page loads beside the module.
///
///     const auto tables = read_name_tables(bytes);
///     if (tables) Session session(options, tables.value());
///
/// Immutable; any number of sessions and threads share one. About 12 MB of memory; reading takes some 10 ms.
class NameTables;

/// @param bytes of the data file; not needed afterwards. An error where it is none, or of another version.
Result<std::shared_ptr<const NameTables>> read_name_tables(std::string_view bytes);

}  // namespace wireglass
