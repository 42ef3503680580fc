#include "lexicon/places.h"

#include <algorithm>
#include <charconv>

#include "lexicon/name_lexicon.h"

namespace wireglass::lexicon {
namespace {

/// Calls `row` with the cells of each line of a section.
template <std::size_t N, typename Row>
bool read_lines(base::ByteReader& section, std::size_t size, const Row& row) {
  std::string_view text = section.take(size);
  while (!text.empty()) {
    std::array<std::string_view, N> cells;
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return false;
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    for (std::size_t i = 0; i < N; ++i) {
      const std::size_t tab = line.find('\t');
      if ((tab == std::string_view::npos) != (i + 1 == N)) return false;
      cells[i] = line.substr(0, tab);
      line.remove_prefix(i + 1 == N ? line.size() : tab + 1);
    }
    if (!row(cells)) return false;
  }
  return section.ok();
}

std::optional<std::int32_t> number_of(std::string_view cell) {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc{} || end != cell.data() + cell.size()) return std::nullopt;
  return value;
}

std::optional<GeoPoint> point_of(std::string_view latitude, std::string_view longitude) {
  const auto north = number_of(latitude), east = number_of(longitude);
  if (!north || !east) return std::nullopt;
  return GeoPoint{static_cast<std::int16_t>(*north), static_cast<std::int16_t>(*east)};
}

/// pack.py's measure of people: eight a doubling.
std::uint8_t size_of(std::int32_t people) {
  std::uint32_t bits = 0;
  for (auto rest = static_cast<std::uint32_t>(std::max(people, 0)); rest != 0; rest >>= 1) ++bits;
  return static_cast<std::uint8_t>(std::min<std::uint32_t>(255, bits * 8));
}

template <typename Row>
std::span<const Row> equal_forms(const std::vector<Row>& rows, std::string_view form) {
  const auto low = std::lower_bound(rows.begin(), rows.end(), form, [](const Row& row, std::string_view key) { return row.form < key; });
  auto high = low;
  while (high != rows.end() && high->form == form) ++high;
  return {rows.data() + (low - rows.begin()), static_cast<std::size_t>(high - low)};
}

}  // namespace

bool Places::read_countries(base::ByteReader section) {
  return read_lines<4>(section, section.size(), [&](const auto& cells) {
    people_.push_back(0);
    countries_.push_back({std::string(cells[0]), std::string(cells[1]), point_of(cells[2], cells[3])});
    return countries_.size() == 1 || countries_[countries_.size() - 2].code < countries_.back().code;
  });
}

const Country* Places::country_of_code(std::string_view code) const {
  const auto found = std::lower_bound(countries_.begin(), countries_.end(), code, [](const Country& row, std::string_view key) { return row.code < key; });
  return found != countries_.end() && found->code == code ? &*found : nullptr;
}

bool Places::read_forms(base::ByteReader section) {
  return read_lines<3>(section, section.size(), [&](const auto& cells) {
    const Country* const country = country_of_code(cells[1]);
    const std::size_t kind = std::string_view("nfpcd").find(cells[2]);
    if (country == nullptr || kind == std::string_view::npos) return false;
    forms_.push_back({std::string(cells[0]), static_cast<std::uint16_t>(country - countries_.data()), static_cast<CountryFormKind>(kind)});
    return forms_.size() == 1 || forms_[forms_.size() - 2].form <= forms_.back().form;
  });
}

bool Places::read_parts(base::ByteReader section) {
  std::vector<std::string> codes;
  const bool whole = read_lines<7>(section, section.size(), [&](const auto& cells) {
    CountryPart part;
    part.form = cells[0];
    part.code = cells[1];
    part.is_short = cells[2] == "s";
    part.name = cells[3];
    part.size = size_of(number_of(cells[4]).value_or(0));
    part.geo = point_of(cells[5], cells[6]);
    codes.push_back(part.code);
    parts_.push_back(std::move(part));
    return parts_.size() == 1 || parts_[parts_.size() - 2].form <= parts_.back().form;
  });
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  for (CountryPart& part : parts_)
    part.number = static_cast<std::uint16_t>(std::lower_bound(codes.begin(), codes.end(), part.code) - codes.begin());
  return whole;
}

