#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "wireglass/result.h"
#include "wireglass/session.h"

namespace wireglass::cli {

/// A file to be read.
struct Input {
  std::filesystem::path path;  ///< empty for standard input
  std::string name;            ///< as the user knows it, '/' between folders
  std::uint64_t bytes = 0;     ///< where known, else 0
};

/// What the words of the command line stand for.
struct InputList {
  std::vector<Input> files;
  std::vector<std::string> empty_folders;
  std::vector<std::string> errors;  ///< "name: cause", one for each that cannot be read
};

/// Finds the files: a folder gives its regular files, recursively, in the order of their names' bytes, without those whose
/// name begins with a dot; each folder is visited once, so links cannot make a loop.
InputList find_inputs(const std::vector<std::string>& words);

/// Reads one file into the session in pieces of 1 MiB. @param progress called after each piece with its size.
/// The error is "name: cause"; what was read until then stays in the session.
Result<bool> read_input(const Input& input, Session& session, const std::function<void(std::uint64_t)>& progress);

/// A whole small file. The error is "name: cause".
Result<std::string> read_whole(const std::string& name);

}  // namespace wireglass::cli
