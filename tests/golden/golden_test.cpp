// Golden cases: each folder here holds input/, what the whole program must make of it, and perhaps `options`, words of the
// command line (--offsets, --captured, --published, --entities with a file of the folder), or "--names with": with the tables
// of names that the build packs. The others are read without, so that a change of the model touches few goldens. Every form of which there is an expected file is compared byte for byte,
// with the files given whole and cut at random. WIREGLASS_REBASE=1 writes the expected files anew: read the difference.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "wireglass/session.h"

namespace wireglass {
namespace {

namespace fs = std::filesystem;

constexpr std::pair<const char*, Format> kForms[] = {{"expected.json", Format::kJson},
                                                     {"expected.jsonl", Format::kJsonl},
                                                     {"expected.csv", Format::kCsv},
                                                     {"expected.txt", Format::kText}};

fs::path folder() { return fs::path(WIREGLASS_SOURCE_DIR) / "tests" / "golden"; }

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct InputFile {
  std::string name;
  std::string bytes;
};

std::vector<InputFile> read_inputs(const fs::path& input) {
  std::vector<InputFile> files;
  for (const auto& entry : fs::recursive_directory_iterator(input))
    if (entry.is_regular_file())
      files.push_back({entry.path().lexically_relative(input).generic_string(), read(entry.path())});
  std::sort(files.begin(), files.end(), [](const InputFile& a, const InputFile& b) { return a.name < b.name; });
  return files;
}

struct Case {
  Options options;
  std::shared_ptr<const NameTables> names;
};

Case read_options(const fs::path& path) {
  Case given;
  Options& options = given.options;
  std::istringstream words(read(path));
  for (std::string word, value; words >> word >> value;) {
    const auto window = parse_instant_or_day(value);
    if (word == "--offsets" && value == "utf16")
      options.offsets = OffsetUnit::kUtf16;
    else if (word == "--offsets" && value == "codepoint")
      options.offsets = OffsetUnit::kCodepoint;
    else if (word == "--names" && value == "with")
      given.names = std::move(read_name_tables(read(WIREGLASS_NAME_TABLES))).value();
    else if (word == "--entities")
      options.entities = std::move(parse_entity_pack(read(path.parent_path() / value))).value();
    else if (word == "--captured" && window)
      options.captured = *window;
    else if (word == "--published" && window)
      options.published = *window;
    else
      ADD_FAILURE() << path << ": " << word << ' ' << value;
  }
  return given;
}

/// Runs a session over files. @param seed 0 gives each file whole, another number cuts it at random into small pieces.
Session analyze(const std::vector<InputFile>& files, const Case& given, std::uint32_t seed) {
  Session session(given.options, given.names);
  for (const InputFile& file : files) {
    session.begin_file(file.name, file.bytes.size());
    std::string_view rest = file.bytes;
    bool wanted = true;
    std::uint32_t state = seed;
    while (!rest.empty() && wanted) {
      state = state * 1664525u + 1013904223u;
      const std::size_t size =
          seed == 0 ? rest.size() : std::min<std::size_t>(rest.size(), 1 + (state >> 16) % (seed * 40));
      wanted = session.push(rest.substr(0, size));
      rest.remove_prefix(size);
    }
    session.end_file();
  }
  session.finish();
  return session;
}

std::string written(const Session& session, Format format) {
  std::string text;
  EXPECT_TRUE(session.write(format, [&](std::string_view piece) {
    text += piece;
    return true;
  }));
  return text;
}

/// The first line in which two texts differ, for a message that can be read.
std::string difference(const std::string& got, const std::string& wanted) {
  std::istringstream a(got), b(wanted);
  std::string x, y;
  for (int line = 1;; ++line) {
    const bool more_a = static_cast<bool>(std::getline(a, x)), more_b = static_cast<bool>(std::getline(b, y));
    if (!more_a && !more_b) return "no line";
    if (more_a != more_b || x != y) {
      const auto at = static_cast<std::size_t>(std::mismatch(x.begin(), x.end(), y.begin(), y.end()).first - x.begin());
      const std::size_t from = at < 80 ? 0 : at - 80;
      return "line " + std::to_string(line) + ", column " + std::to_string(at + 1) + "\n  got    ..." +
             (more_a ? x.substr(from, 240) : "(end)") + "\n  wanted ..." +
             (more_b ? y.substr(std::min(from, y.size()), 240) : "(end)");
    }
  }
}

std::vector<std::string> case_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder()))
    if (fs::is_directory(entry.path() / "input")) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, GivesWhatIsExpected) {
  const fs::path place = folder() / GetParam();
  const std::vector<InputFile> files = read_inputs(place / "input");
  const Case options = read_options(place / "options");
  const Session session = analyze(files, options, 0);
  const char* rebase = std::getenv("WIREGLASS_REBASE");
  for (const auto& [name, format] : kForms) {
    const fs::path path = place / name;
    const std::string got = written(session, format);
    if (rebase != nullptr && std::string_view(rebase) == "1") {
      if (format == Format::kJson || fs::exists(path)) std::ofstream(path, std::ios::binary) << got;
      continue;
    }
    if (format != Format::kJson && !fs::exists(path)) continue;
    const std::string wanted = read(path);
    EXPECT_TRUE(got == wanted) << name << " differs at " << difference(got, wanted);
  }
}

TEST_P(Golden, DoesNotDependOnChunksOrOrder) {
  const fs::path place = folder() / GetParam();
  std::vector<InputFile> files = read_inputs(place / "input");
  const Case options = read_options(place / "options");
  const std::string whole = written(analyze(files, options, 0), Format::kJson);
  for (std::uint32_t seed = 1; seed <= 4; ++seed) {
    std::rotate(files.begin(), files.begin() + (files.size() > 1), files.end());
    const std::string cut = written(analyze(files, options, seed), Format::kJson);
    EXPECT_TRUE(cut == whole) << "seed " << seed << ": " << difference(cut, whole);
  }
}

INSTANTIATE_TEST_SUITE_P(Cases, Golden, testing::ValuesIn(case_names()), [](const auto& instance) {
  std::string name = instance.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace wireglass
