#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "wireglass/options.h"
#include "wireglass/result.h"
#include "wireglass/session.h"

namespace wireglass::cli {

/// What the program is asked to do.
enum class Command { kAnalyze, kHelp, kAnalyzeHelp, kVersion };

/// The command line, understood.
struct Arguments {
  Command command = Command::kAnalyze;
  Options options;
  Format format = Format::kJson;
  std::string output;      ///< file to write; empty for standard output
  std::string times_file;  ///< table of the files' times; empty for none
  std::string entities_file;  ///< entity pack; empty for none
  bool quiet = false;
  std::vector<std::string> inputs;  ///< files, folders, or "-" for standard input
};

/// Reads the words after the program's name. The error is one sentence for the user. Opens no file.
///
///     analyze dumps --format csv -o out.csv
///     analyze --captured=2025-06-01 page.txt
Result<Arguments> parse_arguments(const std::vector<std::string>& words);

/// What `wireglass --help` and `wireglass analyze --help` print.
std::string help();
std::string analyze_help();

}  // namespace wireglass::cli
