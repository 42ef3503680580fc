// The stages of bench_annotations.cpp in WebAssembly, for node (Debian has no Google Benchmark for it):
//
//     node node_annotations.cjs PROSE        prints a stage a line: its name and the bytes a second, the median of seven rounds
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "bench/annotations.h"

int main(int argc, char** argv) {
  std::ifstream file(argc > 1 ? argv[1] : "", std::ios::binary);
  const std::string prose(std::istreambuf_iterator<char>(file), {});
  if (prose.empty()) {
    std::fputs("usage: node_annotations PROSE\n", stderr);
    return 2;
  }
  wireglass::bench::Articles articles(prose);
  articles.prepare();
  std::size_t found = 0;
  for (const auto& stage : wireglass::bench::kStages) {
    std::vector<double> seconds;
    for (int round = 0; round < 7; ++round) {
      const auto start = std::chrono::steady_clock::now();
      found += (articles.*stage.run)();
      seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(seconds.begin(), seconds.end());
    std::printf("%s %.0f\n", stage.name, static_cast<double>(prose.size()) / seconds[seconds.size() / 2]);
  }
  return found > 0 ? 0 : 1;
}
