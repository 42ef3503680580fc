#include "annotations/language_marks.h"

#include <algorithm>
#include <bit>
#include <cassert>

#include "data/languages.h"

namespace wireglass::annotations {
namespace {

template <typename Visit>
void for_each_mark(std::string_view marks, Visit visit) {
  while (!marks.empty()) {
    const std::size_t end = std::min(marks.find(' '), marks.size());
    visit(marks.substr(0, end));
    marks.remove_prefix(std::min(end + 1, marks.size()));
  }
}

std::vector<char32_t> characters_of(std::string_view text) {
  std::vector<char32_t> characters;
  for (std::size_t at = 0; at < text.size();) {
    const base::Char next = base::char_at(text, at);
    if (const char32_t c = fold(next.code)) characters.push_back(c);
    at += next.length;
  }
  return characters;
}

Script script_of_mark(std::span<const char32_t> mark) {
  for (const char32_t c : mark)
    if (const Script script = script_of(c); script != Script::kNone) return script;
  return Script::kLatin;  // the opening marks of Spanish
}

MarkKey key_of(std::string_view kind, std::span<const char32_t> mark) {
  if (kind == "words") return word_key(mark);
  if (kind == "letters") return letter_key(mark[0]);
  assert(kind == "pieces" && mark.size() == 3);
  return piece_key(mark[0], mark[1], mark[2]);
}

}  // namespace

char32_t fold(char32_t c) {
  if (c < 0x80) return static_cast<unsigned char>(base::to_lower(static_cast<char>(c)));
  if (c < 0x100) return c == 0xAD ? 0 : c >= 0xC0 && c <= 0xDE && c != 0xD7 ? c + 32 : c;
  if (c < 0x180) {
    if (c == 0x130) return 'i';  // the Turkish capital of i
    if (c == 0x178) return 0xFF;
    return base::is_capital(c) ? c + 1 : c;
  }
  if (c >= 0x218 && c <= 0x21B) return c | 1;
  if (c >= 0x300 && c <= 0x36F) return 0;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x48A && c <= 0x4FF && (c < 0x4C0 || c > 0x4CF)) return c | 1;
  if (c == 0x640 || (c >= 0x64B && c <= 0x652) || c == 0x670) return 0;
  if (c >= 0x1E00 && c <= 0x1EFF) return c | 1;
  return c;
}

const LanguageMarks& LanguageMarks::instance() {
  static const LanguageMarks marks;
  return marks;
}

LanguageMarks::LanguageMarks() {
  struct Entry {
    MarkKey key;
    MarkVote vote;
  };
  std::vector<Entry> entries;
  for (const data::LanguagesRow& row : data::kLanguages)
    for_each_mark(row.marks, [&](std::string_view text) {
      const std::vector<char32_t> mark = characters_of(text);
      const std::uint8_t language = language_index(row.language, script_of_mark(mark));
      entries.push_back({key_of(row.kind, mark), {language, static_cast<std::uint8_t>(row.weight)}});
    });
  assert(languages_.size() <= kMaxScriptLanguages && entries.size() <= 0xFFFF);
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.key < b.key; });

  mask_ = std::bit_ceil(2 * entries.size()) - 1;
  keys_.assign(mask_ + 1, kFree);
  ranges_.assign(mask_ + 1, Range{});
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::uint64_t hash = hash_of(entries[i].key);
    filter_[filter_word(hash)] |= filter_bit(hash);
    std::size_t at = static_cast<std::size_t>(hash >> 40) & mask_;
    while (keys_[at] != kFree && keys_[at] != entries[i].key) at = (at + 1) & mask_;
    if (keys_[at] == kFree) ranges_[at].first = static_cast<std::uint16_t>(i);
    keys_[at] = entries[i].key;
    ++ranges_[at].count;
    votes_.push_back(entries[i].vote);
  }
}

std::uint8_t LanguageMarks::language_index(std::string_view code, Script script) {
  for (std::size_t i = 0; i < languages_.size(); ++i)
    if (languages_[i].code == code && languages_[i].script == script) return static_cast<std::uint8_t>(i);
  languages_.push_back({code, script});
  return static_cast<std::uint8_t>(languages_.size() - 1);
}

}  // namespace wireglass::annotations
