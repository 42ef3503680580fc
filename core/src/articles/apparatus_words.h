#pragma once
// The words of apparatus: the classes of core/data/apparatus_words.tsv and the other tables, asked by name.
#include <cstdint>
#include <optional>
#include <string_view>

#include "wireglass/span.h"

namespace wireglass::articles {

enum WordClass : std::uint32_t {
  kOpener = 1u << 0,      ///< begins a sentence and is no name: "The", "Police"
  kNonName = 1u << 1,     ///< capitalised, but in no person's name: "Monday", "Minister"
  kParticle = 1u << 2,    ///< small word inside a name: "van"
  kPhotoVerb = 1u << 3,   ///< how captions say what is seen: "speaks", "poses"
  kPhotoMark = 1u << 4,   ///< "left", "pictured"
  kPhotoNoun = 1u << 5,   ///< what captions without a verb show: "logo", "headquarters"
  kBioNoun = 1u << 6,     ///< what authors are: "columnist"
  kReporting = 1u << 7,   ///< "said", "according"
  kFinite = 1u << 8,      ///< verbs that captions lack: "will", "has"
  kReader = 1u << 9,      ///< words that turn to the reader: "you", "our"
  kRole = 1u << 10,       ///< "writer", "bureau"
  kCategory = 1u << 11,   ///< a feed's sections: "World"
  kSocial = 1u << 12,     ///< networks: "Facebook"
  kInstitution = 1u << 13,  ///< goes on with an institution's name: "Standards"
  kPlaceWord = 1u << 14,    ///< stands in cities' names of several words: "Port"
  kSide = 1u << 15,         ///< where somebody stands in a picture: "left"
  kSubordinator = 1u << 16, ///< leads a clause and no caption: "As"
  kCreditWord = 1u << 17,   ///< small words of credits: "editing", "by"
  kQuestion = 1u << 18,     ///< opens a heading: "How"
  kDomain = 1u << 19,       ///< behind the point of an address: "com"
  kFrench = 1u << 20,       ///< small words that tell French …
  kEnglish = 1u << 21,      ///< … from English
};

/// The classes of one word, whatever its case; 0 for a word that is not listed.
std::uint32_t classes_of(std::string_view word);
inline bool is_a(std::string_view word, std::uint32_t classes) { return (classes_of(word) & classes) != 0; }

bool is_dateline_city(std::string_view words);

enum class LabelClass : std::uint8_t {
  kNone, kSection, kPhoto, kRelated, kRelatedEnd, kGreeting, kSignOff, kSource, kReprint, kStamp, kKeywords, kText,
};
struct Label {
  LabelClass kind = LabelClass::kNone;
  Offset end = 0;
};
/// The longest label that begins at text[at] and ends by `end`.
Label label_at(std::string_view text, Offset at, Offset end);
/// Quick: false when no label begins at text[at].
bool may_be_label(std::string_view text, Offset at);

/// The end of the agency's name at text[at], "AFP-Jiji" and "AFP via Getty Images" included; nothing when none stands there.
std::optional<Offset> agency_at(std::string_view text, Offset at, Offset end);

enum class PromoClass : std::uint8_t { kNone, kPlain, kClose, kAlone, kWidget, kLeak };
struct PromoHit {
  Span span;
  PromoClass kind = PromoClass::kNone;
  std::int32_t weight = 0;
};
/// The longest promo phrase that begins at text[at]; kNone when there is none. Cheap where nothing begins.
PromoHit promo_at(std::string_view text, Offset at, Offset end);

}  // namespace wireglass::articles
