#include "inputs.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <set>
#include <system_error>

namespace wireglass::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPiece = std::size_t{1} << 20;

std::string cause_of(int error) { return std::generic_category().message(error); }

/// The length of the UTF-8 character at the start of a text; 0 where there is none (RFC 3629).
std::size_t character_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const std::size_t length = byte(0) < 0x80   ? 1
                             : byte(0) < 0xC2 ? 0
                             : byte(0) < 0xE0 ? 2
                             : byte(0) < 0xF0 ? 3
                             : byte(0) < 0xF5 ? 4
                                              : 0;
  if (length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(i) & 0xC0) != 0x80) return 0;
  const bool overlong = (byte(0) == 0xE0 && byte(1) < 0xA0) || (byte(0) == 0xF0 && byte(1) < 0x90);
  const bool outside = (byte(0) == 0xED && byte(1) >= 0xA0) || (byte(0) == 0xF4 && byte(1) >= 0x90);
  return overlong || outside ? 0 : length;
}

/// A file's name may be any bytes; in the output it is text, with U+FFFD for each byte that is none.
std::string name_of(const fs::path& path) {
  const std::string bytes = path.generic_string();
  std::string name;
  for (std::string_view rest = bytes; !rest.empty();) {
    const std::size_t length = character_length(rest);
    name += length != 0 ? rest.substr(0, length) : std::string_view{"\xEF\xBF\xBD"};
    rest.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return name;
}

/// A file that is open for reading; standard input is left open at the end.
class Reader {
 public:
  explicit Reader(const fs::path& path)
      : owned_(!path.empty()), descriptor_(owned_ ? ::open(path.c_str(), O_RDONLY | O_CLOEXEC) : STDIN_FILENO) {}
  ~Reader() {
    if (owned_ && descriptor_ >= 0) ::close(descriptor_);
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  bool open() const { return descriptor_ >= 0; }
  /// Bytes read, 0 at the end, negative with errno set when reading fails.
  ssize_t read(std::string& piece) {
    ssize_t count;
    do count = ::read(descriptor_, piece.data(), piece.size());
    while (count < 0 && errno == EINTR);
    return count;
  }

 private:
  bool owned_;
  int descriptor_;
};

/// Walks folders, each one once.
class Walk {
 public:
  explicit Walk(InputList& list) : list_(list) {}

  void folder(const fs::path& path) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (error) return fail(path, error);
    if (!visited_.insert(real).second) return;
    fs::directory_iterator entries(path, error);
    std::vector<fs::path> names;
    for (; !error && entries != fs::directory_iterator{}; entries.increment(error))
      names.push_back(entries->path().filename());
    if (error) return fail(path, error);
    std::sort(names.begin(), names.end(), [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
    for (const fs::path& name : names)
      if (!name.native().starts_with('.')) entry(path / name);
  }

 private:
  void entry(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (error) return fail(path, error);
    if (fs::is_directory(status)) return folder(path);
    if (!fs::is_regular_file(status)) return;  // a socket or a pipe in a folder is no capture
    const std::uintmax_t bytes = fs::file_size(path, error);
    list_.files.push_back({path, name_of(path.lexically_normal()), error ? 0 : bytes});
  }

  void fail(const fs::path& path, const std::error_code& error) {
    list_.errors.push_back(path.generic_string() + ": " + error.message());
  }

  InputList& list_;
  std::set<fs::path> visited_;
};

}  // namespace

InputList find_inputs(const std::vector<std::string>& words) {
  InputList list;
  for (const std::string& word : words) {
    const fs::path path(word);
    std::error_code error;
    const fs::file_status status = word == "-" ? fs::file_status{} : fs::status(path, error);
    if (word == "-") {
      list.files.push_back({{}, "-", 0});
    } else if (error) {
      list.errors.push_back(word + ": " + error.message());
    } else if (fs::is_directory(status)) {
      const std::size_t before = list.files.size() + list.errors.size();
      Walk(list).folder(path);
      if (list.files.size() + list.errors.size() == before) list.empty_folders.push_back(name_of(path));
    } else {
      const std::uintmax_t bytes = fs::is_regular_file(status) ? fs::file_size(path, error) : 0;
      list.files.push_back({path, name_of(path), error ? 0 : bytes});
    }
  }
  return list;
}

Result<bool> read_input(const Input& input, Session& session, const std::function<void(std::uint64_t)>& progress) {
  Reader reader(input.path);
  if (!reader.open()) return Error{input.name + ": " + cause_of(errno)};
  std::string piece(kPiece, '\0');
  ssize_t count = reader.read(piece);
  if (count < 0) return Error{input.name + ": " + cause_of(errno)};
  session.begin_file(input.name, input.bytes);
  bool wanted = true;
  while (count > 0 && wanted) {
    wanted = session.push(std::string_view{piece.data(), static_cast<std::size_t>(count)});
    progress(static_cast<std::uint64_t>(count));
    if (wanted) count = reader.read(piece);
  }
  const int cause = count < 0 ? errno : 0;
  session.end_file();
  if (cause != 0) return Error{input.name + ": " + cause_of(cause) + "; only its beginning was read"};
  return true;
}

Result<std::string> read_whole(const std::string& name) {
  Reader reader{fs::path(name)};
  if (!reader.open()) return Error{name + ": " + cause_of(errno)};
  std::string text, piece(kPiece, '\0');
  ssize_t count;
  while ((count = reader.read(piece)) > 0) text.append(piece, 0, static_cast<std::size_t>(count));
  if (count < 0) return Error{name + ": " + cause_of(errno)};
  return text;
}

}  // namespace wireglass::cli
