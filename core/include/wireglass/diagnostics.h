#pragma once
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "wireglass/diagnostic_codes.h"
#include "wireglass/span.h"

namespace wireglass {

/// Something that the user should know about a file or a page. The analysis went on all the same.
struct Warning {
  Code code;
  std::uint32_t file = 0;              ///< index into the result's files
  std::optional<std::uint32_t> page;   ///< index into the result's pages
  std::optional<Span> span;            ///< place in that page's text
  std::string message;                 ///< one sentence: what, where, what to do
};

/// The stable name of a code, as printed: "unknown-layout".
std::string_view code_name(Code code);

/// The sentence of a code with its gaps {0}, {1}, {2} filled in order.
std::string code_message(Code code, std::initializer_list<std::string_view> words = {});

}  // namespace wireglass
