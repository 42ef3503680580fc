#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "wireglass/model.h"
#include "wireglass/name_tables.h"
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
/// stays under three times the bytes given for pages of the usual lengths; an article costs about half a kilobyte beyond
/// its text, and each amount and time found in it about a hundred bytes; on a page that lists hundreds of thousands up to a kilobyte, so that a file of nothing but headlines takes
/// more (tests/unit/memory_test.cpp). Not thread-safe; no call throws.
class Session {
 public:
  /// @param names what names are found with; without, the lists of mentions and entities stay empty
  explicit Session(Options options = {}, std::shared_ptr<const NameTables> names = {});
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

  /// One page of the finished result with its text and articles, as JSON, for a reader's view; spans count UTF-16 units.
  std::string page_json(std::uint32_t page) const;

  /// The same, but of a page of more than `most` bytes only a part of that many round `from` (in UTF-16 units): a page may
  /// list a million articles, and a string has an end. Not for two threads at once, as what follows.
  std::string page_json(std::uint32_t page, Offset from, Offset most) const;

  /// Where an article begins on its page, in UTF-16 units.
  Offset article_begin(std::uint32_t article) const;

  /// The stretches of a page that were not understood, from the `first` on at most so many, as JSON.
  std::string unknowns_json(std::uint32_t page, std::uint32_t first, std::uint32_t most) const;

  /// A row for each file, page, article and warning, as JSON: what lists need, without texts. Of each of the four lists the
  /// rows [first, first + most).
  std::string overview_json(std::uint32_t first = 0, std::uint32_t most = 0xFFFFFFFF) const;

  /// The quantities, changes and times of articles [first, last) with their sentences, as JSON: rows of tables over the
  /// whole drop, asked for in parts so that no answer is too long for its host.
  std::string findings_json(std::uint32_t first, std::uint32_t last) const;

  /// The entities [first, first + most) as JSON, the most mentioned first.
  std::string entities_json(std::uint32_t first, std::uint32_t most) const;

  /// For each of the articles [first, last) the indices of its mentions' entities, as JSON: who appears with whom.
  std::string mention_entities_json(std::uint32_t first, std::uint32_t last) const;

  /// The mentions of the articles [first, last) with their sentences, as JSON.
  std::string mentions_json(std::uint32_t first, std::uint32_t last) const;

  /// What spoke for a mention of an article: the model's strongest features with their weights, as JSON. Cost: as finding
  /// the article's names. Without tables, for a mention that no model found or an index out of range the list is empty.
  std::string explain_json(std::uint32_t article, std::uint32_t mention) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace wireglass
