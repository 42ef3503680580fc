// Datelines and bylines.
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
  if (!s.take(", ") || !is_upper(s.peek())) return;
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

namespace {

/// Shortens a name in capitals to the words before a dateline that its run has swallowed: "KEN ABE TOKYO --".
bool cut_before_dateline(Scan& scan, Name& name, Standing standing) {
  if (!name.capitals) return false;
  Standing inside = standing;
  inside.after_piece = true;
  for (std::size_t i = 2; i < name.words.size(); ++i) {
    if (!read_dateline({scan.text, name.words[i], scan.end}, inside)) continue;
    name.span.end = base::trim(scan.text, Span{name.span.begin, name.words[i]}).end;
    name.sure = true;
    scan.at = name.span.end;
    return true;
  }
  return false;
}

struct People {
  std::vector<Span> names;
  bool sure = true;
  bool capitals = true;     ///< all of them
  bool cut = false;         ///< a dateline follows inside the run of capitals
};

/// "X", "X and Y", "X, Y and Z"; what is joined by "and" must be a name.
bool read_people(Scan& scan, Standing standing, People& people) {
  Scan s = scan;
  while (true) {
    auto name = read_name(s);
    if (!name) return false;
    people.cut = cut_before_dateline(s, *name, standing);
    people.names.push_back(name->span);
    people.sure = people.sure && name->sure;
    people.capitals = people.capitals && name->capitals;
    scan.at = s.at;
    if (people.cut || people.names.size() > 12) return true;
    Scan next = s;
    if (next.take(" and ") || next.take(" with ") || next.take(" & ") || next.take(", and ")) {
      s.at = next.at;
      continue;
    }
    if (!next.take(", ") || !is_upper(next.peek()) || agency_at(next.text, next.at, next.end)) return true;
    Scan probe = next;
    const auto more = read_name(probe);
    const bool listed = more && (probe.rest().starts_with(",") || probe.rest().starts_with(" and "));
    const Scan word = next;
    Scan role = word;
    if (!listed || is_a(role.slice(read_word(role).span), kRole)) return true;
    s.at = next.at;
  }
}

/// A role behind a comma: ", Staff Writer", ", Nikkei staff writers", ", Political Editor". At most five words, the
/// last of which is a role's noun.
bool read_role(Scan& scan) {
  Scan s = scan;
  Offset stop = 0;
  for (int count = 0; count < 5; ++count) {
    if (count > 0 && !s.take(" ")) break;
    const Word word = read_word(s);
    if (!word || word.shape == Shape::kNumber) break;
    const bool role = is_a(s.slice(word.span), kRole);
    if (role) stop = s.at;
    else if (stop != 0) break;
  }
  if (stop == 0) return false;
  scan.at = stop;
  return true;
}

/// What may close a byline: "for Reuters", ", Staff Writer", ", Associated Press", "| AFP", "in Tokyo" at a line's end.
void read_suffix(Scan& scan, Apparatus& piece) {
  Scan s = scan;
  if (s.take(" for ") || s.take(" of ") || s.take(" | ") || s.take("/") || s.take(" / ")) {
    if (const auto agency = agency_at(s.text, s.at, s.end)) {
      piece.agency = {s.at, *agency};
      scan.at = *agency;
    } else if (s.at - scan.at == 5) {  // "for The Harbor Post", alone on its line
      const std::string_view rest = s.rest();
      if (is_upper(s.peek()) && rest.size() <= 40 && rest.find_first_of(".,;") == std::string_view::npos) scan.at = s.end;
    }
    return;
  }
  if (s.take(" in ") && is_upper(s.peek()) && s.rest().size() <= 30 && s.rest().find('.') == std::string_view::npos) {
    scan.at = s.end;
    return;
  }
  s = scan;
  if (!s.take(", ")) return;
  if (read_header(s, {.after_piece = true})) return;  // a feed's own line follows: its agency is not the byline's
  if (const auto agency = agency_at(s.text, s.at, s.end)) {
    piece.agency = {s.at, *agency};
    scan.at = *agency;
    s.at = *agency;
    if (s.take(" ") && read_role(s)) scan.at = s.at;
  } else if (read_role(s)) {
    scan.at = s.at;
  }
}

/// May the text go on here behind a byline? At a line's end, or where a sentence begins.
bool byline_may_end(Scan scan) {
  if (scan.done()) return true;
  if (scan.peek() == ',' ) return scan.take(", ") && read_header(scan, {.after_piece = true}).has_value();
  if (scan.peek() != ' ' && scan.peek() != '|') return false;
  scan.skip_blanks();
  return scan.done() || scan.peek() == '|' || begins_sentence(scan.text, scan.at, scan.end);
}

std::optional<Apparatus> read_by(Scan scan, Standing standing) {
  Scan s = scan;
  if (!s.take("By: ") && !s.take("By ") && !s.take("BY ") && !s.take("by ")) return std::nullopt;
  People people;
  if (!read_people(s, standing, people)) return std::nullopt;
  Apparatus piece;
  if (!people.cut) read_suffix(s, piece);
  if (s.rest() == ".") ++s.at;
  if (!byline_may_end(s)) return std::nullopt;
  const bool opens = standing.body_start || standing.after_piece;
  if (!s.done() && !opens && !(people.sure && people.capitals)) return std::nullopt;
  if (s.done() && !people.sure) return std::nullopt;
  piece.kind = ApparatusKind::kByline;
  piece.span = {scan.at, s.at};
  piece.people = std::move(people.names);
  return piece;
}

/// A dateline's place up to its region.
std::string_view city_of(const Scan& scan, const Apparatus& dateline) {
  const std::string_view place = scan.slice(dateline.place);
  return place.substr(0, place.find(','));
}

/// `RIE MORI and KEN ABE` without "By": before a dateline, with a role, or alone on a line as two or more people.
std::optional<Apparatus> read_bare(Scan scan, Standing standing) {
  Scan s = scan;
  if (!is_upper(s.peek()) || s.at + 1 >= s.end || base::is_lower(s.text[s.at + 1])) return std::nullopt;
  const auto whole = read_dateline(scan, standing);
  if (whole && is_dateline_city(city_of(scan, *whole))) return std::nullopt;
  People people;
  if (!read_people(s, standing, people) || !people.capitals) return std::nullopt;
  if (whole) {  // all of it could be a place: only a known city at its end makes the rest a name
    Scan city = s;
    city.skip_blanks();
    const auto dateline = people.cut ? read_dateline(city, {.after_piece = true}) : std::nullopt;
    if (!dateline || !is_dateline_city(city_of(scan, *dateline))) return std::nullopt;
  }
  Apparatus piece;
  const Offset names_end = s.at;
  if (!people.cut) read_suffix(s, piece);
  const bool role = s.at > names_end;
  Scan after = s;
  after.skip_blanks();
  const auto next = read_dateline(after, {.after_piece = true});
  // A label in capitals and a colon is no dateline; only a dash, an agency, or a known city is.
  const bool dateline = next && (!after.slice(next->span).ends_with(':') || is_dateline_city(city_of(after, *next)));
  const bool alone = s.done() && people.names.size() >= 2 && standing.line_start;
  if (!dateline && !alone && !(role && byline_may_end(s))) return std::nullopt;
  piece.kind = ApparatusKind::kByline;
  piece.span = {scan.at, s.at};
  piece.people = std::move(people.names);
  return piece;
}

}  // namespace

std::optional<Apparatus> read_byline(Scan scan, Standing standing) {
  if (auto piece = read_by(scan, standing)) return piece;
  return read_bare(scan, standing);
}

}  // namespace wireglass::articles
