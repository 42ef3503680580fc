// Any bytes as one file or several: the invariants hold, JSON is JSON, and neither the cutting of the bytes nor the
// order of the files changes a byte of the output. The input's first bytes choose the options and the cuts; files are
// parted by a line "%%FILE%%".
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/fuzz.h"
#include "support/invariants.h"
#include "wireglass/session.h"

namespace {

using namespace wireglass;
using fuzz::Choices;
using fuzz::require;

std::vector<std::string_view> files_of(std::string_view bytes) {
  constexpr std::string_view kMark = "\n%%FILE%%\n";
  std::vector<std::string_view> files;
  while (files.size() < 8) {
    const std::size_t end = bytes.find(kMark);
    files.push_back(bytes.substr(0, end));
    if (end == std::string_view::npos) break;
    bytes.remove_prefix(end + kMark.size());
  }
  return files;
}

void push_whole(Session& session, std::string_view bytes) { session.push(bytes); }

void push_cut(Session& session, std::string_view bytes, Choices& cuts) {
  while (!bytes.empty()) {
    const std::size_t length = 1 + cuts.below(64);
    if (!session.push(bytes.substr(0, length))) return;
    bytes.remove_prefix(std::min(length, bytes.size()));
  }
}

std::string written(const Session& session, Format format) {
  std::string out;
  const bool done = session.write(format, [&](std::string_view piece) {
    out += piece;
    return true;
  });
  require(done, "writing succeeds when the sink takes all");
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 4) return 0;
  Choices choices(std::string_view(reinterpret_cast<const char*>(data), size));
  Options options;
  options.offsets = static_cast<OffsetUnit>(choices.below(3));
  Choices cuts(choices.rest());
  choices.byte(), choices.byte();
  const std::vector<std::string_view> files = files_of(choices.rest());
  const auto name = [](std::size_t i) { return std::string(1, static_cast<char>('a' + i)) + ".txt"; };

  Session whole(options);
  for (std::size_t i = 0; i < files.size(); ++i) {
    whole.begin_file(name(i), files[i].size());
    push_whole(whole, files[i]);
    whole.end_file();
  }
  const Drop& drop = whole.finish();
  const std::string violation = tests::check_invariants(drop);
  require(violation.empty(), violation);

  Session cut(options);
  for (std::size_t i = files.size(); i-- > 0;) {
    cut.begin_file(name(i));
    push_cut(cut, files[i], cuts);
    cut.end_file();
  }
  cut.finish();
  const std::string json = written(whole, Format::kJson);
  require(nlohmann::json::accept(json), "the JSON is well formed");
  require(json == written(cut, Format::kJson), "cuts and the order of files do not change the JSON");
  for (const Format format : {Format::kJsonl, Format::kCsv, Format::kText})
    require(written(whole, format) == written(cut, format), "cuts and the order of files do not change the other formats");
  require(nlohmann::json::accept(whole.overview_json()), "the overview is well formed JSON");
  if (!drop.pages.empty()) {
    require(nlohmann::json::accept(whole.page_json(0)), "a page's JSON is well formed");
    const auto length = static_cast<Offset>(drop.pages[0].text.size());
    for (const Offset from : {Offset{0}, length / 2, length})
      require(nlohmann::json::accept(whole.page_json(0, from, 1 + length / 3)), "the JSON of a page's part is well formed");
    require(nlohmann::json::accept(whole.unknowns_json(0, 0, 5)), "the JSON of unknown stretches is well formed");
  }
  return 0;
}
