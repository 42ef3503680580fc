#include "articles/apparatus_wording.h"

#include <algorithm>

#include "articles/apparatus_words.h"

namespace wireglass::articles {
namespace {

constexpr std::size_t kMostCaptionWords = 60;

/// "(left)", "Lena Ito, left, and", "from left": where somebody stands in a picture. `s` is behind the word.
bool tells_side(const Scan& s, Span word) {
  if (!is_a(s.slice(word), kSide)) return false;
  const std::string_view before = s.text.substr(0, word.begin);
  if (before.ends_with('(')) return s.peek() == ')';
  if (before.ends_with("from ")) return s.peek() == ',' || s.peek() == ')' || s.peek() == ':';
  return before.ends_with(", ") && s.peek() == ',';
}

}  // namespace

Wording wording_of(std::string_view text, Span sentence, Offset* verb) {
  Scan s{text, sentence.begin, sentence.end};
  Wording wording = Wording::kNone;
  bool past = false;
  bool infinitive = false;
  std::uint32_t before = 0;
  for (std::size_t count = 0; count < kMostCaptionWords && !s.done();) {
    const Word word = read_word(s);
    if (!word) {
      ++s.at;
      continue;
    }
    const std::string_view letters = s.slice(word.span);
    const std::uint32_t classes = classes_of(letters);
    const bool lower = word.shape == Shape::kLower;
    const bool is_form = letters == "is" || letters == "are" || letters == "be";
    if (lower && !is_form && (classes & (kReporting | kFinite)) != 0 && (classes & kPhotoVerb) == 0) return Wording::kNone;
    if (before != 0 && (classes & (kPhotoMark | kPhotoVerb)) == 0) return Wording::kNone;  // "is" and no "seen", "waving"
    before = lower && is_form ? 1 : 0;
    if (count > 0 && tells_side(s, word.span)) wording = Wording::kMark;
    if (count > 0 && (letters == "pictured" || letters == "photographed")) wording = Wording::kMark;
    if (count == 0 && (classes & kSubordinator) != 0) return Wording::kNone;
    if (count > 0 && lower && !infinitive && (classes & kPhotoVerb) != 0 && wording < Wording::kVerb) {
      wording = Wording::kVerb;
      if (verb != nullptr) *verb = word.span.begin;
    }
    if (count > 0 && (classes & kPhotoNoun) != 0) wording = std::max(wording, Wording::kNoun);
    if (lower && letters.ends_with("ed") && (classes & (kPhotoVerb | kPhotoMark)) == 0) past = true;
    infinitive = letters == "to";
    ++count;
  }
  return wording == Wording::kNoun && past ? Wording::kNone : wording;
}

bool reports(std::string_view text, Span sentence) {
  Scan s{text, sentence.begin, sentence.end};
  while (!s.done()) {
    const Word word = read_word(s);
    if (!word) ++s.at;
    else if (word.shape == Shape::kLower && (classes_of(s.slice(word.span)) & (kReporting | kFinite)) != 0) return true;
  }
  return false;
}

bool named_again(std::string_view text, Span caption, std::string_view lead) {
  Scan s{text, caption.begin, caption.end};
  Word last;
  while (!s.done()) {
    const Word word = read_word(s);
    if (!word) {
      ++s.at;
      continue;
    }
    const bool named = word.shape == Shape::kTitle && !is_a(s.slice(word.span), kOpener | kNonName);
    if (named && last && word.span.begin == last.span.end + 1) {
      const Offset end = word.possessive ? static_cast<Offset>(text.find_first_of("'\xE2", word.span.begin)) : word.span.end;
      if (lead.find(text.substr(last.span.begin, end - last.span.begin)) != std::string_view::npos) return true;
    }
    last = named && !word.possessive ? word : Word{};
  }
  return false;
}

}  // namespace wireglass::articles
