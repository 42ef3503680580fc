#include "output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

namespace wireglass::cli {
namespace {

namespace fs = std::filesystem;

/// The temporary file's name, for the signal handler, which may neither allocate nor take a lock.
char g_temporary[4096];

extern "C" void remove_temporary(int signal) {
  if (g_temporary[0] != '\0') ::unlink(g_temporary);
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void guard_temporary(const std::string& name) {
  if (name.size() >= sizeof g_temporary) return;
  std::memcpy(g_temporary, name.c_str(), name.size() + 1);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP})
    if (std::signal(signal, remove_temporary) == SIG_IGN) std::signal(signal, SIG_IGN);  // nohup stays nohup
}

/// The rights of the file that is replaced, or those that a new file would get.
mode_t rights_for(const std::string& target) {
  struct stat status {};
  if (::stat(target.c_str(), &status) == 0) return status.st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

Error open_failure(const std::string& target) { return {target + ": " + std::generic_category().message(errno)}; }

}  // namespace

Result<OutputFile> OutputFile::open(const std::string& target) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader who leaves is seen as EPIPE instead
  if (target.empty()) return OutputFile({}, {}, STDOUT_FILENO);
  std::error_code error;
  const fs::file_status status = fs::status(target, error);
  if (fs::is_directory(status)) return Error{target + ": is a folder"};
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    const int descriptor = ::open(target.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return open_failure(target);
    return OutputFile(target, {}, descriptor);
  }
  // A link stays a link: what it leads to is replaced.
  const fs::path real = fs::exists(status) ? fs::canonical(target, error) : fs::path(target);
  const std::string place = error ? target : real.string();
  // Hidden, so that a folder that is both read and written to does not give it as an input.
  const fs::path folder = fs::path(place).parent_path();
  std::string temporary = (folder / ('.' + fs::path(place).filename().string() + ".XXXXXX")).string();
  const int descriptor = ::mkstemp(temporary.data());
  if (descriptor < 0) return open_failure(target);
  guard_temporary(temporary);
  ::fchmod(descriptor, rights_for(place));
  return OutputFile(place, std::move(temporary), descriptor);
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      descriptor_(std::exchange(other.descriptor_, -1)),
      cause_(other.cause_) {}

OutputFile::~OutputFile() {
  if (descriptor_ >= 0 && !target_.empty()) ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

bool OutputFile::write(std::string_view piece) {
  while (!piece.empty() && cause_ == 0) {
    const ssize_t count = ::write(descriptor_, piece.data(), piece.size());
    if (count >= 0)
      piece.remove_prefix(static_cast<std::size_t>(count));
    else if (errno != EINTR)
      cause_ = errno;
  }
  return cause_ == 0;
}

std::optional<Error> OutputFile::commit() {
  if (cause_ == EPIPE) return std::nullopt;
  if (cause_ != 0) return failure(cause_);
  if (target_.empty()) return std::nullopt;
  // A device has nothing to bring to disk and says EINVAL.
  if (::fsync(descriptor_) != 0 && errno != EINVAL && errno != EROFS) return failure(errno);
  if (::close(std::exchange(descriptor_, -1)) != 0) return failure(errno);
  if (temporary_.empty()) return std::nullopt;
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) return failure(errno);
  temporary_.clear();
  g_temporary[0] = '\0';
  return std::nullopt;
}

Error OutputFile::failure(int cause) const {
  return {(target_.empty() ? "standard output" : target_) + ": " + std::generic_category().message(cause)};
}

}  // namespace wireglass::cli
