#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "wireglass/result.h"

namespace wireglass::cli {

/// Where the output goes: standard output, or a file that is there whole or not at all. The file is written under another
/// name in the same folder, brought to disk, and given its name at the end; when that does not come to pass (an error, a
/// signal that ends the program) nothing is left. A device or a pipe as target is written to as it is.
class OutputFile {
 public:
  /// Opens the target; a place that cannot be written is so found out before any work. @param target empty: standard output.
  static Result<OutputFile> open(const std::string& target);
  ~OutputFile();
  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;

  /// Writes a piece. False when it cannot be written, or when the reader of a pipe has left.
  bool write(std::string_view piece);

  /// Makes the output final. The error is "target: cause". A reader who has left is no error: he has what he wanted.
  std::optional<Error> commit();

 private:
  OutputFile(std::string target, std::string temporary, int descriptor)
      : target_(std::move(target)), temporary_(std::move(temporary)), descriptor_(descriptor) {}
  Error failure(int cause) const;

  std::string target_;     ///< empty for standard output
  std::string temporary_;  ///< empty when there is none (any more)
  int descriptor_;
  int cause_ = 0;  ///< errno of the first write that failed
};

}  // namespace wireglass::cli
