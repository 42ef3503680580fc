// The stages of stages.h, a round whenever one is asked for. A machine can be half as fast a second later, so native and
// WebAssembly are compared by rounds that follow on each other (bench_wasm.mjs).
//
//     rounds PAGES PROSE    prints NAME TAB LABEL a stage a line, then an empty line; for each number of a stage that it
//                           reads, one round's bytes and seconds
//
// In WebAssembly main only reads the files, and round_bytes() and round_seconds() are called.
#include <chrono>
#include <cstdio>

#include "bench/stages.h"

#if defined(__EMSCRIPTEN__)
#include <emscripten.h>
#else
#define EMSCRIPTEN_KEEPALIVE
#endif

namespace {

std::string pages, prose;
std::vector<wireglass::bench::Round> rounds;
double bytes = 0;

}  // namespace

extern "C" {

/// Runs a stage once; its seconds.
EMSCRIPTEN_KEEPALIVE double round_seconds(int stage) {
  const auto start = std::chrono::steady_clock::now();
  bytes = static_cast<double>(rounds.at(static_cast<std::size_t>(stage)).run());
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// The bytes of the last round.
EMSCRIPTEN_KEEPALIVE double round_bytes() { return bytes; }
}

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("usage: rounds PAGES PROSE\n", stderr);
    return 2;
  }
  pages = wireglass::bench::read_whole(arguments[1]);
  prose = wireglass::bench::read_whole(arguments[2]);
  rounds = wireglass::bench::all_rounds(pages, prose);
#if !defined(__EMSCRIPTEN__)
  for (const auto& round : rounds) std::printf("%s\t%s\n", round.name.c_str(), round.label.c_str());
  std::printf("\n");
  std::fflush(stdout);
  for (int stage = 0; std::scanf("%d", &stage) == 1;) {
    if (stage < 0 || static_cast<std::size_t>(stage) >= rounds.size()) return 2;
    const double seconds = round_seconds(stage);
    std::printf("%.0f %.9f\n", round_bytes(), seconds);
    std::fflush(stdout);
  }
#endif
  return 0;
}
