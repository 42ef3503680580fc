#pragma once
#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

#include "wireglass/session.h"

namespace wireglass::exports {

/// Gathers what exporters write into pieces of 64 KiB for a sink; a bigger text is passed on in such pieces too.
/// After the sink has said no, nothing more is given to it. One allocation in all.
class Output {
 public:
  static constexpr std::size_t kPiece = std::size_t{64} << 10;

  explicit Output(const Sink& sink) : sink_(sink), buffer_(std::make_unique<char[]>(kPiece)) {}

  void put(char c) {
    if (used_ == kPiece) flush();
    buffer_[used_++] = c;
  }

  void put(std::string_view text) {
    while (!text.empty()) {
      if (used_ == kPiece) flush();
      const std::size_t count = std::min(text.size(), kPiece - used_);
      std::memcpy(buffer_.get() + used_, text.data(), count);
      used_ += count;
      text.remove_prefix(count);
    }
  }

  /// Hands over what is left. False when the sink refused this or an earlier piece.
  bool finish() {
    if (used_ != 0) flush();
    return ok_;
  }

  /// False once the sink has refused: the exporter may stop early.
  bool ok() const { return ok_; }

 private:
  void flush() {
    ok_ = ok_ && sink_(std::string_view{buffer_.get(), used_});
    used_ = 0;
  }

  const Sink& sink_;
  std::unique_ptr<char[]> buffer_;
  std::size_t used_ = 0;
  bool ok_ = true;
};

}  // namespace wireglass::exports
