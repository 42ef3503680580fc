// Speed of everything that stages.h lists, natively, with Google Benchmark's statistics and filters. The environment names the
// files in WIREGLASS_BENCH_INPUT (pages) and WIREGLASS_BENCH_PROSE.
#include <benchmark/benchmark.h>

#include "bench/stages.h"

int main(int count, char** arguments) {
  using namespace wireglass::bench;
  const std::string pages = read_whole(std::getenv("WIREGLASS_BENCH_INPUT")),
                    prose = read_whole(std::getenv("WIREGLASS_BENCH_PROSE"));
  for (const Round& round : all_rounds(pages, prose)) {
    const auto measure = [round](benchmark::State& state) {
      if (state.thread_index() == 0) round.run();  // what is made once is made now
      std::size_t bytes = 0;
      for (auto _ : state) bytes += round.run();
      if (bytes > 0) state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
      state.SetLabel(round.label);
    };
    benchmark::RegisterBenchmark(round.name.c_str(), measure)->Unit(benchmark::kMillisecond)->UseRealTime();
  }
  benchmark::Initialize(&count, arguments);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
