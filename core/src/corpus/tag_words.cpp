#include "corpus/tag_words.h"

#include <algorithm>

#include "annotations/word_stems.h"

namespace wireglass::corpus {

std::string camel_case(std::string_view words) {
  std::string tag;
  bool begins = true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words.substr(i, 2) == "\xE2\x80") {  // dashes and quotation marks; the apostrophe parts no word
      begins |= words.substr(i, 3) != "\xE2\x80\x99";
      i += 2;
    } else if (is_tag_byte(words[i])) {
      tag += begins && base::is_lower(words[i]) ? static_cast<char>(words[i] - 'a' + 'A') : words[i];
      begins = false;
    } else if (words[i] != '.' && words[i] != '\'') {
      begins = true;
    }
  }
  return tag;
}

std::uint64_t words_key(std::string_view words) {
  std::uint64_t key = 0;
  while (!words.empty()) {
    std::size_t end = 0;
    while (end < words.size() && is_tag_byte(words[end])) ++end;
    if (end > 0) key = lexicon::join_hashes(key, annotations::stem_hash(words.substr(0, end)));
    words.remove_prefix(std::min(words.size(), end + 1));
  }
  return key;
}

}  // namespace wireglass::corpus
