// Places: countries by all their forms, towns and states by context, people's words (demonyms) to their places.
#include <algorithm>
#include <string>

#include "base/chars.h"
#include "corpus/entity_nodes.h"
#include "lexicon/folded_name.h"
#include "lexicon/name_words.h"

namespace wireglass::corpus {
namespace {

// Scores are in Places' measure of people: eight a doubling.
constexpr int kCountryScore = 200, kPartScore = -24, kCapitalScore = 40, kSeatScore = 4;
constexpr int kNamedCountry = 48, kNamedPart = 40;  // the article names the candidate's country, its state
constexpr int kBehindComma = 1000;                  // "Paris, Texas"
constexpr std::uint8_t kLargeTown = 136;            // some 100,000 people: may name a facility

/// One reading of a place's name.
struct Candidate {
  const lexicon::CountryForm* country = nullptr;
  const lexicon::CountryPart* part = nullptr;
  const lexicon::City* city = nullptr;
};

class PlaceResolver {
 public:
  explicit PlaceResolver(Resolving& state) : state_(state), places_(state.places) {}

  void run() {
    for (std::uint32_t a = 0; a < state_.drop.articles.size(); ++a) {
      Article& article = state_.drop.articles[a];
      if (article.mentions.empty()) continue;
      read_context(a, article);
      known_.clear();
      for (std::uint32_t i = 0; i < article.mentions.size(); ++i) {
        Mention& mention = article.mentions[i];
        if (mention.demonym) resolve_demonym(mention, state_.form(a, i));
        else if (mention.type == EntityType::kPlace) resolve(a, article, i);
      }
    }
  }

 private:
  /// Which countries and states the article speaks of: named ones, their people and capitals, the dateline's.
  void read_context(std::uint32_t a, const Article& article) {
    countries_.clear();
    parts_.clear();
    for (std::uint32_t i = 0; i < article.mentions.size(); ++i) {
      const Mention& mention = article.mentions[i];
      if (mention.demonym || mention.type == EntityType::kPlace) add_context(state_.form(a, i).folded, mention.demonym);
    }
    for (const Apparatus& piece : article.apparatus) {
      if (piece.kind != ApparatusKind::kDateline) continue;
      const std::string_view place = text_of(state_.drop.pages[article.page], piece.place);
      const std::size_t comma = place.rfind(',');
      add_context(lexicon::fold_name(place.substr(0, place.find(','))), false);
      if (comma != std::string_view::npos) add_context(lexicon::fold_name(place.substr(comma + 1)), false);
    }
    for (auto* const list : {&countries_, &parts_}) {
      std::sort(list->begin(), list->end());
      list->erase(std::unique(list->begin(), list->end()), list->end());
    }
  }

  void add_context(std::string_view folded, bool demonym) {
    // A name of several things ("Georgia") is no evidence for one of them.
    const auto parts = places_.parts(folded);
    if (demonym) {
      if (const auto* const form = places_.demonym(folded)) countries_.push_back(form->country);
      return;
    }
    const auto* const name = places_.country_name(folded);
    const auto* const capital = places_.capital(folded);
    if (name != nullptr && parts.empty()) countries_.push_back(name->country);
    if (name == nullptr && capital != nullptr && places_.cities(folded).size() < 2) countries_.push_back(capital->country);
    if (name != nullptr) return;
    for (const auto& part : parts) {
      parts_.push_back(part.number);
      if (const auto* const country = places_.country_of_code(std::string_view(part.code).substr(0, 2))) countries_.push_back(places_.index_of(*country));
    }
  }

  void resolve_demonym(Mention& mention, const NameForm& form) {
    if (const auto* const row = places_.demonym(form.folded)) return state_.set(mention, country_node(row->country), link::kDemonym);
    if (const auto* const row = places_.country_name(form.folded)) return state_.set(mention, country_node(row->country), link::kDemonym);
    const std::string_view place = lexicon::belonging_place(form.folded);
    if (!place.empty()) {
      const std::string folded = lexicon::fold_name(place);
      return state_.set(mention, node_of(best(folded, {}), folded, place), link::kDemonym);
    }
    mention.type = EntityType::kOrganization;  // "Republican": its people
    std::string key = "B" + form.folded;
    if (key.back() == 's' && key.size() > 4) key.pop_back();
    state_.set(mention, state_.nodes.add(key, mention.type).first, link::kSameName);
  }

