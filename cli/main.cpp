// The command line of Wireglass: moves bytes between files and a Session; docs/wireglass.1 is its manual.
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "arguments.h"
#include "embedded_name_tables.h"
#include "inputs.h"
#include "output_file.h"
#include "times.h"
#include "wireglass/version.h"

namespace wireglass::cli {
namespace {

// What the exit status says; the manual lists the same.
constexpr int kDone = 0;
constexpr int kInputFailed = 1;
constexpr int kUsage = 2;
constexpr int kOutputFailed = 3;

constexpr std::size_t kMostWarningsSaid = 20;

/// One line on standard error. What comes from names is shown without control characters.
void say(std::string line) {
  for (char& c : line)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
  line = "wireglass: " + line + '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

/// How far the reading is, for somebody who watches a terminal; ten times a second at most.
class Progress {
 public:
  Progress(std::size_t files, bool wanted) : files_(files), shown_(wanted && ::isatty(STDERR_FILENO) != 0) {}
  ~Progress() {
    if (written_) std::fputs("\r\033[K", stderr);
  }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void next_file() { ++file_; }
  void add(std::uint64_t bytes) {
    bytes_ += bytes;
    if (!shown_) return;
    const auto now = std::chrono::steady_clock::now();
    if (now - last_ < std::chrono::milliseconds(100)) return;
    last_ = now;
    written_ = true;
    std::fprintf(stderr, "\r\033[Kreading file %zu of %zu, %llu MiB", file_, files_,
                 static_cast<unsigned long long>(bytes_ >> 20));
  }

 private:
  std::size_t files_;
  bool shown_;
  bool written_ = false;
  std::size_t file_ = 0;
  std::uint64_t bytes_ = 0;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

/// Reads all inputs. Returns how many could be read; each failure is said.
std::size_t read_all(const InputList& inputs, Session& session, bool quiet) {
  std::size_t read = 0;
  std::vector<std::string> errors = inputs.errors;
  {
    Progress progress(inputs.files.size(), !quiet);
    for (const Input& input : inputs.files) {
      progress.next_file();
      const Result<bool> result = read_input(input, session, [&](std::uint64_t bytes) { progress.add(bytes); });
      if (result)
        ++read;
      else
        errors.push_back(result.error().message);
    }
  }
  for (const std::string& error : errors) say(error);
  return read;
}

/// True for what the contract calls a call that cannot be carried out: the file was refused, wholly or from a place on.
bool is_refusal(Code code) {
  return code == Code::kBinaryFile || code == Code::kFileTooBig || code == Code::kLineTooLong;
}

std::string sentence(const Drop& drop, const Warning& warning) {
  const bool named = warning.file < drop.files.size();
  return (named ? drop.files[warning.file].name + ": " : std::string{}) + warning.message;
}

/// Says the warnings: refused files always, the others where the output itself has no place for them.
/// True when a file was refused.
bool say_warnings(const Drop& drop, const Arguments& arguments) {
  bool refused = false;
  std::size_t others = 0;
  const bool wanted = arguments.format != Format::kJson && !arguments.quiet;
  for (const Warning& warning : drop.warnings) {
    if (is_refusal(warning.code)) {
      refused = true;
      say(sentence(drop, warning));
    } else if (wanted && ++others <= kMostWarningsSaid) {
      say("warning: " + sentence(drop, warning));
    }
  }
  if (others > kMostWarningsSaid)
    say("and " + std::to_string(others - kMostWarningsSaid) + " more warnings; --format json has them all");
  return refused;
}

int analyze(Arguments arguments) {
  if (!arguments.times_file.empty()) {
    const Result<std::string> table = read_whole(arguments.times_file);
    if (!table) return say(table.error().message), kUsage;
    Result<std::vector<FileTimes>> times = parse_times(table.value());
    if (!times) return say(arguments.times_file + ": " + times.error().message), kUsage;
    arguments.options.times = std::move(times).value();
  }
  if (!arguments.entities_file.empty()) {
    const Result<std::string> text = read_whole(arguments.entities_file);
    if (!text) return say(text.error().message), kUsage;
    Result<EntityPack> pack = parse_entity_pack(text.value());
    if (!pack) return say(arguments.entities_file + ": " + pack.error().message), kUsage;
    arguments.options.entities = std::move(pack).value();
  }
  Result<OutputFile> output = OutputFile::open(arguments.output);
  if (!output) return say(output.error().message), kOutputFailed;

  const InputList inputs = find_inputs(arguments.inputs);
  Result<std::shared_ptr<const NameTables>> names = read_name_tables(embedded_name_tables());
  if (!names) return say(names.error().message), kInputFailed;
  Session session(arguments.options, std::move(names).value());
  for (const std::string& folder : inputs.empty_folders) session.warn(folder, Code::kEmptyDirectory);
  const std::size_t read = read_all(inputs, session, arguments.quiet);
  if (read == 0 && inputs.empty_folders.empty()) return kInputFailed;  // nothing to tell of: no output

  const Drop& drop = session.finish();
  session.write(arguments.format, [&](std::string_view piece) { return output.value().write(piece); });
  if (const std::optional<Error> error = output.value().commit()) return say(error->message), kOutputFailed;
  const bool refused = say_warnings(drop, arguments);
  return refused || read != inputs.files.size() || !inputs.errors.empty() ? kInputFailed : kDone;
}

/// Prints a text that was asked for.
int print(const std::string& text) {
  Result<OutputFile> output = OutputFile::open({});
  output.value().write(text);
  if (const std::optional<Error> error = output.value().commit()) return say(error->message), kOutputFailed;
  return kDone;
}

int run(const std::vector<std::string>& words) {
  Result<Arguments> arguments = parse_arguments(words);
  if (!arguments) return say(arguments.error().message), kUsage;
  switch (arguments.value().command) {
    case Command::kHelp:
      return print(help());
    case Command::kAnalyzeHelp:
      return print(analyze_help());
    case Command::kVersion:
      return print(std::string("wireglass ") + kVersion + '\n');
    case Command::kAnalyze:
      break;
  }
  return analyze(std::move(arguments).value());
}

}  // namespace
}  // namespace wireglass::cli

int main(int argc, char** argv) {
  try {
    return wireglass::cli::run(std::vector<std::string>(argv + (argc > 0), argv + argc));
  } catch (const std::exception& error) {  // the memory is used up
    wireglass::cli::say(std::string(error.what()) + "; give fewer files at a time");
    return wireglass::cli::kInputFailed;
  }
}
