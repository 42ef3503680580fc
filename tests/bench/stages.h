#pragma once
// All that `./dev bench` measures, as stages that can be run a round at a time: by Google Benchmark (bench.cpp), and in
// turn with WebAssembly (rounds.cpp, bench_wasm.mjs).
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "bench/annotations.h"
#include "bench/segmentation.h"
#include "wireglass/session.h"

namespace wireglass::bench {

struct Round {
  std::string name;
  std::string label;
  std::function<std::size_t()> run;  ///< gives the bytes that a speed is told of; 0 where the time itself is
};

inline volatile std::size_t found = 0;  // by the last round: so that no work is left out as useless

inline std::string read_whole(const char* path) {
  std::ifstream file(path != nullptr ? path : "", std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "cannot read %s; ./dev bench makes the files of pages and of prose\n",
                 path != nullptr ? path : "(no file)");
    std::exit(2);
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A drop of one file, pushed as the hosts do.
inline Session analyse(std::string_view pages) {
  Session session;
  session.begin_file("pages.txt", pages.size());
  for (std::size_t at = 0; at < pages.size(); at += kPiece) session.push(pages.substr(at, kPiece));
  session.end_file();
  session.finish();
  return session;
}

/// The rounds over generated pages and over prose (make_prose.py); both must outlive them.
inline std::vector<Round> all_rounds(const std::string& pages, const std::string& prose) {
  std::vector<Round> rounds;
  rounds.push_back({"segmentation", "segmentation, a byte of input", [&] {
                      found = segment_all(pages);
                      return pages.size();
                    }});
  rounds.push_back({"analysis", "whole analysis, a byte of input", [&] {
                      analyse(pages);
                      return pages.size();
                    }});
  rounds.push_back({"json", "JSON, a byte of output", [&] {
                      static const Session session = analyse(pages);
                      std::size_t written = 0;
                      session.write(Format::kJson, [&](std::string_view piece) {
                        written += piece.size();
                        return true;
                      });
                      return written;
                    }});
  for (const Stage& stage : kStages)
    rounds.push_back({stage.name, stage.label, [&] {
                        static Articles articles = [&] {
                          Articles made(prose);
                          made.prepare();
                          return made;
                        }();
                        found = (articles.*stage.run)();
                        return prose.size();
                      }});
  rounds.push_back({"name_tables", "reading the tables of names", [] {
                      static const std::string bytes = tests::packed_name_bytes();
                      found = read_name_tables(bytes).ok();
                      return std::size_t{0};
                    }});
  return rounds;
}

}  // namespace wireglass::bench
