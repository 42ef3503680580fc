#include "name_tables.h"

#include <utility>

#include "base/byte_reader.h"

namespace wireglass {
namespace {

constexpr std::string_view kMagic = "WGNAMES1";

}  // namespace

Result<std::shared_ptr<const NameTables>> read_name_tables(std::string_view bytes) {
  const Error foreign{"This is not the file of name tables (names.wgt) that belongs to this version: take the one beside the module, or build anew."};
  base::ByteReader file(bytes);
  if (file.take(kMagic.size()) != kMagic) return foreign;
  auto tables = std::make_shared<NameTables>();
  while (!file.at_end()) {
    const std::string_view name = file.take(4);
    const base::ByteReader section(file.take(file.u32()));
    if (!file.ok()) return foreign;
    bool whole = true;
    if (name == "PATH") whole = tables->lexicon.read_paths(section);
    else if (name == "CLUS") whole = tables->lexicon.read_clusters(section);
    else if (name == "PHRA") whole = tables->lexicon.read_phrases(section);
    else if (name == "STRT") whole = tables->lexicon.read_starts(section);
    else if (name == "COUN") whole = tables->places.read_countries(section);
    else if (name == "FORM") whole = tables->places.read_forms(section);
    else if (name == "PART") whole = tables->places.read_parts(section);
    else if (name == "CITY") whole = tables->places.read_cities(section);
    else if (name == "REGI") whole = tables->places.read_regions(section);
    else if (name == "TAGS") whole = tables->model.read_tags(section);
    else if (name == "WGHT") whole = tables->model.read_weights(section);
    if (!whole) return foreign;  // sections of other names are for later versions
  }
  return std::shared_ptr<const NameTables>(std::move(tables));
}

}  // namespace wireglass
