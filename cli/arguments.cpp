#include "arguments.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>
#include <thread>
#include <utility>

namespace wireglass::cli {
namespace {

constexpr std::uint32_t kMostJobs = 1024;

using Apply = std::optional<Error> (*)(Arguments&, std::string_view value);

/// One option of `wireglass analyze`; help, parser and the man page's test all come from this table.
struct Option {
  std::string_view name;
  std::string_view value;  ///< what the value is called in the help; empty for a switch
  std::string_view help;
  Apply apply;
};

Error bad_value(std::string_view name, std::string_view value, std::string_view wanted) {
  return {std::string(name) + ": '" + std::string(value) + "' is not " + std::string(wanted)};
}

/// Sets a field to the value that a word stands for.
template <typename T, std::size_t N>
std::optional<Error> choose(std::string_view name, std::string_view word, T& field,
                            const std::pair<std::string_view, T> (&choices)[N]) {
  std::string wanted = "one of";
  for (const auto& [text, value] : choices) {
    if (text == word) {
      field = value;
      return std::nullopt;
    }
    wanted += wanted.back() == 'f' ? " " : ", ";
    wanted += text;
  }
  return bad_value(name, word, wanted);
}

std::optional<Error> set_format(Arguments& arguments, std::string_view word) {
  constexpr std::pair<std::string_view, Format> kChoices[] = {
      {"json", Format::kJson}, {"jsonl", Format::kJsonl}, {"csv", Format::kCsv}, {"text", Format::kText}};
  return choose("--format", word, arguments.format, kChoices);
}

std::optional<Error> set_offsets(Arguments& arguments, std::string_view word) {
  constexpr std::pair<std::string_view, OffsetUnit> kChoices[] = {
      {"byte", OffsetUnit::kByte}, {"utf16", OffsetUnit::kUtf16}, {"codepoint", OffsetUnit::kCodepoint}};
  return choose("--offsets", word, arguments.options.offsets, kChoices);
}

std::optional<Error> set_window(std::string_view name, std::string_view word, Window& field) {
  const std::optional<Window> window = parse_instant_or_day(word);
  if (!window) return bad_value(name, word, "a date (2025-05-30) or an instant (2025-05-30T09:00:00Z)");
  field = *window;
  return std::nullopt;
}

std::optional<Error> set_captured(Arguments& arguments, std::string_view word) {
  return set_window("--captured", word, arguments.options.captured);
}

std::optional<Error> set_published(Arguments& arguments, std::string_view word) {
  return set_window("--published", word, arguments.options.published);
}

std::optional<Error> set_times(Arguments& arguments, std::string_view word) {
  arguments.times_file = word;
  return std::nullopt;
}

std::optional<Error> set_entities(Arguments& arguments, std::string_view word) {
  arguments.entities_file = word;
  return std::nullopt;
}

std::optional<Error> set_jobs(Arguments& arguments, std::string_view word) {
  std::uint32_t jobs = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), jobs);
  if (error != std::errc{} || end != word.data() + word.size() || jobs == 0 || jobs > kMostJobs)
    return bad_value("--jobs", word, "a number from 1 to " + std::to_string(kMostJobs));
  arguments.options.jobs = jobs;
  return std::nullopt;
}

std::optional<Error> set_output(Arguments& arguments, std::string_view word) {
  arguments.output = word;
  return std::nullopt;
}

std::optional<Error> set_quiet(Arguments& arguments, std::string_view) {
  arguments.quiet = true;
  return std::nullopt;
}

std::optional<Error> set_help(Arguments& arguments, std::string_view) {
  arguments.command = Command::kAnalyzeHelp;
  return std::nullopt;
}

constexpr Option kOptions[] = {
    {"--format", "FORM", "what to write: json (the default), jsonl, csv or text", set_format},
    {"-o", "OUT", "write to this file, whole or not at all, instead of standard output", set_output},
    {"--offsets", "UNIT", "count positions in byte (the default), utf16 or codepoint", set_offsets},
    {"--captured", "T", "when the pages were captured: a date or an instant", set_captured},
    {"--published", "T", "when the pages' main articles were published", set_published},
    {"--times", "TSV", "a table of both for each file: name, captured, published", set_times},
    {"--entities", "PACK", "an entity pack: merges, splits and names that you have put right (JSON)", set_entities},
    {"--jobs", "N", "threads to use (default: one a processor); the output does not depend on it", set_jobs},
    {"--quiet", "", "no progress and no warnings on standard error", set_quiet},
    {"--help", "", "print this", set_help},
};

