// The stages of bench_annotations.cpp in WebAssembly, for node (Debian has no Google Benchmark for it):
//
//     node node_annotations.cjs PROSE        prints a stage a line: its name and the bytes a second, the median of seven rounds;
//                                            and a line with the milliseconds in which the tables of names are read
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "bench/annotations.h"

namespace {

std::size_t found = 0;  // by all calls: so that none is left out

template <typename Call>
double median_seconds(Call call) {
  std::vector<double> seconds;
  for (int round = 0; round < 7; ++round) {
    const auto start = std::chrono::steady_clock::now();
    found += call();
    seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(seconds.begin(), seconds.end());
  return seconds[seconds.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  std::ifstream file(argc > 1 ? argv[1] : "", std::ios::binary);
  const std::string prose(std::istreambuf_iterator<char>(file), {});
  if (prose.empty()) {
    std::fputs("usage: node_annotations PROSE\n", stderr);
    return 2;
  }
  const std::string tables = wireglass::tests::packed_name_bytes();
  std::printf("name_tables %.1f\n", 1e3 * median_seconds([&] { return wireglass::read_name_tables(tables).ok() ? 1u : 0u; }));
  wireglass::bench::Articles articles(prose);
  articles.prepare();
  for (const auto& stage : wireglass::bench::kStages)
    std::printf("%s %.0f\n", stage.name, static_cast<double>(prose.size()) / median_seconds([&] { return (articles.*stage.run)(); }));
  return found > 0 ? 0 : 1;
}
