// The peak of the heap while a file is analysed, in bytes for each byte of the file, and what the tables of names hold of it,
// in megabytes:
//
//     memory FILE
//
// A program of its own: the operator new that counts would slow a measurement of time.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "bench/heap_counter.h"
#include "bench/segmentation.h"
#include "support/packed_names.h"
#include "wireglass/session.h"

int main(int count, char** arguments) {
  std::ifstream file(count == 2 ? arguments[1] : "", std::ios::binary);
  if (!file) {
    std::fputs("memory: give one file that can be read\n", stderr);
    return 2;
  }
  const std::string input(std::istreambuf_iterator<char>(file), {});
  const std::size_t before = wireglass::bench::heap_bytes();
  const auto& names = wireglass::tests::packed_names();
  const std::size_t tables = wireglass::bench::heap_bytes() - before;
  const wireglass::bench::HeapPeak peak;
  wireglass::Session session({}, names);
  session.begin_file("pages.txt", input.size());
  for (std::size_t at = 0; at < input.size(); at += wireglass::bench::kPiece)
    session.push(std::string_view(input).substr(at, wireglass::bench::kPiece));
  session.end_file();
  session.finish();
  std::printf("%.2f bytes for each byte of input (budget 3)\n", static_cast<double>(peak.bytes()) / static_cast<double>(input.size()));
  std::printf("%.1f MB of tables of names (budget 32)\n", static_cast<double>(tables) / 1e6);
}
