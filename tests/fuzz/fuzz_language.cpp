// Any bytes: the language is one of the table's or none and does not change when asked again; words agree with the
// definition on valid text.
#include <string>

#include "annotations/language.h"
#include "annotations/words.h"
#include "fuzz/fuzz.h"
#include "reference/words_naive.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wireglass;
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::string_view language = annotations::detect_language(bytes);
  fuzz::require(language.size() <= 3, "a language's code has two or three letters");
  fuzz::require(language == annotations::detect_language(std::string(bytes)), "the language depends on the text alone");
  annotations::count_words(bytes);

  const std::string text = fuzz::as_utf8(bytes);
  fuzz::require(annotations::count_words(text) == reference::count_words_naive(text), "words are counted by their definition");
  return 0;
}
