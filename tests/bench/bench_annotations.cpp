// Speed of tokens, sentences, numbers, quantities, changes, times and names: each alone, on what the stages before it gave, and
// all together from the text; and how long the tables of names take to be read. `./dev bench` makes the prose (make_prose.py); node_annotations.cpp is the same in WebAssembly.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "bench/annotations.h"

namespace wireglass::bench {
namespace {

/// The prose, read once: the file that the environment names in WIREGLASS_BENCH_PROSE.
const std::string& prose() {
  static const std::string bytes = [] {
    const char* path = std::getenv("WIREGLASS_BENCH_PROSE");
    std::ifstream file(path != nullptr ? path : "", std::ios::binary);
    if (!file) {
      std::fputs("WIREGLASS_BENCH_PROSE must name a file of prose; ./dev bench makes one.\n", stderr);
      std::exit(2);
    }
    return std::string(std::istreambuf_iterator<char>(file), {});
  }();
  return bytes;
}

Articles& articles() {
  static Articles articles = [] {
    Articles made(prose());
    made.prepare();
    return made;
  }();
  return articles;
}

void run_stage(benchmark::State& state, const Stage& stage) {
  Articles& input = articles();
  for (auto _ : state) benchmark::DoNotOptimize((input.*stage.run)());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * prose().size()));
  state.SetLabel(stage.label);
}

void read_tables(benchmark::State& state) {
  const std::string bytes = tests::packed_name_bytes();
  for (auto _ : state) benchmark::DoNotOptimize(read_name_tables(bytes));
  state.SetLabel("reading the tables of names");
}

[[maybe_unused]] const bool registered = [] {
  benchmark::RegisterBenchmark("name_tables", read_tables)->Unit(benchmark::kMillisecond)->UseRealTime();
  for (const Stage& stage : kStages)
    benchmark::RegisterBenchmark(stage.name, [&stage](benchmark::State& state) { run_stage(state, stage); })
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
  return true;
}();

}  // namespace
}  // namespace wireglass::bench
