#pragma once
// Words as hashtags spell them.
#include <cstdint>
#include <string>
#include <string_view>

#include "base/chars.h"

namespace wireglass::corpus {

/// Whether a byte may stand in a hashtag: ASCII letters and digits, "_", all other letters.
constexpr bool is_tag_byte(char c) { return base::is_alnum(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80; }

/// Words as one hashtag, without "#": "tariff talks" is "TariffTalks", "U.S." "US". Linear.
std::string camel_case(std::string_view words);

/// The same for words that differ in case and number only. Linear.
std::uint64_t words_key(std::string_view words);

}  // namespace wireglass::corpus
