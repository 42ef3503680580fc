#include "bytes/decode.h"

#include <array>
#include <utility>

#include "base/utf8.h"

namespace wireglass::bytes {
namespace {

void append(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
  } else if (c < 0x10000) {
    out += {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
  } else {
    out += {static_cast<char>(0xF0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 0x3F)),
            static_cast<char>(0x80 | ((c >> 6) & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
  }
}

void note_replaced(Decoded& decoded, std::size_t at) {
  if (decoded.replaced++ == 0) decoded.first_replaced = at;
}

Decoded decode_utf16(std::string_view bytes, bool big, std::size_t mark) {
  Decoded decoded;
  decoded.encoding = big ? Encoding::kUtf16be : Encoding::kUtf16le;
  decoded.text.reserve(bytes.size());
  const auto unit = [&](std::size_t i) -> char32_t {
    const auto a = static_cast<unsigned char>(bytes[i]), b = static_cast<unsigned char>(bytes[i + 1]);
    return big ? static_cast<char32_t>(a << 8 | b) : static_cast<char32_t>(b << 8 | a);
  };
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    const char32_t c = unit(at);
    if (c < 0xD800 || c > 0xDFFF) {
      append(decoded.text, c);
    } else if (c < 0xDC00 && at + 3 < bytes.size() && (unit(at + 2) & 0xFC00) == 0xDC00) {
      append(decoded.text, 0x10000 + ((c - 0xD800) << 10) + (unit(at + 2) - 0xDC00));
      at += 2;
    } else if (c < 0xDC00 && at + 3 >= bytes.size()) {
      break;  // the second half of a pair is cut off
    } else {
      note_replaced(decoded, at + mark);
      decoded.text += base::kReplacement;
    }
  }
  decoded.cut = bytes.size() - at;
  if (decoded.cut > 0) decoded.text += base::kReplacement;
  decoded.text.shrink_to_fit();
  return decoded;
}

// Windows-1252, 0x80 to 0x9F, after the WHATWG encoding standard (its index windows-1252).
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

Decoded decode_windows1252(std::string_view bytes) {
  Decoded decoded;
  decoded.encoding = Encoding::kWindows1252;
  decoded.text.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) {
    const auto c = static_cast<unsigned char>(byte);
    append(decoded.text, c >= 0x80 && c < 0xA0 ? kWindows1252[c - 0x80u] : c);
  }
  return decoded;
}

/// True when the text has at least one valid character beyond ASCII: then it is UTF-8 with damage.
bool has_multibyte_character(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::string_view rest = bytes.substr(at);
    const std::size_t valid = base::valid_utf8_prefix(rest);
    for (const char c : rest.substr(0, valid))
      if (static_cast<unsigned char>(c) >= 0x80) return true;
    at += valid;
    if (at < bytes.size()) at += base::ill_formed_length(bytes.substr(at));
  }
  return false;
}

Decoded mend_utf8(std::string_view bytes, std::size_t mark) {
  Decoded decoded;
  decoded.text.reserve(bytes.size() + 64);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t valid = base::valid_utf8_prefix(bytes.substr(at));
    decoded.text += bytes.substr(at, valid);
    at += valid;
    if (at == bytes.size()) break;
    if (base::is_cut_character(bytes.substr(at)))
      decoded.cut = bytes.size() - at;
    else
      note_replaced(decoded, at + mark);
    decoded.text += base::kReplacement;
    at += base::ill_formed_length(bytes.substr(at));
  }
  return decoded;
}

}  // namespace

Decoded decode(std::string bytes, const Sniffed& sniffed, std::size_t valid) {
  const std::string_view content = std::string_view(bytes).substr(sniffed.mark);
  if (sniffed.encoding == Encoding::kUtf16le || sniffed.encoding == Encoding::kUtf16be)
    return decode_utf16(content, sniffed.encoding == Encoding::kUtf16be, sniffed.mark);
  valid = valid > sniffed.mark ? valid - sniffed.mark : 0;
  valid += base::valid_utf8_prefix(content.substr(valid));
  if (valid < content.size()) {
    const bool only_cut = base::is_cut_character(content.substr(valid));
    if (!only_cut && sniffed.mark == 0 && !has_multibyte_character(content)) return decode_windows1252(content);
    return mend_utf8(content, sniffed.mark);
  }
  Decoded decoded;
  if (sniffed.mark > 0) bytes.erase(0, sniffed.mark);
  decoded.text = std::move(bytes);
  return decoded;
}

}  // namespace wireglass::bytes