  void resolve(std::uint32_t a, const Article& article, std::uint32_t i) {
    Mention& mention = state_.drop.articles[a].mentions[i];
    const NameForm& form = state_.form(a, i);
    if (mention.facility) return resolve_facility(mention, form);
    const std::string behind = behind_comma(a, article, i);
    if (behind.empty()) {
      for (const auto& [string, node] : known_)
        if (string == form.string) return state_.set(mention, node, link_of(node, form));
    }
    std::string folded = form.folded;
    Candidate found = best(folded, behind);
    if (is_none(found)) {  // "Wakayama Prefecture"
      const std::size_t blank = folded.rfind(' ');
      if (blank != std::string::npos && lexicon::place_head(std::string_view(folded).substr(blank + 1)) == lexicon::PlaceHead::kAdmin) {
        folded.erase(blank);
        found = best(folded, behind);
        for (const auto& part : places_.parts(folded))
          if (!part.is_short && behind.empty()) found = {nullptr, &part, nullptr};
        if (is_none(found)) folded = form.folded;
      }
    }
    // People's words that were found as places.
    if (is_none(found) && !places_.is_region(folded) && (places_.demonym(folded) != nullptr || !lexicon::belonging_place(folded).empty()))
      return mention.demonym = true, resolve_demonym(mention, form);
    const std::uint32_t node = node_of(found, folded, {});
    if (known_.size() < 256) known_.push_back({form.string, node});
    state_.set(mention, node, link_of(node, form));
  }

  std::string_view link_of(std::uint32_t node, const NameForm& form) const {
    const Node& place = state_.nodes[node];
    if (place.iso3166.size() == 2) return link::kCountryForm;
    if (place.geonames != 0 || !place.iso3166.empty()) return link::kPlace;
    return form.capitals ? link::kCapitals : link::kSameName;
  }

  /// The folded state or country behind a comma: "Paris, Texas"; empty where there is none.
  std::string behind_comma(std::uint32_t a, const Article& article, std::uint32_t i) const {
    const Page& page = state_.drop.pages[article.page];
    const Offset end = article.mentions[i].span.end;
    if (i + 1 >= article.mentions.size()) return {};
    const Mention& next = article.mentions[i + 1];
    if (next.span.begin != end + 2 || page.text.substr(end, 2) != ", ") return {};
    const std::string& folded = state_.form(a, i + 1).folded;
    const bool known = places_.country_name(folded) != nullptr || !places_.parts(folded).empty();
    // "in Japan, China and India": a country behind a country is a list.
    const bool list = places_.country_name(state_.form(a, i).folded) != nullptr && places_.parts(state_.form(a, i).folded).empty();
    return known && !list ? folded : std::string{};
  }

  static bool is_none(const Candidate& candidate) { return candidate.country == nullptr && candidate.part == nullptr && candidate.city == nullptr; }

  bool is_named(std::uint16_t country) const { return std::binary_search(countries_.begin(), countries_.end(), country); }

  bool lies_in(std::string_view behind, std::uint16_t country, std::uint16_t part) const {
    for (const auto& row : places_.parts(behind))
      if (part == row.number + 1u) return true;
    const auto* const name = places_.country_name(behind);
    return name != nullptr && name->country == country;
  }

