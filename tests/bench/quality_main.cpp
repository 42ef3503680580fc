// Scores an analysis against generated pages whose truth is known (support/page_generator.h):
//
//     quality COUNT ERRORS_FILE      COUNT files with seeds that no test uses; what went wrong goes into ERRORS_FILE
//
// A row is a field or a kind of text, over all shapes in which it is printed. Text whose reading the annotation rules
// leave open is not judged.
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <string_view>

#include "support/page_generator.h"
#include "support/page_generator_compare.h"
#include "wireglass/session.h"

namespace wireglass::tests {
namespace {

constexpr std::uint64_t kFirstSeed = 1'000'000;

void analyse(std::uint64_t seed, Confusion& structure, Confusion& bodies) {
  const GeneratedFile truth = generate_file(seed);
  Session session;
  session.begin_file("seed " + std::to_string(seed), truth.text.size());
  session.push(truth.text);
  session.end_file();
  const Drop& drop = session.finish();
  compare_structure(truth, drop, drop.files.front(), structure);
  compare_bodies(truth, drop, drop.files.front(), bodies);
}

/// Rows of a body are "shape / kind": the kinds are what a reader wants to know, the shapes are in the errors.
void print_scores(const char* title, const Confusion& confusion) {
  std::map<std::string, Tally> sums;
  for (const auto& [what, tally] : confusion.rows()) {
    const std::size_t slash = what.find(" / ");
    Tally& sum = sums[slash == std::string::npos ? what : what.substr(slash + 3)];
    sum.judged += tally.judged;
    sum.right += tally.right;
  }
  std::printf("\n%-28s %9s %9s\n", title, "right", "of");
  for (const auto& [what, sum] : sums)
    std::printf("%-28s %8.2f%% %9llu\n", what.c_str(), 100.0 * static_cast<double>(sum.right) / static_cast<double>(sum.judged),
                static_cast<unsigned long long>(sum.judged));
}

int score(std::uint64_t count, const char* errors_path) {
  Confusion structure;
  Confusion bodies;
  for (std::uint64_t seed = kFirstSeed; seed < kFirstSeed + count; ++seed) analyse(seed, structure, bodies);
  print_scores("Structure", structure);
  print_scores("Bodies", bodies);
  std::ofstream errors(errors_path, std::ios::binary);
  errors << structure.table() << '\n' << bodies.table() << '\n';
  return errors.flush() ? 0 : 1;
}

}  // namespace
}  // namespace wireglass::tests

int main(int argc, char** argv) {
  std::uint64_t count = 0;
  const std::string_view digits = argc == 3 ? argv[1] : "";
  if (std::from_chars(digits.data(), digits.data() + digits.size(), count).ec != std::errc{}) {
    std::fputs("usage: quality COUNT ERRORS_FILE\n", stderr);
    return 2;
  }
  return wireglass::tests::score(count, argv[2]);
}
