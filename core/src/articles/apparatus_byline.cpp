// Bylines.
#include <algorithm>

#include "articles/apparatus_parts.h"
#include "articles/apparatus_words.h"

namespace wireglass::articles {
namespace {

using base::is_lower;

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

bool is_whole_word(std::string_view text, std::size_t at, std::size_t size) {
  return (at == 0 || !base::is_alpha(text[at - 1])) && (at + size >= text.size() || !base::is_alpha(text[at + size]));
}

/// True when the words in capitals come again in the text behind them, one of them in small letters or all together: a
/// heading's do ("BY DRUNK DRIVER", "PREMIER LEAGUE"), an author's do not, but in a picture's credit ("FACEBOOK/KEN ABE").
bool recurs(const Scan& scan, Span name) {
  constexpr std::size_t kReach = 1500;
  std::string_view later = scan.text.substr(name.end, kReach);
  later = later.substr(0, later.find("\n\n"));  // no body goes beyond an empty line
  const auto stands = [&](std::string_view words, bool small) {
    for (std::size_t at = 0; at + words.size() <= later.size(); ++at)
      if ((!small || is_lower(later[at])) && (at == 0 || later[at - 1] != '/') && base::starts_with_ignoring_case(later.substr(at), words) && is_whole_word(later, at, words.size())) return true;
    return false;
  };
  if (stands(scan.slice(name), false)) return true;
  for (Scan words{scan.text, name.begin, name.end}; !words.done();) {
    const Word word = read_word(words);
    if (!word) ++words.at;
    else if (word.span.size() >= 3 && stands(words.slice(word.span), true)) return true;
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
    if (!next.take(", ") || !next.at_capital() || agency_at(next.text, next.at, next.end)) return true;
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
      if (s.at_capital() && rest.size() <= 40 && rest.find_first_of(".,;") == std::string_view::npos) scan.at = s.end;
    }
    return;
  }
  if (s.take(" in ") && s.at_capital() && s.rest().size() <= 30 && s.rest().find('.') == std::string_view::npos) {
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
  if (scan.rest().starts_with("BY ") && recurs(s, people.names.front())) return std::nullopt;  // a heading in capitals
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

/// Three words or more that are no city together, and none of them one that cities of several words have ("PORT OF …"):
/// a name and a city.
bool reads_as_name(const Scan& scan, std::string_view words) {
  const Offset begin = static_cast<Offset>(words.data() - scan.text.data());
  Scan s{scan.text, begin, begin + static_cast<Offset>(words.size())};
  int count = 0;
  for (; !s.done(); s.skip_blanks(), ++count) {
    const Word word = read_word(s);
    if (!word || is_a(s.slice(word.span), kPlaceWord | kParticle | kOpener)) return false;
  }
  return count >= 3;
}

/// `RIE MORI and KEN ABE` without "By": before a dateline, with a role, or alone on a line as two or more people.
std::optional<Apparatus> read_bare(Scan scan, Standing standing) {
  Scan s = scan;
  Scan probe = s;
  if (const Word first = read_word(probe); first.shape != Shape::kCapitals && !first.initial) return std::nullopt;
  const auto whole = read_dateline(scan, standing);
  if (whole && is_dateline_city(city_of(scan, *whole))) return std::nullopt;
  People people;
  if (!read_people(s, standing, people) || !people.capitals) return std::nullopt;
  if (whole) {  // all of it could be a place: only a known city at its end makes the rest a name
    Scan city = s;
    city.skip_blanks();
    const auto dateline = people.cut ? read_dateline(city, {.after_piece = true}) : std::nullopt;
    if (!dateline || !(is_dateline_city(city_of(scan, *dateline)) || reads_as_name(scan, city_of(scan, *whole)))) return std::nullopt;
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
  const bool pair = people.names.size() >= 2;
  const bool alone = s.done() && standing.line_start && (pair || (standing.body_start && !recurs(s, people.names.front())));
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
