#pragma once
// What is known of places beforehand: countries with all their forms, their states and provinces, towns with coordinates.
// Made from core/data/names by pack.py; names are compared folded (folded_name.h).
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_reader.h"
#include "wireglass/model.h"

namespace wireglass::lexicon {

struct Country {
  std::string code;  ///< ISO 3166-1 alpha-2
  std::string name;  ///< the usual English one
  std::optional<GeoPoint> geo;
};

enum class CountryFormKind : std::uint8_t { kName, kForm, kPart, kCapital, kDemonym };

struct CountryForm {
  std::string form;  ///< folded
  std::uint16_t country = 0;
  CountryFormKind kind = CountryFormKind::kName;
};

/// A state, a province, a prefecture.
struct CountryPart {
  std::string form;  ///< folded
  std::string code;  ///< ISO 3166-2
  std::string name;
  std::optional<GeoPoint> geo;
  std::uint16_t number = 0;  ///< among the codes; City::part is one more
  bool is_short = false;     ///< "Tex.": as a text abbreviates it behind a town
  std::uint8_t size = 0;     ///< as City::size; 0: unknown
};

struct City {
  std::uint32_t key = 0;     ///< of its folded name
  std::uint32_t geonames = 0;
  GeoPoint geo;
  std::uint16_t country = 0;
  std::uint16_t part = 0;    ///< 0: unknown
  std::uint8_t size = 0;     ///< eight times the binary logarithm of its people, rounded down
  std::uint8_t rank = 0;     ///< 2 capital, 1 seat of a first-order division
};

class Places {
 public:
  /// Sections of the data file; false where they do not fit together.
  bool read_countries(base::ByteReader section);
  bool read_forms(base::ByteReader section);
  bool read_parts(base::ByteReader section);
  bool read_cities(base::ByteReader section);
  bool read_regions(base::ByteReader section);

  const Country& country(std::uint16_t index) const { return countries_[index]; }
  std::uint16_t index_of(const Country& country) const { return static_cast<std::uint16_t>(&country - countries_.data()); }
  /// By its code; nullptr: none.
  const Country* country_of_code(std::string_view code) const;

  /// All rows of a folded form: a form may be a country's and a capital's ("singapore"), a name of two countries.
  std::span<const CountryForm> forms(std::string_view folded) const;
  /// The row of one kind of those that are asked for; nullptr: none.
  const CountryForm* country_name(std::string_view folded) const;  ///< name, form or part
  const CountryForm* capital(std::string_view folded) const;
  const CountryForm* demonym(std::string_view folded) const;

  std::span<const CountryPart> parts(std::string_view folded) const;
  /// The largest first.
  std::span<const City> cities(std::string_view folded) const;
  bool is_region(std::string_view folded) const;

  /// A country or its capital: what can act.
  bool can_act(std::string_view folded) const;

 private:
  const CountryForm* first_of(std::span<const CountryForm> rows, CountryFormKind from, CountryFormKind to) const;

  std::vector<Country> countries_;    // by code
  std::vector<std::uint64_t> people_; // of the towns of each country, roughly
  std::vector<CountryForm> forms_;    // by form
  std::vector<CountryPart> parts_;    // by form
  std::vector<City> cities_;          // by key, then the largest
  std::vector<std::string> regions_;  // sorted
};

}  // namespace wireglass::lexicon
