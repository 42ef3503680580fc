#pragma once
// Compares what a Session found with the truth of generated files, and counts the differences in tables that say where
// to look: kind of difference, how often, and a few places.
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "page_generator.h"
#include "wireglass/model.h"

namespace wireglass::tests {

/// How often a thing was judged and how often it was right; of the wrong ones what came instead, and examples.
struct Tally {
  std::uint64_t judged = 0;
  std::uint64_t right = 0;
  std::map<std::string, std::uint64_t> instead;
  std::vector<std::string> examples;
};

class Confusion {
 public:
  void right(const std::string& what);
  /// @param example is asked for only while few are kept.
  void wrong(const std::string& what, const std::string& instead, const std::string& example);

  bool perfect() const;
  std::uint64_t judged() const;
  /// The rows that are not perfect, worst first.
  std::string table() const;
  const std::map<std::string, Tally>& rows() const { return rows_; }

 private:
  std::map<std::string, Tally> rows_;
};

/// Pages, articles, their roles, sources, sections, ages, headlines and body lines, and the role of every byte.
void compare_structure(const GeneratedFile& truth, const Drop& drop, const File& file, Confusion& confusion);

/// Reporting and apparatus byte by byte (outer blanks apart), the apparatus' fields, repairs, and what is truncated.
/// Pages and articles that compare_structure does not find alike are left out.
void compare_bodies(const GeneratedFile& truth, const Drop& drop, const File& file, Confusion& confusion);

}  // namespace wireglass::tests
