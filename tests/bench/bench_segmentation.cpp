// Speed of an analysis over generated pages. `./dev bench` makes the input, runs this and the same in
// WebAssembly (bench_wasm.mjs) on the same bytes, and prints both beside each other.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "bench/segmentation.h"
#include "wireglass/session.h"

namespace wireglass::bench {
namespace {

/// The generated pages, read once: the file that the environment names in WIREGLASS_BENCH_INPUT.
const std::string& input() {
  static const std::string bytes = [] {
    const char* path = std::getenv("WIREGLASS_BENCH_INPUT");
    std::ifstream file(path != nullptr ? path : "", std::ios::binary);
    if (!file) {
      std::fputs("WIREGLASS_BENCH_INPUT must name a file of pages; ./dev bench makes one.\n", stderr);
      std::exit(2);
    }
    return std::string(std::istreambuf_iterator<char>(file), {});
  }();
  return bytes;
}

Session analyse(std::string_view bytes) {
  Session session;
  session.begin_file("pages.txt", bytes.size());
  for (std::size_t at = 0; at < bytes.size(); at += kPiece) session.push(bytes.substr(at, kPiece));
  session.end_file();
  session.finish();
  return session;
}

void count_input(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * input().size()));
}

void segmentation(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(segment_all(input()));
  count_input(state);
  state.SetLabel("segmentation, a byte of input");
}
BENCHMARK(segmentation)->Unit(benchmark::kMillisecond)->UseRealTime();

void analysis(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(analyse(input()));
  count_input(state);
  state.SetLabel("whole analysis, a byte of input");
}
BENCHMARK(analysis)->Unit(benchmark::kMillisecond)->UseRealTime();

void json(benchmark::State& state) {
  const Session session = analyse(input());
  std::size_t written = 0;
  for (auto _ : state) {
    session.write(Format::kJson, [&](std::string_view piece) {
      written += piece.size();
      return true;
    });
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(written));
  state.SetLabel("JSON, a byte of output");
}
BENCHMARK(json)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace wireglass::bench

BENCHMARK_MAIN();