bool Places::read_cities(base::ByteReader section) {
  const std::uint32_t count = section.count(13);
  if (section.u32() != countries_.size() || !section.ok()) return false;
  std::vector<std::uint32_t> of_country(countries_.size());
  std::uint64_t sum = 0;
  for (std::uint32_t& number : of_country) sum += number = section.leb();
  if (!section.ok() || sum != count) return false;
  cities_.resize(count);
  std::size_t at = 0;
  for (std::size_t country = 0; country < of_country.size(); ++country) {
    std::uint32_t last = 0;
    for (std::uint32_t i = 0; i < of_country[country]; ++i, ++at) {
      cities_[at].country = static_cast<std::uint16_t>(country);
      cities_[at].geonames = last += section.leb();
    }
  }
  const auto low = section.planes(count), high = section.planes(count), latitudes = section.planes(count), longitudes = section.planes(count);
  const std::string_view sizes = section.take(count), ranks = section.take(count);
  const auto parts = section.planes(count);
  if (!section.ok()) return false;
  for (std::size_t i = 0; i < count; ++i) {
    City& city = cities_[i];
    city.key = low[i] | static_cast<std::uint32_t>(high[i]) << 16;
    city.geo = {static_cast<std::int16_t>(latitudes[i]), static_cast<std::int16_t>(longitudes[i])};
    city.size = static_cast<std::uint8_t>(sizes[i]);
    city.rank = static_cast<std::uint8_t>(ranks[i]);
    city.part = parts[i];
    people_[city.country] += std::uint64_t{1} << (city.size / 8);
  }
  std::sort(cities_.begin(), cities_.end(), [](const City& a, const City& b) {
    if (a.key != b.key) return a.key < b.key;
    return a.size != b.size ? a.size > b.size : a.geonames < b.geonames;
  });
  return true;
}

bool Places::read_regions(base::ByteReader section) {
  return read_lines<1>(section, section.size(), [&](const auto& cells) {
    regions_.emplace_back(cells[0]);
    return std::is_sorted(regions_.end() - std::min<std::ptrdiff_t>(2, static_cast<std::ptrdiff_t>(regions_.size())), regions_.end());
  });
}

std::span<const CountryForm> Places::forms(std::string_view folded) const { return equal_forms(forms_, folded); }

/// The row of the first kind of those asked for; of several countries ("American") the one with the most people.
const CountryForm* Places::first_of(std::span<const CountryForm> rows, CountryFormKind from, CountryFormKind to) const {
  const CountryForm* best = nullptr;
  for (const CountryForm& row : rows) {
    if (row.kind < from || row.kind > to) continue;
    const bool better = best == nullptr || row.kind < best->kind || (row.kind == best->kind && people_[row.country] > people_[best->country]);
    if (better) best = &row;
  }
  return best;
}

bool Places::can_act(std::string_view folded) const {
  if (country_name(folded) != nullptr || capital(folded) != nullptr) return true;
  const auto towns = cities(folded);  // "Washington" is a capital by another name
  return !towns.empty() && towns.front().rank == 2;
}

const CountryForm* Places::country_name(std::string_view folded) const {
  return first_of(forms(folded), CountryFormKind::kName, CountryFormKind::kPart);
}
const CountryForm* Places::capital(std::string_view folded) const {
  return first_of(forms(folded), CountryFormKind::kCapital, CountryFormKind::kCapital);
}
const CountryForm* Places::demonym(std::string_view folded) const {
  return first_of(forms(folded), CountryFormKind::kDemonym, CountryFormKind::kDemonym);
}

std::span<const CountryPart> Places::parts(std::string_view folded) const { return equal_forms(parts_, folded); }

std::span<const City> Places::cities(std::string_view folded) const {
  const std::uint32_t key = fold_hash(name_hash(folded));
  const auto low = std::lower_bound(cities_.begin(), cities_.end(), key, [](const City& row, std::uint32_t wanted) { return row.key < wanted; });
  auto high = low;
  while (high != cities_.end() && high->key == key) ++high;
  return {cities_.data() + (low - cities_.begin()), static_cast<std::size_t>(high - low)};
}

bool Places::is_region(std::string_view folded) const { return std::binary_search(regions_.begin(), regions_.end(), folded); }

}  // namespace wireglass::lexicon
