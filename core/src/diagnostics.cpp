#include "wireglass/diagnostics.h"

#include "data/diagnostics.h"

namespace wireglass {

std::string_view code_name(Code code) { return data::kDiagnostics[static_cast<std::size_t>(code)].code; }

std::string code_message(Code code, std::initializer_list<std::string_view> words) {
  const std::string_view sentence = data::kDiagnostics[static_cast<std::size_t>(code)].sentence;
  std::string out;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const bool gap = sentence[i] == '{' && i + 2 < sentence.size() && sentence[i + 2] == '}';
    const auto which = gap ? static_cast<std::size_t>(sentence[i + 1] - '0') : words.size();
    if (gap && which < words.size()) {
      out += words.begin()[which];
      i += 2;
    } else {
      out += sentence[i];
    }
  }
  return out;
}

}  // namespace wireglass
