#include <algorithm>
#include <optional>
#include <utility>

#include "base/chars.h"
#include "base/find_byte.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "bytes/decode.h"
#include "bytes/sniff.h"
#include "documents/reader.h"

namespace wireglass::documents {
namespace {

constexpr std::size_t kInCache = 32u << 10;
constexpr std::uint64_t kMostReserved = 1u << 30;  // a size hint is a hint: never reserve more than this on its word

/// Keeps the bytes until the end: valid UTF-8, the usual case, then becomes the text without a copy.
class TextReader final : public Reader {
 public:
  TextReader(const Options& options, std::uint64_t size_hint)
      : options_(options), announced_(size_hint), too_big_(size_hint > options.max_file_bytes) {
    if (!too_big_) bytes_.reserve(static_cast<std::size_t>(std::min(size_hint, kMostReserved)));
  }

  std::string_view format() const override { return "text"; }

  bool push(std::string_view bytes) override {
    if (stopped_) return false;
    while (bytes.size() > options_.max_line_bytes) {  // pieces no longer than a line, so that no long line hides in one
      if (!take(bytes.substr(0, options_.max_line_bytes))) return false;
      bytes.remove_prefix(options_.max_line_bytes);
    }
    return take(bytes);
  }

  Contents finish() override {
    Contents contents;
    if (!stopped_ && read_ == 0) remark(Code::kEmptyFile, {});
    if (!sniffed_) sniff();
    contents.bytes = binary_ && too_big_ ? announced_ : read_;
    contents.hash = stopped_ || binary_ ? base::hash(bytes_) : hasher_.digest();
    if (!binary_ && !bytes_.empty()) {
      bytes::Decoded decoded = bytes::decode(std::move(bytes_), *sniffed_, valid_);
      contents.encoding = bytes::encoding_name(decoded.encoding);
      contents.text = std::move(decoded.text);
      remark_on(decoded, contents.text);
      contents.documents.push_back({0, contents.text.size()});
    }
    contents.remarks = std::move(remarks_);
    return contents;
  }

 private:
  void remark(Code code, std::initializer_list<std::string_view> words) { remarks_.push_back({code, code_message(code, words)}); }

  bool take(std::string_view bytes) {
    if (binary_) {  // only counted
      read_ += bytes.size();
      return !too_big_;
    }
    if (bytes.size() > options_.max_file_bytes - read_) return refuse();
    read_ += bytes.size();
    for (std::size_t at = 0; at < bytes.size(); at += kInCache) keep(bytes.substr(at, kInCache));
    if (!sniffed_ && bytes_.size() >= bytes::kSniffed) sniff();
    if (binary_) return !too_big_;
    if (!check_line_length(bytes)) return false;
    // A file that says beforehand that it is too big is read until it is clear that nothing worse is the matter with it.
    const bool has_line = line_bytes_ < read_;
    return too_big_ && sniffed_ && has_line ? refuse() : true;
  }

  bool refuse() {
    remark(Code::kFileTooBig, {size_in_words(options_.max_file_bytes)});
    stop_after(0);
    return false;
  }

  /// Hashes and checks a piece while the processor still has it at hand.
  void keep(std::string_view bytes) {
    const bool all_valid = valid_ + 4 > bytes_.size();  // but for a character that the last piece may have cut
    bytes_ += bytes;
    hasher_.add(bytes);
    if (all_valid) valid_ += base::valid_utf8_prefix(std::string_view(bytes_).substr(valid_));
  }

  /// Looks at the same first bytes however the file was cut into pieces.
  void sniff() {
    sniffed_ = bytes::sniff(bytes_);
    if (sniffed_->binary.empty()) return;
    remark(Code::kBinaryFile, {sniffed_->binary});
    binary_ = true;
    bytes_.resize(std::min(bytes_.size(), bytes::kSniffed));
    bytes_.shrink_to_fit();
  }

  /// A line longer than any page ends the reading of the file, so that memory stays bounded.
  bool check_line_length(std::string_view bytes) {
    const std::size_t first = base::find_byte(bytes, '\n', 0), last = bytes.rfind('\n');
    const bool ends = first != bytes.size();
    const std::uint64_t line = line_bytes_ + (ends ? first : bytes.size());
    if (line > options_.max_line_bytes) {
      const std::uint64_t begin = read_ - bytes.size() - line_bytes_;
      remark(Code::kLineTooLong, {size_in_words(options_.max_line_bytes), std::to_string(begin)});
      stop_after(begin);
      return false;
    }
    line_bytes_ = ends ? bytes.size() - last - 1 : line;
    return true;
  }

  void stop_after(std::uint64_t kept) {
    stopped_ = true;
    read_ = kept;
    bytes_.resize(static_cast<std::size_t>(std::min<std::uint64_t>(kept, bytes_.size())));
    valid_ = std::min(valid_, bytes_.size());
  }

  void remark_on(const bytes::Decoded& decoded, const std::string& text) {
    if (decoded.encoding == bytes::Encoding::kWindows1252) remark(Code::kWindows1252, {});
    if (decoded.replaced > 0)
      remark(Code::kInvalidUtf8, {decoded.replaced == 1 ? "1 piece is" : std::to_string(decoded.replaced) + " pieces are",
                                  std::to_string(decoded.first_replaced)});
    if (decoded.cut > 0) remark(Code::kCutCharacter, {decoded.cut == 1 ? "the first byte" : "the beginning"});
    const std::size_t nul = base::find_byte(text, '\0', 0);
    if (nul != text.size())
      remark(Code::kNulBytes, {std::to_string(std::count(text.begin(), text.end(), '\0')), std::to_string(nul)});
    if (std::all_of(text.begin(), text.end(), [](char c) { return base::is_blank(c) || c == '\n'; })) remark(Code::kNoText, {});
  }

  const Options& options_;
  std::string bytes_;
  std::vector<Remark> remarks_;
  base::Hasher hasher_;
  std::optional<bytes::Sniffed> sniffed_;
  std::size_t valid_ = 0;         ///< of bytes_, how many are known to be valid UTF-8
  std::uint64_t read_ = 0;        ///< bytes of the file so far
  std::uint64_t line_bytes_ = 0;  ///< of the line that the last piece left open
  std::uint64_t announced_;       ///< the file's size as the host knows it; 0 where it does not
  bool too_big_;                  ///< by that size
  bool binary_ = false;
  bool stopped_ = false;
};

}  // namespace

std::unique_ptr<Reader> make_text_reader(const Options& options, std::uint64_t size_hint) {
  return std::make_unique<TextReader>(options, size_hint);
}

std::string size_in_words(std::uint64_t bytes) {
  constexpr std::pair<std::uint64_t, const char*> kUnits[] = {{1u << 30, " GiB"}, {1u << 20, " MiB"}, {1u << 10, " KiB"}};
  for (const auto& [size, name] : kUnits)
    if (bytes >= size) return std::to_string(bytes / size) + name;
  return std::to_string(bytes) + " bytes";
}

}  // namespace wireglass::documents
