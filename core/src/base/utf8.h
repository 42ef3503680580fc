#pragma once
#include <cstddef>
#include <string_view>

namespace wireglass::base {

/// The length of the longest valid UTF-8 prefix (RFC 3629: no overlong forms, no surrogates, up to U+10FFFF).
/// Several GB/s on ASCII.
std::size_t valid_utf8_prefix(std::string_view bytes);

/// The length of the ill-formed piece at the start of `bytes` that becomes one U+FFFD (the maximal subpart, as the
/// WHATWG decoder does it): 1 to 3. @param bytes not empty, and not valid at its start.
std::size_t ill_formed_length(std::string_view bytes);

/// True when the bytes are the beginning of one character whose rest is missing.
bool is_cut_character(std::string_view bytes);

inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

}  // namespace wireglass::base
