// Any text, and any bytes in the place of the tables: no crash; names in order, without overlap, on the text's characters;
// the same result twice.
#include <string>

#include "fuzz/fuzz.h"
#include "support/packed_names.h"

namespace {

using namespace wireglass;
using namespace wireglass::annotations;
using fuzz::require;

bool is_boundary(std::string_view text, std::size_t at) { return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80; }

void check(const std::string& text, NameTagger& tagger) {
  const Prose prose = read_prose(text, {{0, static_cast<Offset>(text.size())}});
  std::uint32_t token = 0;
  tagger.find(prose);
  for (const NameRun& segment : tagger.text().segments) {
    require(segment.first >= token && segment.first < segment.end && segment.end <= prose.tokens.size(), "segments in order, without overlap");
    token = segment.end;
  }
  const auto mentions = find_mentions(prose, tagger), again = find_mentions(prose, tagger);
  require(mentions.size() == again.size(), "the same result twice");
  Offset end = 0;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    require(mention.span.begin >= end && mention.span.begin < mention.span.end && mention.span.end <= text.size(), "spans in order, without overlap");
    end = mention.span.end;
    require(is_boundary(text, mention.span.begin) && is_boundary(text, mention.span.end), "spans on characters");
    require(mention.confidence >= 50 && mention.confidence <= 99 && !std::string_view(mention.by).empty(), "a confidence and a finder");
    require(!(mention.demonym && mention.facility), "one class");
    require(mention.span.begin == again[i].span.begin && mention.span.end == again[i].span.end && mention.type == again[i].type, "the same result twice");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  if (input.substr(0, 8) == "WGNAMES1") {
    const auto tables = read_name_tables(input);
    if (!tables) return 0;
    NameTagger tagger(tables.value()->lexicon, tables.value()->model);
    check("Prime Minister Ana Reyes took the ferry from Oslo to New Harbour, and Reyes-Holm (RH) of Oslo did not. Ana Reyes stayed.", tagger);
  } else {
    check(fuzz::as_utf8(input), tests::name_tagger());
  }
  return 0;
}
