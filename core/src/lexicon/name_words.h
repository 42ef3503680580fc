#pragma once
// Words that tell what a name is and which part of it counts: legal forms, family names, head nouns. All words are folded
// (folded_name.h). The lists are core/data/*.tsv.
#include <cstdint>
#include <string_view>

namespace wireglass::lexicon {

bool is_legal_form(std::string_view word);
/// What a shorter name of an organization leaves off: "motor", "bank", "party".
bool is_organization_tail(std::string_view word);
/// The full name of a well-known body by another of its names, both folded: "ustr"; empty: none.
std::string_view known_name(std::string_view folded);
/// "white house": an organization, a place only behind "at", "in", "outside".
bool is_acting_building(std::string_view folded);

enum class PlaceHead : std::uint8_t { kNone, kAdmin, kFeature };
PlaceHead place_head(std::string_view word);
/// The place that a word of belonging goes with ("asian": "Asia"); empty: none.
std::string_view belonging_place(std::string_view folded);

/// Languages in which family names stand first; bits.
enum NameLanguage : std::uint8_t { kJapanese = 1, kKorean = 2, kChinese = 4, kVietnamese = 8, kHungarian = 16 };
/// Those in which a word is a frequent family name.
std::uint8_t family_name_languages(std::string_view word);
bool is_japanese_given_name(std::string_view word);
/// Made of the syllables of Latin-spelt Japanese as a whole. Linear.
bool is_japanese_spelling(std::string_view word);

/// What a word does beside the name of a government (core/data/acting_words.tsv); bits.
enum ActingKind : std::uint16_t {
  kActs = 1, kActsOn = 2, kModal = 4, kHave = 8, kBe = 16, kAdverb = 32, kReady = 64, kTalks = 128,
  kPast = 256, kActsOnTo = 512, kGives = 1024,
  kRemains = 2048, kStance = 4096,
  kThird = 8192, kIng = 16384,  ///< the form of a verb, with kPast: "urged", "urges", "urging"; none of them: "urge"
};
/// In lower case or with a capital.
std::uint16_t acting_kinds(std::string_view word);

/// What a word of grammar is (core/data/function_words.tsv); bits.
enum FunctionKind : std::uint8_t { kPreposition = 1, kPlacePreposition = 2, kDeterminer = 4, kOtherFunction = 8 };
std::uint8_t function_kinds(std::string_view word);

/// The last word of an office or a job: "minister", "adviser", plural too.
bool is_office_head(std::string_view word);
/// A word inside an office before its last one: "former", "trade".
bool is_office_modifier(std::string_view word);

}  // namespace wireglass::lexicon
