#pragma once
// The classes of names that the tagger tells apart, and the labels of its tokens (BILOU).
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wireglass::annotations {

/// Finer than the contract's types: belonging, facilities and other names have classes of their own so that they do not leak
/// into organizations and places. In training texts a class is one letter (training/README.md).
enum class NameClass : std::uint8_t { kPerson, kPlace, kOrganization, kBelonging, kFacility, kEvent, kLaw, kWork, kProduct, kOther };
inline constexpr std::size_t kNameClasses = 10;
inline constexpr std::string_view kNameLetters = "PLONFEAWDM";

/// What a token is of a name: outside, or the only, first, inner or last token of one of a class. The numbers are laid out
/// for the decoder: tags that open (outside, unit, begin) are [0, kOpening), those that go on are [kOpening, kNameTags).
using NameTag = std::uint8_t;
inline constexpr NameTag kOutside = 0;
enum class NamePart : std::uint8_t { kUnit, kBegin, kInside, kLast };
inline constexpr std::size_t kNameParts = 4;
inline constexpr std::size_t kNameTags = 1 + kNameParts * kNameClasses;
inline constexpr std::size_t kOpening = 1 + 2 * kNameClasses;

constexpr NameTag tag_of(NameClass type, NamePart part) {
  return static_cast<NameTag>(1 + static_cast<std::size_t>(part) * kNameClasses + static_cast<std::size_t>(type));
}
constexpr NameClass class_of(NameTag tag) { return static_cast<NameClass>((tag - 1u) % kNameClasses); }
constexpr NamePart part_of(NameTag tag) { return static_cast<NamePart>((tag - 1u) / kNameClasses); }

/// True where no name goes on behind the tag (it is outside, last or a unit).
constexpr bool ends_name(NameTag tag) { return tag <= kNameClasses || part_of(tag) == NamePart::kLast; }
/// True where no name goes on into the tag.
constexpr bool opens_name(NameTag tag) { return tag < kOpening; }
/// A name that has begun goes on, in its class; a new one, or none, comes behind an end.
constexpr bool may_follow(NameTag before, NameTag tag) {
  if (ends_name(before)) return opens_name(tag);
  return !opens_name(tag) && class_of(before) == class_of(tag);
}

/// What a feature weighs: no name, each class, each part of a name. A tag's score is that of its class and that of its part,
/// so that what a word says of the class holds wherever it stands in the name.
inline constexpr std::size_t kNameWeights = 1 + kNameClasses + kNameParts;
constexpr std::size_t class_weight(NameClass type) { return 1 + static_cast<std::size_t>(type); }
constexpr std::size_t part_weight(NamePart part) { return 1 + kNameClasses + static_cast<std::size_t>(part); }
constexpr std::size_t class_weight(NameTag tag) { return tag == kOutside ? 0 : class_weight(class_of(tag)); }
/// Of a tag that is not outside.
constexpr std::size_t part_weight(NameTag tag) { return part_weight(part_of(tag)); }

}  // namespace wireglass::annotations
