#pragma once
// A file becomes documents: one push reader a format. Later formats (HTML, JSONL, WARC …) are further readers.
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "wireglass/diagnostics.h"
#include "wireglass/options.h"

namespace wireglass::documents {

/// One captured text inside a file's decoded text: [begin, end) in bytes.
struct Document {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

/// Something to be said about the file as a whole.
struct Remark {
  Code code;
  std::string message;
};

/// What a reader made of a file.
struct Contents {
  std::string text;                 ///< decoded to UTF-8; holds all documents
  std::string_view encoding;        ///< empty when nothing was read
  std::vector<Document> documents;  ///< in order, without overlap
  std::vector<Remark> remarks;
  std::uint64_t bytes = 0;          ///< of the file, as far as it was read
  std::uint64_t hash = 0;           ///< of those bytes (of a binary file's first ones)
};

/// Takes a file in pieces that may be cut anywhere.
class Reader {
 public:
  virtual ~Reader() = default;
  virtual std::string_view format() const = 0;
  /// False when the rest of the file is not wanted.
  virtual bool push(std::string_view bytes) = 0;
  /// Called once, after the last piece.
  virtual Contents finish() = 0;
};

/// Plain text: the whole file is one document. @param size_hint its bytes where known, else 0.
std::unique_ptr<Reader> make_text_reader(const Options& options, std::uint64_t size_hint);

/// "64 MiB", "1 KiB", "12 bytes": a limit or a size in words.
std::string size_in_words(std::uint64_t bytes);

}  // namespace wireglass::documents
