#pragma once
// Reads the little-endian numbers of a data file of ours, never past its end: what is missing reads as zero and is remembered.
#include <cstdint>
#include <string_view>
#include <vector>

namespace wireglass::base {

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  bool ok() const { return ok_; }
  bool at_end() const { return bytes_.empty(); }
  std::size_t size() const { return bytes_.size(); }  ///< what is left

  std::string_view take(std::size_t count) {
    if (count > bytes_.size()) {
      ok_ = false;
      bytes_ = {};
      return {};
    }
    const std::string_view taken = bytes_.substr(0, count);
    bytes_.remove_prefix(count);
    return taken;
  }
  std::uint32_t u32() { return number(take(4)); }
  std::int16_t i16() { return static_cast<std::int16_t>(number(take(2))); }

  /// A count of elements of at least `least` bytes each: one that cannot fit is an error, and 0.
  std::uint32_t count(std::size_t least) {
    const std::uint32_t wanted = u32();
    if (wanted > bytes_.size() / least) ok_ = false;
    return ok_ ? wanted : 0;
  }

  /// Ascending numbers, as their differences in LEB128.
  std::vector<std::uint32_t> ascending(std::size_t count) {
    std::vector<std::uint32_t> values(count);
    std::uint32_t last = 0;
    for (std::uint32_t& value : values) value = last += leb();
    return values;
  }

  /// A number in LEB128: seven bits a byte, the low ones first.
  std::uint32_t leb() {
    std::uint32_t value = 0;
    for (std::uint32_t shift = 0; shift < 35; shift += 7) {
      const std::string_view byte = take(1);
      if (byte.empty()) return 0;
      value |= static_cast<std::uint32_t>(byte[0] & 0x7F) << (shift & 31);
      if ((byte[0] & 0x80) == 0) return value;
    }
    ok_ = false;
    return 0;
  }

  /// 16-bit numbers: first all low bytes, then all high ones.
  std::vector<std::uint16_t> planes(std::size_t count) {
    const std::string_view low = take(count), high = take(count);
    std::vector<std::uint16_t> values(ok_ ? count : 0);
    for (std::size_t i = 0; i < values.size(); ++i)
      values[i] = static_cast<std::uint16_t>(static_cast<unsigned char>(low[i]) | static_cast<unsigned char>(high[i]) << 8);
    return values;
  }

 private:
  static std::uint32_t number(std::string_view bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
  }

  std::string_view bytes_;
  bool ok_ = true;
};

}  // namespace wireglass::base
