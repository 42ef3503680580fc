// Datelines.
#include <algorithm>

#include "articles/apparatus_parts.h"
#include "articles/apparatus_words.h"

namespace wireglass::articles {
namespace {

using base::is_upper;

constexpr std::size_t kMostPlaceWords = 5;
constexpr Offset kLongestPlace = 48;

/// A dateline's place and how much it says for itself.
struct Place {
  Span span;
  Span city;
  bool capitals = false;
  bool region = false;  ///< ", Country" follows
  bool known = false;   ///< in the list of cities
};

/// One or more words in capitals, or capitalised words: "RIO DE JANEIRO", "ST. LOUIS", "Washington/Silicon Valley".
bool read_city(Scan& scan, Place& place) {
  Scan s = scan;
  Offset stop = s.at;
  std::size_t count = 0;
  while (count < kMostPlaceWords) {
    Scan next = s;
    if (count > 0 && !next.take(" ") && !next.take("/")) break;
    const Word word = read_word(next);
    const bool saint = word.shape == Shape::kTitle && next.slice(word.span) == "St" && next.take(".");
    const bool upper_saint = word.shape == Shape::kCapitals && next.slice(word.span) == "ST" && next.take(".");
    const bool fits = count == 0 ? word.shape == Shape::kCapitals || word.shape == Shape::kTitle
                                 : word.shape == (place.capitals ? Shape::kCapitals : Shape::kTitle) || saint || upper_saint;
    if (!word || !fits || word.possessive || word.dotted || word.initial || next.at - scan.at > kLongestPlace) break;
    if (count == 0) place.capitals = word.shape == Shape::kCapitals;
    ++count;
    s.at = stop = next.at;
  }
  if (count == 0) return false;
  place.city = {scan.at, stop};
  place.known = is_dateline_city(scan.slice(place.city));
  scan.at = stop;
  return true;
}

/// ", Japan", ", N.Y.", ", South Korea": one to three capitalised words behind a comma, and no date.
void read_region(Scan& scan, Place& place) {
  Scan s = scan;
  Span date;
  if (!s.take(", ") || !s.at_capital()) return;
  if (Scan probe = s; read_date(probe, date)) return;
  for (int count = 0; count < 3; ++count) {
    Scan next = s;
    if (count > 0 && !next.take(" ")) break;
    const Word word = read_word(next);
    if (!word || word.shape == Shape::kLower || word.shape == Shape::kNumber) break;
    s.at = next.at;
    if (s.peek() == '.' && word.span.size() <= 5) ++s.at;
    place.region = true;
  }
  if (place.region) scan.at = s.at;
}

/// What stands in brackets: an agency, a date, nothing at all, or a name we do not know.
struct Bracket {
  bool found = false;
  bool empty = false;
  Span agency;
  bool known = false;
  Span date;
};

constexpr Offset kLongestBracket = 40;

Bracket read_bracket(Scan& scan) {
  Scan s = scan;
  s.skip_blanks();
  Bracket bracket;
  if (!s.take("(")) return bracket;
  s.skip_blanks();
  const Offset begin = s.at;
  Offset close = begin;
  const Offset limit = std::min(s.end, begin + kLongestBracket);
  while (close < limit && s.text[close] != ')' && s.text[close] != '(') ++close;
  if (close >= limit || s.text[close] != ')') return bracket;
  const Span inner = base::trim(s.text, {begin, close});
  Scan content{s.text, inner.begin, inner.end};
  if (inner.empty()) bracket.empty = true;
  else if (read_date(content, bracket.date) && content.done()) bracket.known = true;
  else {
    bracket.date = {};
    bracket.agency = inner;
    const auto agency = agency_at(s.text, inner.begin, inner.end);
    bracket.known = agency && *agency == inner.end;
    if (!bracket.known && !is_upper(s.text[inner.begin])) return bracket;
  }
  bracket.found = true;
  scan.at = close + 1;
  return bracket;
}

enum class Mark : std::uint8_t { kNone, kHyphen, kLongDash, kColon };

/// The mark that closes a dateline, with the blanks round it.
Mark read_mark(Scan& scan) {
  Scan s = scan;
  s.skip_blanks();
  const Offset at = s.at;
  const bool blank_before = at > scan.at || (at > 0 && s.text[at - 1] == ')');
  Mark mark = Mark::kNone;
  if (s.take(":")) mark = Mark::kColon;
  else if (s.take_dash()) mark = s.at - at == 1 ? Mark::kHyphen : Mark::kLongDash;
  if (mark == Mark::kHyphen && !blank_before) return Mark::kNone;
  if (mark != Mark::kNone) scan.at = s.at;
  return mark;
}

/// The same word in capitals and a colon again soon: a transcript's speaker, not a place.
bool speaks_again(Scan scan, Span city) {
  const std::string_view name = scan.slice(city);
  const std::string_view later = scan.rest().substr(0, 4000);
  for (std::size_t at = later.find(name); at != std::string_view::npos; at = later.find(name, at + name.size()))
    if (later.substr(at + name.size(), 1) == ":") return true;
  return false;
}

/// May this place, with what was read behind it, be a dateline here?
bool place_suffices(const Scan& scan, const Place& place, const Bracket& bracket, bool dated, Mark mark, Standing standing) {
  const bool agency = bracket.found && !bracket.agency.empty();
  const bool opens = standing.body_start || standing.after_piece;
  if (mark == Mark::kNone) return place.capitals && bracket.known && agency && (opens || standing.line_start);
  if (!place.capitals) {
    if (bracket.known && agency) return true;
    return opens && place.known && mark == Mark::kLongDash;
  }
  const bool word_label = label_at(scan.text, place.city.begin, place.city.end).end == place.city.end && !place.known;
  if (bracket.found) return bracket.known || bracket.empty || !word_label;
  if (word_label) return false;
  if (place.city.size() < 4 && !place.known) return false;
  if (mark == Mark::kColon) return opens && (place.known || place.region || place.city.size() >= 5) && !speaks_again(scan, place.city);
  if (dated || place.region || place.known) return true;
  return mark == Mark::kLongDash || opens;
}

/// `(Reuters) --`, `Aug. 14 (UPI) --`, `July 3—`: datelines without a place.
std::optional<Apparatus> read_placeless(Scan scan, Standing standing) {
  Scan s = scan;
  Span date;
  const bool dated = read_date(s, date);
  const Bracket bracket = read_bracket(s);
  const bool agency = bracket.found && bracket.known && !bracket.agency.empty();
  const Mark mark = read_mark(s);
  if (mark == Mark::kNone || (mark == Mark::kColon && !agency)) return std::nullopt;
  if (!agency && !(dated && mark == Mark::kLongDash && standing.body_start)) return std::nullopt;
  Apparatus piece = piece_of(ApparatusKind::kDateline, s.text, {scan.at, s.at});
  s.skip_blanks();
  if (!begins_sentence(s.text, s.at, s.end)) return std::nullopt;
  piece.agency = bracket.agency;
  piece.date = date;
  return piece;
}

}  // namespace

std::optional<Apparatus> read_dateline(Scan scan, Standing standing) {
  if (auto bare = read_placeless(scan, standing)) return bare;
  Scan s = scan;
  Place place;
  if (!read_city(s, place)) return std::nullopt;
  read_region(s, place);
  place.span = {scan.at, s.at};
  Span date;
  if (Scan dated = s; (dated.take(", ") || dated.take(" ")) && read_date(dated, date)) s.at = dated.at;
  if (Scan colon = s; colon.take(":") && read_bracket(colon).known) s.at += 1;  // "DELHI: (Agency) …"
  const Bracket bracket = read_bracket(s);
  if (bracket.found && !bracket.date.empty()) date = bracket.date;
  const Mark mark = read_mark(s);
  const Offset stop = s.at;
  s.skip_blanks();
  if (s.done() || !begins_sentence(s.text, s.at, s.end)) return std::nullopt;
  if (!place_suffices(s, place, bracket, !date.empty(), mark, standing)) return std::nullopt;
  Apparatus piece = piece_of(ApparatusKind::kDateline, s.text, {scan.at, stop});
  piece.place = place.span;
  piece.agency = bracket.agency;
  piece.date = date;
  return piece;
}

}  // namespace wireglass::articles
