// A feed's own lines: stamps with an age and a clock, dates, greetings, section labels.
#include <algorithm>

#include "articles/apparatus_parts.h"
#include "articles/apparatus_words.h"

namespace wireglass::articles {
namespace {

using base::is_lower;
using base::is_upper;

/// "All, World, Japan": listed words joined by commas. The last one ends the list, since the text goes on behind it.
void read_sections(Scan& scan) {
  Scan s = scan;
  while (true) {
    s.skip_blanks();
    const Word word = read_word(s);
    if (!word || word.shape == Shape::kLower) return;
    const bool comma = s.peek() == ',';
    const bool listed = is_a(s.slice(word.span), kCategory);
    if (!comma && !listed && word.shape != Shape::kTitle) return;
    scan.at = s.at;
    if (!s.take(",")) return;
  }
}

/// The beginning of an age that the capture's end cuts: `18 min`.
bool take_cut_age(Scan& scan) {
  Offset at = scan.at;
  while (at < scan.end && base::is_digit(scan.text[at])) ++at;
  if (at == scan.at || at - scan.at > 2) return false;
  while (at < scan.end && (is_lower(scan.text[at]) || scan.text[at] == ' ')) ++at;
  if (at != scan.end || base::trim_right(scan.text).size() > scan.end) return false;
  scan.at = at;
  return true;
}

/// `KYODO NEWS - 9 minutes ago - 14:37 | All, World, Japan`; age or date, and the clock may be missing.
std::optional<Apparatus> read_stamp(Scan scan) {
  Scan s = scan;
  const auto agency = agency_at(s.text, s.at, s.end);
  if (!agency) return std::nullopt;
  Apparatus piece;
  piece.kind = ApparatusKind::kHeader;
  piece.agency = {s.at, *agency};
  s.at = *agency;
  s.skip_blanks();
  if (!s.take_dash()) return std::nullopt;
  s.skip_blanks();
  if (!read_age(s, piece.age) && !read_date(s, piece.date) && !take_cut_age(s)) return std::nullopt;
  Scan clock = s;
  clock.skip_blanks();
  if (clock.take_dash() || clock.take(",")) {
    clock.skip_blanks();
    if (read_clock(clock, piece.clock)) s.at = clock.at;
  }
  Scan list = s;
  list.skip_blanks();
  if (list.take("|")) {
    s.at = list.at;
    read_sections(s);
  }
  piece.span = {scan.at, s.at};
  return piece;
}

/// A date and a clock in either order, or a date alone: the end of both. At least the date must be there.
bool read_moment(Scan& scan, Apparatus& piece) {
  Scan s = scan;
  if (read_clock(s, piece.clock)) {
    s.take(",");
    s.skip_blanks();
    if (!read_date(s, piece.date)) return false;
  } else {
    constexpr std::string_view kDays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    for (const std::string_view day : kDays) {
      Scan weekday = s;
      if (!weekday.take(day)) continue;
      while (is_lower(weekday.peek())) ++weekday.at;
      if (weekday.take(", ") || weekday.take(" ") || weekday.take(". ")) s.at = weekday.at;
      break;
    }
    if (!read_date(s, piece.date)) return false;
    Scan clock = s;
    clock.take(",");
    clock.skip_blanks();
    if (clock.take("at ") || clock.take("- ") || clock.take("| ")) clock.skip_blanks();
    if (read_clock(clock, piece.clock)) s.at = clock.at;
  }
  scan.at = s.at;
  return true;
}

constexpr Offset kLongestFeedLine = 120;

/// `Published on: June 3, 2025 10:00`, `News from Japan Economy Aug 19, 2025 13:41 (JST)`, `10 Jun 2025 08:30pm`.
std::optional<Apparatus> read_dated(Scan scan, Standing standing) {
  Scan s = scan;
  Apparatus piece;
  piece.kind = ApparatusKind::kHeader;
  const Label label = label_at(s.text, s.at, s.end);
  const bool labelled = label.kind == LabelClass::kStamp || (label.kind == LabelClass::kSection && s.text.substr(label.end, 1) == ":");
  if (labelled) {
    s.at = label.end;
    s.skip_blanks();
    s.take(":");
    s.skip_blanks();
  }
  if (!read_moment(s, piece) && !read_age(s, piece.age)) return std::nullopt;
  piece.span = {scan.at, s.at};
  // A date that a sentence goes on with ("June 3 was a Tuesday") is no stamp: it needs a line, a label, or a clock.
  Scan after = s;
  after.skip_blanks();
  const bool alone = after.done() && standing.line_start;
  const bool opens = standing.body_start || standing.after_piece || standing.line_start;
  if (!alone && !(opens && (labelled || !piece.clock.empty()))) return std::nullopt;
  if (!labelled && !alone && !begins_sentence(after.text, after.at, after.end)) return std::nullopt;
  if (!labelled && after.peek() == ',') return std::nullopt;
  return piece;
}

/// Capitalised words of a feed that a full moment closes: `News from Japan Economy Technology Aug 19, 2025 13:41 (JST)`.
std::optional<Apparatus> read_feed_line(Scan scan) {
  const Offset limit = std::min(scan.end, scan.at + kLongestFeedLine);
  Scan s{scan.text, scan.at, scan.end};
  for (int words = 0; s.at < limit; ++words) {
    Apparatus piece;
    piece.kind = ApparatusKind::kHeader;
    if (Scan moment = s; words > 0 && read_moment(moment, piece) && !piece.clock.empty()) {
      piece.span = {scan.at, moment.at};
      return piece;
    }
    const Word word = read_word(s);
    if (!word || word.shape == Shape::kNumber) return std::nullopt;
    if (word.shape == Shape::kLower && s.slice(word.span) != "from" && s.slice(word.span) != "and" && s.slice(word.span) != "of") return std::nullopt;
    s.take(",");
    if (!s.take(" ")) return std::nullopt;
    if (s.take("| ") || s.take("- ")) continue;
  }
  return std::nullopt;
}

/// `10:25 p.m. The premier said`, `07:30`: a clock that opens a line of a live blog or a video's list.
std::optional<Apparatus> read_live_clock(Scan scan, Standing standing) {
  Scan s = scan;
  Apparatus piece;
  piece.kind = ApparatusKind::kHeader;
  if (!standing.line_start || !read_clock(s, piece.clock)) return std::nullopt;
  piece.span = {scan.at, s.at};
  s.skip_blanks();
  s.take_dash();
  s.skip_blanks();
  if (!s.done() && (!is_upper(s.peek()) || base::is_digit(scan.text[piece.clock.end - 1]))) return std::nullopt;
  return piece;
}

/// `206 views | 2 hours ago`, `3 min read`.
std::optional<Apparatus> read_counter(Scan scan) {
  Scan s = scan;
  const Word number = read_word(s);
  if (number.shape != Shape::kNumber || !s.take(" ")) return std::nullopt;
  Apparatus piece;
  piece.kind = ApparatusKind::kHeader;
  if (s.take("min read") || s.take("minute read") || s.take("mins read")) {
    piece.span = {scan.at, s.at};
    return piece;
  }
  if (!s.take("views") && !s.take("shares") && !s.take("comments")) return std::nullopt;
  s.skip_blanks();
  if (!s.take("|")) return std::nullopt;
  s.skip_blanks();
  if (!read_age(s, piece.age)) return std::nullopt;
  piece.span = {scan.at, s.at};
  return piece;
}

/// `Good morning.` at the start of a newsletter.
std::optional<Apparatus> read_greeting(Scan scan) {
  const Label label = label_at(scan.text, scan.at, scan.end);
  if (label.kind != LabelClass::kGreeting || !is_upper(scan.peek())) return std::nullopt;
  Scan s{scan.text, label.end, scan.end};
  if (!s.take(".") && !s.take("!") && !(s.take(",") && s.text.substr(s.at, 1) == " ")) return std::nullopt;
  return piece_of(ApparatusKind::kHeader, s.text, {scan.at, s.at});
}

/// `LETTERS:`, `COMMENTARY, July 29 —`, `Editor's Note:`; a label of the carrier before its text.
std::optional<Apparatus> read_section_label(Scan scan, Standing standing) {
  const Label label = label_at(scan.text, scan.at, scan.end);
  if (label.kind != LabelClass::kSection || !is_upper(scan.peek())) return std::nullopt;
  const std::string_view words = scan.text.substr(scan.at, label.end - scan.at);
  const bool capitals = std::none_of(words.begin(), words.end(), is_lower);
  Apparatus piece;
  Scan s{scan.text, label.end, scan.end};
  if (Scan number = s; number.take(" ") && read_word(number).shape == Shape::kNumber) s.at = number.at;  // "UPDATE 2-"
  const bool numbered = s.at > label.end;
  if (Scan dated = s; dated.take(", ") && read_date(dated, piece.date)) s.at = dated.at;
  s.skip_blanks();
  const bool dash = s.peek() != ':' && s.take_dash();
  if (!dash && !s.take(":")) return std::nullopt;
  if (!capitals && (dash || !standing.body_start || words.find(' ') == std::string_view::npos)) return std::nullopt;
  if (dash && !numbered && !standing.body_start) return std::nullopt;
  piece.kind = ApparatusKind::kHeader;
  piece.span = {scan.at, s.at};
  s.skip_blanks();
  if (s.done() || !begins_sentence(s.text, s.at, s.end)) return std::nullopt;
  return piece;
}

/// A rule of at least four dashes, which digests set between their items.
std::optional<Apparatus> read_rule(Scan scan) {
  Offset stop = scan.at;
  while (stop < scan.end && (scan.text[stop] == '-' || scan.text[stop] == '*' || scan.text[stop] == '=' || scan.text[stop] == '_')) ++stop;
  if (stop - scan.at < 4) return std::nullopt;
  return piece_of(ApparatusKind::kHeader, scan.text, {scan.at, stop});
}

}  // namespace

std::optional<Apparatus> read_header(Scan scan, Standing standing) {
  if (auto piece = read_stamp(scan)) return piece;
  if (auto piece = read_dated(scan, standing)) return piece;
  if (auto piece = read_counter(scan)) return piece;
  if (auto piece = read_rule(scan)) return piece;
  if (standing.line_start || standing.body_start)
    if (auto piece = read_section_label(scan, standing)) return piece;
  if (auto piece = read_live_clock(scan, standing)) return piece;
  if (!standing.body_start) return std::nullopt;
  if (auto piece = read_greeting(scan)) return piece;
  return read_feed_line(scan);
}

}  // namespace wireglass::articles
