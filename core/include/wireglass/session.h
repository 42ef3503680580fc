#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "wireglass/model.h"
#include "wireglass/options.h"
#include "wireglass/result.h"

namespace wireglass {

/// The forms in which a result can be written.
enum class Format : std::uint8_t { kJson, kJsonl, kCsv, kText };

/// Takes the next piece of an output; false stops the writing (a full disk, a closed pipe).
using Sink = std::function<bool(std::string_view)>;

/// One analysis: files go in by pieces, a Drop comes out. This is all that the hosts (command line, WASM) call.
///
///     Session session(options);
///     session.begin_file("a.txt", size);
///     session.push(bytes);            // any number of times, cut anywhere
///     session.end_file();
///     const Drop& drop = session.finish();
///     session.write(Format::kJson, sink);
///
/// The result does not depend on how the bytes were cut, nor on the order of the files. Linear in the bytes; memory
/// stays under three times the bytes given for pages of the usual lengths (tests/unit/memory_test.cpp; an article costs
/// about a kilobyte, so that a file of nothing but headlines takes more). Not thread-safe; no call throws.
class Session {
 public:
  explicit Session(Options options = {});
  ~Session();
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;

  /// Opens a file. @param name as the user knows it, '/' between folders. @param size_hint its bytes where known, else 0.
  void begin_file(std::string_view name, std::uint64_t size_hint = 0);

  /// The file's next bytes. False when no more of this file is wanted (over a limit, not text): the host may stop reading it.
  bool push(std::string_view bytes);

  /// The file's end; its pages and articles are found now.
  void end_file();

  /// Something that the host found out about an input (a folder without files), to be said in the result.
  void warn(std::string_view name, Code code);

  /// Relates what was found across pages and files. No files can be added afterwards; later calls return the same.
  const Drop& finish();

  /// Writes the finished result in pieces of at most some 64 KiB. False when the sink said so.
  bool write(Format format, const Sink& sink) const;

  /// One page of the finished result with its text and articles, as JSON, for a reader's view.
  std::string page_json(std::uint32_t page) const;

  /// A row for each page, article and warning, as JSON: what lists need, without texts.
  std::string overview_json() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace wireglass
