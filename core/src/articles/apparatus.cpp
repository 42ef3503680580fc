#include "articles/apparatus.h"

#include <algorithm>

#include "articles/apparatus_parts.h"

namespace wireglass::articles {
namespace {

bool before(const Apparatus& a, const Apparatus& b) {
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  return a.span.end > b.span.end;
}

/// Order, and of two pieces that overlap the longer one: it has seen more.
void resolve(Pieces& pieces) {
  std::stable_sort(pieces.begin(), pieces.end(), before);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].span.empty()) continue;
    const bool overlaps = kept > 0 && pieces[i].span.begin < pieces[kept - 1].span.end;
    if (overlaps && pieces[i].span.size() <= pieces[kept - 1].span.size()) continue;
    if (overlaps) --kept;
    if (kept != i) pieces[kept] = std::move(pieces[i]);
    ++kept;
  }
  pieces.resize(kept);
}

/// A listed item may print its headline again before its text.
void read_headline_again(Scan& scan, std::string_view headline, Pieces& pieces) {
  constexpr std::size_t kShortestHeadline = 20;
  if (headline.size() < kShortestHeadline || !scan.rest().starts_with(headline)) return;
  Scan after{scan.text, scan.at + static_cast<Offset>(headline.size()), scan.end};
  if (!after.done() && after.peek() != ' ') return;
  after.skip_blanks();
  if (!begins_sentence(after.text, after.at, after.end)) return;
  pieces.push_back(piece_of(ApparatusKind::kHeader, scan.text, {scan.at, after.at}));
  scan.at = after.at;
}

/// Walks the lines; keeps in mind whether any of the reporting has come yet, since openings weigh more before it.
class Finder {
 public:
  explicit Finder(const Body& body) : body_(body) {}

  Pieces run() {
    find_promos(body_.text, body_.lines, pieces_);
    resolve(pieces_);
    promos_ = pieces_.size();
    bool start = true;
    for (std::size_t i = 0; i < body_.lines.size(); ++i) {
      read_line(i, start);
      start = start && covered(body_.lines[i]);
    }
    resolve(pieces_);
    find_tails();
    return std::move(pieces_);
  }

 private:
  /// What closes the body, and what closes a digest's items, which a rule of dashes parts.
  void find_tails() {
    Pieces found;
    for (std::size_t i = 1; i <= body_.lines.size(); ++i)
      if (i == body_.lines.size() || base::slice(body_.text, body_.lines[i]).starts_with("----")) find_tail(body_, i, pieces_, found);
    for (Apparatus& piece : found) pieces_.push_back(std::move(piece));
    resolve(pieces_);
  }

  void read_line(std::size_t index, bool start) {
    const Span line = body_.lines[index];
    Scan scan{body_.text, std::max(line.begin, done_), line.end};
    Standing standing{.body_start = start,
                      .line_start = scan.at == line.begin,
                      .after_piece = start && index > 0,
                      .last_line = index + 1 == body_.lines.size()};
    const std::string_view next = standing.last_line ? std::string_view{} : base::slice(body_.text, body_.lines[index + 1]);
    if (start) read_headline_again(scan, body_.headline, pieces_);
    scan.skip_blanks();
    // Where promos cut the line, each stretch between them is read by itself.
    bool more = true;
    while (more && !scan.done()) {
      while (promo_ < promos_ && pieces_[promo_].span.end <= scan.at) ++promo_;
      more = promo_ < promos_ && pieces_[promo_].span.begin < line.end;
      const Span promo = more ? pieces_[promo_].span : Span{line.end, line.end};
      if (promo.begin > scan.at) read_stretch({body_.text, scan.at, promo.begin}, standing, next);
      scan.at = std::min(std::max(promo.end, done_), line.end);
      scan.skip_blanks();
      standing.line_start = false;
      standing.after_piece = true;
      standing.body_start = standing.body_start && promo.begin <= line.begin;
      if (promo.end > line.end) done_ = std::max(done_, promo.end);
    }
  }

  void read_stretch(Scan scan, Standing standing, std::string_view next) {
    const std::size_t count = pieces_.size();
    read_openings(scan, standing, pieces_);
    standing.line_start = standing.line_start && pieces_.size() == count;
    find_captions(scan, standing, next, pieces_);
    for (std::size_t i = count; i < pieces_.size(); ++i) done_ = std::max(done_, pieces_[i].span.end);
  }

  /// True when pieces alone fill a line (but for a mark or two). Asked of each line once, so it looks from the last
  /// line's pieces on.
  bool covered(Span line) {
    std::size_t bytes = 0;
    const auto count = [&](const Apparatus& piece) {
      if (piece.span.begin < line.end && piece.span.end > line.begin)
        bytes += std::min(piece.span.end, line.end) - std::max(piece.span.begin, line.begin);
    };
    for (std::size_t i = promo_ > 0 ? promo_ - 1 : 0; i < promos_ && pieces_[i].span.begin < line.end; ++i) count(pieces_[i]);
    for (std::size_t i = std::max(promos_, seen_); i < pieces_.size(); ++i) count(pieces_[i]);
    seen_ = pieces_.size() > promos_ ? pieces_.size() - 1 : 0;
    constexpr std::size_t kSlack = 4;
    return bytes + kSlack >= line.size();
  }

  const Body& body_;
  Pieces pieces_;
  std::size_t promos_ = 0;  ///< the first so many pieces are promos and links, in order
  std::size_t promo_ = 0;   ///< the next of them
  std::size_t seen_ = 0;    ///< pieces behind the promos before this lie in earlier lines
  Offset done_ = 0;         ///< nothing is read again before this
};

}  // namespace

void read_openings(Scan& scan, Standing standing, Pieces& pieces) {
  constexpr int kMostOpenings = 8;
  for (int i = 0; i < kMostOpenings; ++i) {
    Scan at = scan;
    while (standing.after_piece && (at.peek() == ' ' || at.peek() == ',' || at.peek() == '|')) ++at.at;
    if (at.done()) return;
    auto piece = read_header(at, standing);
    if (!piece) piece = read_byline(at, standing);
    if (!piece) piece = read_dateline(at, standing);
    if (!piece) return;
    const bool dateline = piece->kind == ApparatusKind::kDateline;
    scan.at = piece->span.end;
    scan.skip_blanks();
    pieces.push_back(std::move(*piece));
    if (dateline) return;
    standing.after_piece = true;
  }
}

std::vector<Apparatus> find_apparatus(const Body& body) {
  if (body.lines.empty()) return {};
  return Finder(body).run();
}

}  // namespace wireglass::articles
