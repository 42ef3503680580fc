#pragma once
#include <cassert>
#include <string_view>

namespace wireglass {

/// A text of the program itself, such as a rule's name or a unit of a table: eight bytes where a view takes sixteen, since
/// results hold many. Made only of texts that last as long as the program and end in a NUL, as literals do; empty at first.
class StaticText {
 public:
  constexpr StaticText() = default;
  constexpr StaticText(std::string_view text) : text_(text.empty() ? "" : text.data()) { assert(text_[text.size()] == '\0'); }
  constexpr StaticText(const char* text) : text_(text) {}
  constexpr operator std::string_view() const { return text_; }
  constexpr std::string_view view() const { return text_; }
  constexpr bool empty() const { return *text_ == '\0'; }
  constexpr bool operator==(std::string_view other) const { return view() == other; }
  constexpr bool operator==(const char* other) const { return view() == other; }
  constexpr bool operator==(const StaticText& other) const { return view() == other.view(); }

 private:
  const char* text_ = "";
};

}  // namespace wireglass
