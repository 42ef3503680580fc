#pragma once
// Makes quantities of amounts: ranges, what stands around, what is counted. One object an article.
#include <vector>

#include "annotations/quantities.h"
#include "annotations/quantity_amounts.h"
#include "annotations/quantity_text.h"

namespace wireglass::annotations {

class QuantityTagger {
 public:
  QuantityTagger(const Prose& prose, const std::vector<Number>& numbers, const std::vector<Time>& times, const QuantityContext& context)
      : text_(prose), amounts_(text_, context), numbers_(numbers), times_(times) {}

  std::vector<Quantity> run();

 private:
  /// An amount on its way to a quantity: `begin` and `end` are the tokens of its span.
  struct Draft {
    Amount amount;
    std::uint32_t begin = 0, end = 0;
    std::optional<Decimal> high;
    std::string_view per;
    Span of;
    std::string_view by;
    bool about = false;  ///< "20-odd", "10 or so"
    bool open = false;   ///< "10 or more", "50-plus"
  };

  std::uint32_t tag_number(std::uint32_t index);
  std::uint32_t tag_amount(const Amount& amount);
  bool keep(Draft& draft);
  void push(const Draft& draft);

  bool is_part_of_name(const Amount& amount) const;
  bool is_part_of_code(const Amount& amount) const;
  bool is_title_case(std::uint32_t at);
  bool is_inside_time(const Draft& draft) const;
  bool is_duration_time(Span span) const;
  Modifier modifier_before(std::uint32_t at) const;

  bool take_range(Draft& draft, std::uint32_t& index);
  bool is_difference(const Amount& low, const Amount& high) const;
  bool take_score(Draft& draft, const Amount& other) const;
  bool is_score_context(std::uint32_t at) const;
  void share_unit(Amount& low, const Amount& high) const;
  static std::optional<Decimal> shortened_high(std::string_view low, std::string_view high);
  bool take_one_in(Draft& draft, std::uint32_t& index);
  void take_half_behind_unit(Draft& draft, std::uint32_t& index);

  bool finish_unit(Draft& draft);
  bool finish_ordinal(Draft& draft);
  bool finish_count(Draft& draft);
  bool finish_rank(Draft& draft);
  bool finish_age(Draft& draft);
  bool finish_compound(Draft& draft);
  bool finish_fraction(Draft& draft);
  bool finish_one(Draft& draft);
  bool finish_bare(Draft& draft);
  bool continues_list(Draft& draft) const;
  void take_of(Draft& draft);
  void take_per(Draft& draft);
  void take_tail(Draft& draft);
  std::string_view per_number(std::uint32_t at, std::uint32_t& end) const;
  std::string_view per_name(std::uint32_t at, std::uint32_t& end) const;
  void link_same(std::size_t index);

  QuantityText text_;
  AmountReader amounts_;
  const std::vector<Number>& numbers_;
  const std::vector<Time>& times_;
  std::vector<Quantity> quantities_;
  std::vector<std::uint32_t> ends_;    ///< the token behind each quantity
  std::uint32_t floor_ = 0;            ///< tokens before it are used
  std::size_t number_ = 0;             ///< the number that is looked at
  mutable std::size_t time_ = 0;       ///< first time that ends behind the last draft
  std::uint32_t title_from_ = 1, title_to_ = 0;
  bool title_ = false;
};

}  // namespace wireglass::annotations
