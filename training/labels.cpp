#include "labels.h"

#include <string_view>

#include "annotations/name_tags.h"

namespace wireglass::training {
namespace {

using namespace annotations;

constexpr TagSet bit(NameTag tag) { return TagSet{1} << tag; }
constexpr TagSet kAll = (TagSet{1} << kNameTags) - 1;

constexpr TagSet of_class(NameClass type) {
  return bit(tag_of(type, NamePart::kUnit)) | bit(tag_of(type, NamePart::kBegin)) | bit(tag_of(type, NamePart::kInside)) | bit(tag_of(type, NamePart::kLast));
}
TagSet of_classes(std::string_view letters) {
  TagSet tags = 0;
  for (const char letter : letters) tags |= of_class(static_cast<NameClass>(kNameLetters.find(letter)));
  return tags;
}
TagSet of_part(NamePart part) {
  TagSet tags = 0;
  for (std::size_t c = 0; c < kNameClasses; ++c) tags |= bit(tag_of(static_cast<NameClass>(c), part));
  return tags;
}

/// What the other sets do not tell apart: their places are facilities too, and what they leave unmarked may be a name of a
/// class that they do not have.
struct Openness {
  std::string_view set;
  std::string_view unmarked;  ///< classes that an unmarked token may be of
};
constexpr Openness kOpen[] = {{"wikigold", ""}, {"conll", ""}, {"uner", "NEAWDM"}, {"wnut17", "NEAM"}, {"re3d", "EAWMF"}, {"worldwide", "EAW"}};

const Openness* openness_of(std::string_view set) {
  for (const Openness& known : kOpen)
    if (known.set == set) return &known;
  return nullptr;
}

TagSet tags_of(char letter, bool open) {
  if (letter == '?') return of_classes("NFEAWDM");
  if (letter == 'L' && open) return of_classes("LF");
  return of_classes(std::string_view(&letter, 1));
}

}  // namespace

TagSet opening_tags() {
  TagSet tags = 0;
  for (std::size_t t = 0; t < kNameTags; ++t) tags |= opens_name(static_cast<NameTag>(t)) ? bit(static_cast<NameTag>(t)) : 0;
  return tags;
}

TagSet ending_tags() {
  TagSet tags = 0;
  for (std::size_t t = 0; t < kNameTags; ++t) tags |= ends_name(static_cast<NameTag>(t)) ? bit(static_cast<NameTag>(t)) : 0;
  return tags;
}

std::vector<TagSet> allowed_tags(const Document& document) {
  const Openness* const open = openness_of(document.set);
  const std::vector<Token>& tokens = document.prose.tokens;
  std::vector<TagSet> allowed(tokens.size(), bit(kOutside) | (open != nullptr ? of_classes(open->unmarked) : 0));
  std::size_t first = 0;
  for (const MarkedName& name : document.names) {
    while (first < tokens.size() && tokens[first].span.end <= name.span.begin) ++first;
    std::size_t end = first;
    while (end < tokens.size() && tokens[end].span.begin < name.span.end) ++end;
    if (first == end) continue;
    if (tokens[first].span.begin < name.span.begin || tokens[end - 1].span.end > name.span.end) {  // cuts a token: nothing is said
      for (; first < end; ++first) allowed[first] = kAll;
      continue;
    }
    if (first + 1 < end && document.prose.of(first) == "the") allowed[first++] = bit(kOutside);
    const TagSet tags = tags_of(name.letter, open != nullptr);
    for (std::size_t i = first; i < end; ++i)
      allowed[i] = tags & of_part(end - first == 1 ? NamePart::kUnit : i == first ? NamePart::kBegin : i + 1 == end ? NamePart::kLast : NamePart::kInside);
  }
  return allowed;
}

}  // namespace wireglass::training
