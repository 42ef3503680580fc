#include "annotations/mentions.h"

#include <optional>

#include "annotations/name_repeats.h"
#include "annotations/named_meetings.h"

namespace wireglass::annotations {
namespace {

std::optional<EntityType> type_of(NameClass type) {
  switch (type) {
    case NameClass::kPerson: return EntityType::kPerson;
    case NameClass::kPlace: case NameClass::kFacility: case NameClass::kBelonging: return EntityType::kPlace;
    case NameClass::kOrganization: return EntityType::kOrganization;
    case NameClass::kEvent: return EntityType::kEvent;
    case NameClass::kLaw: return EntityType::kLaw;
    case NameClass::kWork: return EntityType::kWork;
    case NameClass::kProduct: return EntityType::kProduct;
    case NameClass::kOther: break;
  }
  return std::nullopt;
}

/// The bare name: no title before a person, no "the".
std::uint32_t bare_first(const NameSpan& name, const NameText& text) {
  std::uint32_t first = name.first;
  const auto is_title = [&](std::uint32_t at) { return (text.words[at].kinds & lexicon::kTitleName) != 0; };
  const bool organization = name.type == NameClass::kOrganization;  // "The Hague", "The Beast" keep theirs
  if ((text.prose->of(first) == "the" || (organization && text.prose->of(first) == "The")) && first + 1 < name.end) ++first;
  if (name.type == NameClass::kPerson)
    while (first + 1 < name.end && is_title(first)) ++first;
  return first;
}

}  // namespace

std::vector<Mention> find_mentions(const Prose& prose, NameTagger& tagger) {
  std::vector<Mention> mentions;
  std::vector<NameSpan> names = tagger.find(prose);
  repeat_names(tagger.text(), names);
  for (const NameSpan& name : names) {
    const auto type = type_of(name.type);
    if (!type) continue;
    Mention mention;
    mention.span = {prose.tokens[bare_first(name, tagger.text())].span.begin, prose.tokens[name.end - 1].span.end};
    mention.type = *type;
    mention.by = name.repeated ? "article" : "model";
    mention.confidence = name.confidence;
    mention.demonym = name.type == NameClass::kBelonging;
    mention.facility = name.type == NameClass::kFacility;
    mentions.push_back(mention);
  }
  find_named_meetings(prose, mentions);
  mentions.shrink_to_fit();  // kept, and there are many
  return mentions;
}

}  // namespace wireglass::annotations