  /// The likeliest reading of a folded name. @param behind folded, or empty: what must hold it
  Candidate best(std::string_view folded, std::string_view behind) const {
    Candidate found;
    int score = -1;
    const auto consider = [&](int points, const Candidate& candidate) {
      if (points > score) {
        score = points;
        found = candidate;
      }
    };
    if (const auto* const form = places_.country_name(folded); form != nullptr && behind.empty())
      consider(kCountryScore + (places_.parts(folded).empty() ? 0 : is_named(form->country) ? kNamedCountry : 0), {form, nullptr, nullptr});
    for (const auto& part : places_.parts(folded)) {
      const auto* const country = places_.country_of_code(std::string_view(part.code).substr(0, 2));
      if (part.is_short || country == nullptr) continue;
      const std::uint16_t index = places_.index_of(*country);
      int points = part.size + kPartScore + (is_named(index) ? kNamedCountry : 0);
      if (!behind.empty()) points += lies_in(behind, index, 0) ? kBehindComma : -kBehindComma;
      consider(std::max(points, 0), {nullptr, &part, nullptr});
    }
    for (const auto& city : places_.cities(folded)) {
      int points = city.size + (city.rank == 2 ? kCapitalScore : city.rank == 1 ? kSeatScore : 0) + (is_named(city.country) ? kNamedCountry : 0);
      if (city.part != 0 && std::binary_search(parts_.begin(), parts_.end(), static_cast<std::uint16_t>(city.part - 1))) points += kNamedPart;
      if (!behind.empty()) points += lies_in(behind, city.country, city.part) ? kBehindComma : -kBehindComma;
      consider(points, {nullptr, nullptr, &city});
    }
    return found;
  }

  std::uint32_t country_node(std::uint16_t index) {
    const lexicon::Country& country = places_.country(index);
    const auto [node, is_new] = state_.nodes.add("C" + country.code, EntityType::kPlace);
    if (is_new) {
      Node& made = state_.nodes[node];
      made.name = country.name;
      made.country = made.iso3166 = country.code;
      made.geo = country.geo;
      made.tell = country.code;
    }
    return node;
  }

  std::uint32_t node_of(const Candidate& found, std::string_view folded, std::string_view name) {
    if (found.country != nullptr && found.country->kind != lexicon::CountryFormKind::kPart) return country_node(found.country->country);
    if (found.part != nullptr) return part_node(*found.part);
    if (found.city != nullptr) return city_node(*found.city);
    const auto [node, is_new] = state_.nodes.add("L" + std::string(folded), EntityType::kPlace);
    if (!name.empty()) state_.nodes[node].name = name;
    if (is_new && found.country != nullptr) state_.nodes[node].country = places_.country(found.country->country).code;  // "Scotland"
    return node;
  }

  std::uint32_t part_node(const lexicon::CountryPart& part) {
    const auto [node, is_new] = state_.nodes.add("S" + part.code, EntityType::kPlace);
    if (is_new) {
      Node& made = state_.nodes[node];
      made.name = part.name;
      if (const auto* const country = places_.country_of_code(std::string_view(part.code).substr(0, 2))) made.country = country->code;
      made.iso3166 = part.code;
      made.geo = part.geo;
      made.tell = part.code;
    }
    return node;
  }

  std::uint32_t city_node(const lexicon::City& city) {
    const auto [node, is_new] = state_.nodes.add("G" + std::to_string(city.geonames), EntityType::kPlace);
    if (is_new) {
      Node& made = state_.nodes[node];
      made.country = places_.country(city.country).code;
      made.geo = city.geo;
      made.geonames = city.geonames;
      made.tell = std::to_string(city.geonames);
    }
    return node;
  }

  /// "Tokyo Station" lies in Tokyo; of "Haneda Airport" nothing is known.
  void resolve_facility(Mention& mention, const NameForm& form) {
    const auto [node, is_new] = state_.nodes.add("F" + form.folded, EntityType::kPlace);
    state_.set(mention, node, form.capitals ? link::kCapitals : link::kSameName);
    if (!is_new) return;
    const std::string_view folded = form.folded;
    for (std::size_t end = folded.rfind(' '); end != std::string_view::npos && end != 0; end = folded.rfind(' ', end - 1)) {
      const Candidate town = best(folded.substr(0, end), {});
      if (town.city == nullptr || town.city->size < kLargeTown) continue;
      state_.nodes[node].country = places_.country(town.city->country).code;
      state_.nodes[node].geo = town.city->geo;
      return;
    }
  }

  Resolving& state_;
  const lexicon::Places& places_;
  std::vector<std::uint16_t> countries_, parts_;  // of the article, sorted
  std::vector<std::pair<std::uint32_t, std::uint32_t>> known_;  // the article's strings and their nodes
};

}  // namespace

void resolve_places(Resolving& state) { PlaceResolver(state).run(); }

}  // namespace wireglass::corpus
