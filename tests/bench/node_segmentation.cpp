// The segmentation of bench_segmentation.cpp in WebAssembly, for node (Debian has no Google Benchmark for it):
//
//     node node_segmentation.cjs INPUT        prints the bytes a second, the median of seven rounds
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "bench/segmentation.h"

int main(int argc, char** argv) {
  std::ifstream file(argc > 1 ? argv[1] : "", std::ios::binary);
  const std::string input(std::istreambuf_iterator<char>(file), {});
  if (input.empty()) {
    std::fputs("usage: node_segmentation INPUT\n", stderr);
    return 2;
  }
  std::vector<double> seconds;
  std::size_t articles = 0;
  for (int round = 0; round < 7; ++round) {
    const auto start = std::chrono::steady_clock::now();
    articles += wireglass::bench::segment_all(input);
    seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(seconds.begin(), seconds.end());
  std::printf("%.0f\n", static_cast<double>(input.size()) / seconds[seconds.size() / 2]);
  return articles > 0 ? 0 : 1;
}
