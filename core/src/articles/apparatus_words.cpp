#include "articles/apparatus_words.h"

#include "base/chars.h"
#include "data/agencies.h"
#include "data/apparatus_labels.h"
#include "data/apparatus_words.h"
#include "data/dateline_cities.h"
#include "data/promo_phrases.h"
#include "lexicon/phrases.h"

namespace wireglass::articles {
namespace {

using lexicon::PhraseTable;
constexpr PhraseTable kWords{data::kApparatusWords};
constexpr PhraseTable kLabels{data::kApparatusLabels};
constexpr PhraseTable kAgencyForms{data::kAgencies};
constexpr PhraseTable kCities{data::kDatelineCities};
constexpr PhraseTable kPromos{data::kPromoPhrases};

template <class Value>
struct Named {
  std::string_view name;
  Value value;
};

constexpr Named<std::uint32_t> kWordClasses[] = {
    {"opener", kOpener},         {"nonname", kNonName},       {"particle", kParticle}, {"photo-verb", kPhotoVerb},
    {"photo-mark", kPhotoMark},  {"photo-noun", kPhotoNoun},  {"bio-noun", kBioNoun},  {"reporting", kReporting},
    {"finite", kFinite},         {"reader", kReader},         {"role", kRole},         {"category", kCategory},
    {"social", kSocial},         {"institution", kInstitution}, {"place-word", kPlaceWord},
    {"side", kSide},             {"subordinator", kSubordinator}, {"credit-word", kCreditWord}, {"question", kQuestion},
    {"domain", kDomain},         {"french", kFrench},         {"english", kEnglish},
};
constexpr Named<LabelClass> kLabelClasses[] = {
    {"section", LabelClass::kSection},   {"photo", LabelClass::kPhoto},     {"related", LabelClass::kRelated},
    {"related-end", LabelClass::kRelatedEnd}, {"greeting", LabelClass::kGreeting}, {"sign-off", LabelClass::kSignOff},
    {"source", LabelClass::kSource},     {"reprint", LabelClass::kReprint}, {"stamp", LabelClass::kStamp},
    {"keywords", LabelClass::kKeywords}, {"text", LabelClass::kText},
};
constexpr Named<PromoClass> kPromoClasses[] = {
    {"plain", PromoClass::kPlain},   {"close", PromoClass::kClose}, {"alone", PromoClass::kAlone},
    {"widget", PromoClass::kWidget}, {"leak", PromoClass::kLeak},
};

/// The value named; the table's own default (a zero) when the data file names none, which the unit test refuses.
template <class Value, std::size_t N>
constexpr Value value_of(const Named<Value> (&named)[N], std::string_view name) {
  for (const auto& entry : named)
    if (entry.name == name) return entry.value;
  return Value{};
}

constexpr std::uint32_t mask_of(std::string_view classes) {
  std::uint32_t mask = 0;
  while (!classes.empty()) {
    const std::size_t comma = classes.find(',');
    mask |= value_of(kWordClasses, classes.substr(0, comma));
    if (comma == std::string_view::npos) break;
    classes.remove_prefix(comma + 1);
  }
  return mask;
}

/// Each row's class as a value, so that a lookup compares no strings.
template <class Value, class Rows, class Reader>
constexpr auto resolve(const Rows& rows, Reader reader) {
  std::array<Value, std::tuple_size_v<Rows>> values{};
  for (std::size_t i = 0; i < rows.size(); ++i) values[i] = reader(rows[i]);
  return values;
}
constexpr auto kMasks = resolve<std::uint32_t>(data::kApparatusWords, [](const auto& row) { return mask_of(row.classes); });
constexpr auto kLabelOf =
    resolve<LabelClass>(data::kApparatusLabels, [](const auto& row) { return value_of(kLabelClasses, row.kind); });
constexpr auto kPromoOf =
    resolve<PromoClass>(data::kPromoPhrases, [](const auto& row) { return value_of(kPromoClasses, row.kind); });

template <class Rows>
std::size_t index_in(const Rows& rows, const typename Rows::value_type* row) {
  return static_cast<std::size_t>(row - rows.data());
}

bool in_capitals(std::string_view text) {
  for (const char c : text)
    if (base::is_lower(c)) return false;
  return true;
}

/// One agency name: begins with a capital (or is of a script without them), short forms in capitals only.
std::optional<Offset> one_agency(std::string_view text, Offset at, Offset end) {
  if (at >= end || base::is_lower(text[at])) {
    // The German agency writes itself in lower case, and only so.
    if (at + 3 > end || text.substr(at, 3) != "dpa") return std::nullopt;
  }
  while (true) {
    const auto match = kAgencyForms.longest(text, at, end);
    if (!match) return std::nullopt;
    if (match.row->capitals == 0 || in_capitals(text.substr(at, match.end - at))) return static_cast<Offset>(match.end);
    end = static_cast<Offset>(match.end - 1);
  }
}

}  // namespace

std::uint32_t classes_of(std::string_view word) {
  const auto* row = kWords.find(word);
  return row == nullptr ? 0 : kMasks[index_in(data::kApparatusWords, row)];
}

bool is_dateline_city(std::string_view words) { return kCities.find(words) != nullptr; }

bool may_be_label(std::string_view text, Offset at) { return kLabels.may_begin(text, at); }

Label label_at(std::string_view text, Offset at, Offset end) {
  if (!kLabels.may_begin(text, at)) return {};
  const auto match = kLabels.longest(text, at, end);
  if (!match) return {};
  return {kLabelOf[index_in(data::kApparatusLabels, match.row)], static_cast<Offset>(match.end)};
}

std::optional<Offset> agency_at(std::string_view text, Offset at, Offset end) {
  auto found = one_agency(text, at, end);
  if (!found) return std::nullopt;
  constexpr std::string_view kJoints[] = {"-", "/", " / ", " via ", " VIA ", " & "};
  for (bool grown = true; grown;) {
    grown = false;
    for (const std::string_view joint : kJoints) {
      if (text.substr(*found, joint.size()) != joint) continue;
      const Offset next = *found + static_cast<Offset>(joint.size());
      if (const auto more = one_agency(text, next, end)) {
        found = more;
        grown = true;
        break;
      }
    }
  }
  return found;
}

PromoHit promo_at(std::string_view text, Offset at, Offset end) {
  if (!kPromos.may_begin(text, at)) return {};
  const auto match = kPromos.longest(text, at, end);
  if (!match) return {};
  return {{at, static_cast<Offset>(match.end)}, kPromoOf[index_in(data::kPromoPhrases, match.row)], match.row->weight};
}

}  // namespace wireglass::articles
