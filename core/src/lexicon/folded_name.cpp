#include "lexicon/folded_name.h"

#include <algorithm>

#include "base/chars.h"
#include "data/plain_letters.h"

namespace wireglass::lexicon {
namespace {

/// Appends a character, with one blank before a new word.
class Folder {
 public:
  void add(char c) {
    if (c == '.' || c == '\'') return;
    if (c == '&') {
      gap_ = true;
      for (const char letter : std::string_view("and")) put(letter);
      gap_ = true;
    } else if (base::is_alnum(c)) {
      put(base::to_lower(c));
    } else {
      gap_ = true;
    }
  }
  void add_other(std::string_view character) {
    for (const char byte : character) put(byte);
  }
  std::string take() { return std::move(text_); }

 private:
  void put(char c) {
    if (gap_ && !text_.empty()) text_ += ' ';
    gap_ = false;
    text_ += c;
  }
  std::string text_;
  bool gap_ = false;
};

const data::PlainLettersRow* plain_of(std::string_view letter) {
  const auto found = std::lower_bound(data::kPlainLetters.begin(), data::kPlainLetters.end(), letter,
                                      [](const data::PlainLettersRow& row, std::string_view key) { return row.letter < key; });
  return found != data::kPlainLetters.end() && found->letter == letter ? &*found : nullptr;
}

}  // namespace

std::string fold_name(std::string_view name) {
  Folder folder;
  for (std::size_t at = 0; at < name.size();) {
    if (static_cast<unsigned char>(name[at]) < 0x80) {
      folder.add(name[at++]);
      continue;
    }
    const std::string_view letter = name.substr(at, base::char_at(name, at).length);
    at += letter.size();
    if (const auto* const row = plain_of(letter)) {
      for (const char c : row->plain) folder.add(c);
    } else {
      folder.add_other(letter);
    }
  }
  return folder.take();
}

}  // namespace wireglass::lexicon