const Option* find_option(std::string_view name) {
  for (const Option& option : kOptions)
    if (option.name == name) return &option;
  return nullptr;
}

/// Takes the option at words[at] and its value, if it has one; `at` is left on the last word taken.
std::optional<Error> take_option(Arguments& arguments, std::span<const std::string> words, std::size_t& at) {
  const std::string_view word = words[at];
  const std::size_t equals = word.starts_with("--") ? word.find('=') : std::string_view::npos;
  const std::string_view name = word.substr(0, equals);
  const Option* option = find_option(name);
  if (option == nullptr)
    return Error{"unknown option '" + std::string(name) + "'; 'wireglass analyze --help' lists them"};
  if (option->value.empty()) {
    if (equals != std::string_view::npos) return Error{std::string(name) + " takes no value"};
    return option->apply(arguments, {});
  }
  if (equals == std::string_view::npos && at + 1 == words.size())
    return Error{std::string(name) + " needs a value: " + std::string(option->help)};
  const std::string_view value =
      equals == std::string_view::npos ? std::string_view{words[++at]} : word.substr(equals + 1);
  if (value.empty()) return Error{std::string(name) + " needs a value: " + std::string(option->help)};
  return option->apply(arguments, value);
}

Result<Arguments> parse_analyze(std::span<const std::string> words) {
  Arguments arguments;
  arguments.options.jobs = std::clamp(std::thread::hardware_concurrency(), 1u, kMostJobs);
  bool options = true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (options && word == "--") {
      options = false;
    } else if (options && word.size() > 1 && word.front() == '-') {
      if (std::optional<Error> error = take_option(arguments, words, i)) return *error;
      if (arguments.command != Command::kAnalyze) return arguments;
    } else if (word.empty()) {
      return Error{"the name of an input is empty"};
    } else {
      arguments.inputs.push_back(word);
    }
  }
  if (arguments.inputs.empty())
    return Error{"no input: name files or folders, or - for standard input; see 'wireglass analyze --help'"};
  return arguments;
}

}  // namespace

Result<Arguments> parse_arguments(const std::vector<std::string>& words) {
  if (words.empty()) return Error{"no command; 'wireglass --help' lists them"};
  const std::string& first = words.front();
  if (first == "analyze") return parse_analyze(std::span{words}.subspan(1));
  Arguments arguments;
  if (first == "--help" || first == "-h" || first == "help") {
    arguments.command = Command::kHelp;
    return arguments;
  }
  if (first == "--version") {
    arguments.command = Command::kVersion;
    return arguments;
  }
  return Error{"unknown command '" + first + "'; did you mean 'wireglass analyze " + first +
               "'? See 'wireglass --help'"};
}

std::string help() {
  return "wireglass finds the articles in dumps of captured news pages.\n"
         "\n"
         "usage: wireglass analyze FILE|FOLDER|-... [options]\n"
         "       wireglass analyze --help\n"
         "       wireglass --help\n"
         "       wireglass --version\n"
         "\n"
         "Nothing leaves this machine. The manual is wireglass(1).\n";
}

std::string analyze_help() {
  constexpr std::size_t kColumn = 20;
  std::string text =
      "usage: wireglass analyze FILE|FOLDER|-... [options]\n"
      "\n"
      "Reads dumps of captured news pages and writes the articles in them. A folder is read with all folders in it,\n"
      "without hidden files; - is standard input.\n"
      "\n";
  for (const Option& option : kOptions) {
    std::string line = "  ";
    line += option.name;
    if (!option.value.empty()) line.append(" ").append(option.value);
    line.resize(std::max(line.size() + 1, kColumn), ' ');
    text.append(line).append(option.help).append("\n");
  }
  text +=
      "\n"
      "exit status: 0 done, 1 an input could not be read (the others were), 2 wrong usage, 3 the output could not be "
      "written\n";
  return text;
}

}  // namespace wireglass::cli
