// The parts of QuantityTagger that read on behind an amount: what it is of, per what, and how exactly.
#include "annotations/number_reader.h"
#include "annotations/quantity_tagger.h"

namespace wireglass::annotations {
namespace {

using lexicon::WordSet;
/// A unit's own name: "hour" of "duration-hour".
std::string_view last_part(std::string_view unit) {
  const std::size_t dash = unit.find('-');
  return dash == std::string_view::npos ? unit : unit.substr(dash + 1);
}

}  // namespace

/// "35% of the power mix".
void QuantityTagger::take_of(Draft& draft) {
  if (!text_.is(draft.end, "of") || !text_.goes_on(draft.end)) return;
  const std::uint32_t end = text_.object_end(draft.end + 1);
  if (end > draft.end + 1) draft.of = text_.span(draft.end + 1, end);
}

/// The name of what stands behind "per", "a" or "/" at `at`; `end` is then the token behind it. Empty: no such thing.
std::string_view QuantityTagger::per_name(std::uint32_t at, std::uint32_t& end) const {
  if (!text_.goes_on(at) || !text_.is_word(at)) return {};
  const TextWindow window(text_.prose(), at);
  const auto unit = text_.is_one_of(at, WordSet::kUnitBegin) ? lexicon::unit_behind(window.text()) : lexicon::Found<lexicon::UnitWord>{};
  end = unit ? window.token_behind(unit.length) : 0;
  if (end != 0 && unit.length > 1) return last_part(unit.word.unit);
  end = at + 1;
  if (text_.is_one_of(at, WordSet::kMonthRate)) return "month";
  return {};
}

/// "per 100,000 people": the number's name, as a static text; empty where it is no power of ten that newspapers use.
std::string_view QuantityTagger::per_number(std::uint32_t at, std::uint32_t& end) const {
  static constexpr std::string_view kNames[] = {"100", "1000", "10000", "100000", "1000000"};
  const auto number = NumberReader(text_.prose()).read(at);
  if (!number || !number->value || number->value->digits != 1 || number->value->exponent < 2 || number->value->exponent > 6) return {};
  const std::uint32_t plural = text_.goes_on(number->end) ? text_.plural_end(number->end) : 0;
  end = plural == 0 ? number->end : plural;
  return kNames[number->value->exponent - 2];
}

/// "per hour", "a day", "/mo", "each year", "a share", "per 100,000 people".
void QuantityTagger::take_per(Draft& draft) {
  const std::uint32_t at = draft.end;
  if (!text_.goes_on(at)) return;
  const bool compound = text_.skip_hyphen(at) != at;  // "a 12-cent-a-share dividend"
  const bool per = text_.is(at, "per"), slash = text_.is(at, "/");
  const bool article = text_.is_one_of(at, WordSet::kPerArticle) || (compound && text_.is(at + 1, "a"));
  if (!per && !slash && !article) return;
  const std::uint32_t first = compound ? text_.skip_hyphen(at + 2) : at + 1;
  if (!text_.goes_on(first)) return;
  std::uint32_t end = 0;
  std::string_view name = per_name(first, end);
  if (name.empty() && text_.is_word(first) && !text_.token(first).has(kCapitalised)) {
    name = lexicon::per_thing(text_.word(first), !per);
    end = first + 1;
  }
  if (name.empty() && per) {
    name = per_number(first, end);
    if (!name.empty() && draft.amount.kind == QuantityKind::kCount) draft.amount.kind = QuantityKind::kRate;
  }
  if (name.empty()) return;
  if (article && text_.goes_on(end) && text_.is_one_of(end, WordSet::kBehindPeriod)) return;  // "$1.2 billion a year earlier"
  if (article && draft.amount.kind == QuantityKind::kCount && (text_.is(at, "each") || text_.is(at, "every"))) return;
  draft.per = name;
  draft.end = end;
}

/// "10 percent or more", "50 kilometers or so", "20%-plus".
void QuantityTagger::take_tail(Draft& draft) {
  const std::uint32_t at = draft.end;
  if (!text_.goes_on(at)) return;
  if (text_.is(at, "or")) {
    draft.open = text_.is(at + 1, "more") || text_.is(at + 1, "higher") || text_.is(at + 1, "above");
    draft.about = text_.is(at + 1, "so");
  } else if (text_.skip_hyphen(at) != at && text_.is(at + 1, "plus")) {
    draft.open = true;
  } else if (text_.is(at, "+") && text_.is_glued(at)) {
    draft.open = true;
  }
}

}  // namespace wireglass::annotations
