// Writes generated pages as files, for the benchmark and for trying the program by hand:
//
//     generate_pages SEED COUNT OUT_DIR         COUNT files, SEED.txt onwards, mostly of one page each
//     generate_pages --one-file FILE BYTES      one file of at least BYTES bytes of pages as whole captures are
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

#include "page_generator.h"

namespace {

std::optional<std::uint64_t> read_number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

int fail(const std::string& message) {
  std::fprintf(stderr, "generate_pages: %s\n", message.c_str());
  return EXIT_FAILURE;
}

int write_files(std::uint64_t seed, std::uint64_t count, const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return fail("cannot make the folder " + folder.string() + ": " + error.message());
  for (std::uint64_t i = seed; i < seed + count; ++i) {
    const std::filesystem::path path = folder / (std::to_string(i) + ".txt");
    std::ofstream out(path, std::ios::binary);
    out << wireglass::tests::generate_file(i).text;
    if (!out.flush()) return fail("cannot write " + path.string());
  }
  return EXIT_SUCCESS;
}

int write_one_file(const std::string& path, std::uint64_t bytes) {
  std::ofstream out(path, std::ios::binary);
  std::uint64_t written = 0;
  for (std::uint64_t seed = 1; written < bytes; ++seed) {
    std::string text = wireglass::tests::generate_page(seed, {.whole = true, .lf_only = true, .like_dumps = true}).text;
    if (text.back() != '\n') text += '\n';
    out << text;
    written += text.size();
  }
  return out.flush() ? EXIT_SUCCESS : fail("cannot write " + path);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 4 && std::string_view(argv[1]) == "--one-file") {
    if (const auto bytes = read_number(argv[3])) return write_one_file(argv[2], *bytes);
    return fail(std::string("BYTES must be a whole number, not ") + argv[3]);
  }
  if (argc == 4) {
    const auto seed = read_number(argv[1]);
    const auto count = read_number(argv[2]);
    if (seed && count) return write_files(*seed, *count, argv[3]);
  }
  return fail("usage: generate_pages SEED COUNT OUT_DIR | generate_pages --one-file FILE BYTES");
}
