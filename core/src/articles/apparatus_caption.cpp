// Captions, inline and on lines of their own, with the credits that close them.
#include <algorithm>
#include <array>

#include "articles/apparatus_parts.h"
#include "articles/apparatus_wording.h"
#include "articles/apparatus_words.h"

namespace wireglass::articles {
namespace {

using base::is_blank;
using base::is_lower;
using base::is_upper;

constexpr std::array<bool, 256> marks() {
  std::array<bool, 256> table{};
  for (const char c : {'|', '(', '[', '/', ':', '\xC2'}) table[static_cast<unsigned char>(c)] = true;
  return table;
}
constexpr std::array<bool, 256> kMarks = marks();

/// How far behind a label a caption's credit may stand.
constexpr Offset kLongestCaption = 600;

/// Walks the marks of one line; what is found is appended in order, and nothing reaches back before the last piece.
class CaptionFinder {
 public:
  CaptionFinder(Scan line, Standing standing, std::string_view lead, Pieces& pieces)
      : line_(line), standing_(standing), lead_(lead), pieces_(pieces), floor_(line.at), label_begin_(line.at) {}

  void run() {
    const Label label = label_at(text(), line_.at, line_.end);
    labelled_ = label.kind == LabelClass::kPhoto && text().substr(label.end, 1) == ":" && !is_lower(line_.peek());
    if (labelled_ && label.end + 1 == line_.end && read_label_alone()) return;
    if (standing_.body_start && !labelled_) read_opening();
    for (Offset i = line_.at; i < line_.end; ++i) {
      if (!kMarks[static_cast<unsigned char>(line_.text[i])] || i < floor_) continue;
      if (labelled_ && i - label_begin_ > kLongestCaption) close_label();
      at_mark(i);
    }
    if (labelled_) close_label();
  }

 private:
  Scan from(Offset at) const { return {line_.text, at, line_.end}; }
  std::string_view text() const { return line_.text; }

  /// A caption that no credit closes, worded like one, with the lead naming its people again.
  void read_opening() {
    const Offset end = sentence_end(text(), line_.at, line_.end);
    const Span first{line_.at, end};
    if (base::slice(text(), first).find(" |") != std::string_view::npos) return;  // its credit says where it ends
    Offset verb = end;
    const Wording wording = wording_of(text(), first, &verb);
    if (wording == Wording::kNone || first.size() >= kLongestCaption) return;
    Scan rest = from(end);
    rest.skip_blanks();
    if (rest.peek() == '|' || rest.peek() == '(' || rest.peek() == '[' || rest.peek() == '\xC2' || read_slash_credit(rest)) return;
    const std::string_view lead = rest.done() ? lead_ : text().substr(rest.at, sentence_end(text(), rest.at, rest.end) - rest.at);
    const bool alone = rest.done() && standing_.line_start && wording >= Wording::kVerb && opens_body(lead_);
    if (lead.empty() || (wording != Wording::kMark && !alone && !named_again(text(), {line_.at, verb}, lead))) return;
    add_caption(first);
    open_text(end);
  }

  /// True when the following line opens a body, with a dateline or a feed's header: what stands above is no report.
  bool opens_body(std::string_view lead) const {
    if (lead.empty()) return false;
    const Span next = lead_span();
    const Scan scan{text(), next.begin, next.end};
    const Standing standing{.body_start = true, .line_start = true};
    return read_dateline(scan, standing) || read_header(scan, standing) || read_byline(scan, standing);
  }

  /// A label inside the line, all in capitals and behind a closed sentence, opens a caption as one at its start does.
  void open_label(Offset begin) {
    if (labelled_) close_label();
    if (floor_ > begin) return;
    labelled_ = true;
    floor_ = label_begin_ = begin;
  }

  /// A label that no credit has closed: its first sentence is the caption.
  void close_label() {
    labelled_ = false;
    if (floor_ != label_begin_) return;
    const Offset end = sentence_end(text(), label_begin_, line_.end);
    add_caption({label_begin_, end});
    open_text(end);
  }

  void add_caption(Span span) {
    const Span trimmed = base::trim(text(), span);
    if (trimmed.empty()) return;
    pieces_.push_back(piece_of(ApparatusKind::kCaption, text(), trimmed));
    floor_ = trimmed.end;
  }

  void add(Apparatus piece) {
    const Offset end = piece.span.end;
    pieces_.push_back(std::move(piece));
    labelled_ = false;
    open_text(end);
  }

  /// Behind a piece the text may open anew, with a byline or a dateline.
  void open_text(Offset at) {
    Scan scan = from(at);
    scan.skip_blanks();
    read_openings(scan, {.body_start = standing_.body_start && pieces_.size() < 3, .after_piece = true}, pieces_);
    floor_ = std::max(at, scan.at);
  }

  void at_mark(Offset at) {
    switch (text()[at]) {
      case '|': return at_pipe(at);
      case '(': return at_bracket(at);
      case '[': return at_bracket(at);
      case '/': return at_slash(at);
      case ':': return at_colon(at);
      default:
        if (text().substr(at, 2) == "\xC2\xA9") at_copyright(at);
    }
  }

  /// The stretch that a credit at `at` is the credit of: the sentence before it, the whole labelled start, or a whole
  /// short line. Empty when there is none.
  Span captioned(Offset at) const {
    const Span before = base::trim(text(), Span{floor_, at});
    if (before.empty()) return before;
    if (labelled_ && floor_ == label_begin_ && before.size() <= kLongestCaption) return before;
    const auto begin = sentence_begin(text(), before.end, before.begin);
    return begin ? Span{*begin, before.end} : Span{before.end, before.end};
  }

  bool closed_before(Offset at) const {
    const Span before = base::trim(text(), Span{line_.at, at});
    if (before.empty()) return false;
    const char last = text()[before.end - 1];
    return last == '.' || last == '!' || last == '?' || last == '"' || last == '\'';
  }

  bool text_may_go_on(Offset at) const {
    Scan s = from(at);
    s.skip_blanks();
    return s.done() || (s.at > at && begins_sentence(text(), s.at, s.end));
  }

  void add_pair(Span caption, Apparatus credit) {
    if (!caption.empty()) {
      Apparatus piece = piece_of(ApparatusKind::kCaption, text(), caption);
      piece.agency = credit.agency;
      piece.people = credit.people;
      pieces_.push_back(std::move(piece));
    }
    add(std::move(credit));
  }

  void at_pipe(Offset at) {
    Scan rest = from(at + 1);
    rest.skip_blanks();
    if (rest.done()) return at_last_pipe(at);
    auto credit = read_pipe_credit(from(at));
    if (!credit) return;
    const Span caption = captioned(at);
    if (!caption.empty() && label_at(text(), caption.begin, at).kind == LabelClass::kRelated) return;
    // A menu has many pipes, a caption one; and a credit in people's names alone follows a closed sentence.
    if (credit->piece.agency.empty() && !credit->piece.people.empty() && !closed_before(at)) return;
    if (text().substr(credit->piece.span.end, 2) == " |") return;
    add_pair(caption, std::move(credit->piece));
  }

  Span lead_span() const {
    const Offset begin = static_cast<Offset>(lead_.data() - text().data());
    return {begin, begin + static_cast<Offset>(lead_.size())};
  }

  /// `Photo:` with the credit alone on the next line.
  bool read_label_alone() {
    if (lead_.empty()) return false;
    const Span next = lead_span();
    auto credit = read_whole_credit({text(), next.begin, next.end});
    if (!credit) return false;
    credit->piece.span.begin = line_.at;
    pieces_.push_back(std::move(credit->piece));
    return true;
  }

  /// `… in Koto Ward. |` with the agency alone on the next line.
  void at_last_pipe(Offset at) {
    if (lead_.empty()) return;
    const auto [next, end] = lead_span();
    const auto agency = agency_at(text(), next, end);
    if (!agency || *agency != end) return;
    Apparatus credit = piece_of(ApparatusKind::kCredit, text(), {at, end});
    credit.agency = {next, end};
    add_pair(captioned(at), std::move(credit));
    floor_ = line_.end;
  }

  void at_slash(Offset at) {
    const Span before = base::trim(text(), Span{floor_, at});
    if (before.empty() || at - before.end > 1) return;
    constexpr Offset kLongestCredit = 60;
    if (const auto sentence = sentence_begin(text(), before.end, before.begin, kLongestCredit))
      if (auto credit = read_slash_credit(from(*sentence)); credit && credit->piece.span.end > at) return add_slash(*sentence, std::move(*credit));
    if (const auto sentence = sentence_begin(text(), before.end, before.begin, kLongestCredit); labelled_ && sentence && read_unlisted(*sentence, at)) return;
    // No mark closes the caption: then only an agency in capitals says where the credit begins.
    const Offset reach = before.end - std::min(before.size(), kLongestCredit);
    for (Offset begin = before.end, words = 0; begin > reach && words < 2;) {
      --begin;
      if (begin > before.begin && !is_blank(text()[begin - 1])) continue;
      ++words;
      if (!is_upper(text()[begin]) || !is_upper(text()[begin + 1])) continue;
      auto credit = read_slash_credit(from(begin));
      if (!credit || credit->piece.span.end <= at || credit->piece.people.empty()) continue;
      return add_slash(begin, std::move(*credit));
    }
  }

  /// Behind a label the credit may name an outlet that no list knows: `Northwire/Jon Aase`.
  bool read_unlisted(Offset begin, Offset at) {
    Scan s = from(begin);
    const Word outlet = read_word(s);
    if (!outlet || outlet.span.end != at || !is_upper(text()[begin])) return false;
    s.at = at + 1;
    const auto name = read_name(s);
    if (!name || !text_may_go_on(s.at)) return false;
    Apparatus credit = piece_of(ApparatusKind::kCredit, text(), {begin, s.at});
    credit.agency = outlet.span;
    credit.people = {name->span};
    add_pair(captioned(begin), std::move(credit));
    return true;
  }

  void add_slash(Offset begin, Credit credit) { add_pair(captioned(begin), std::move(credit.piece)); }

  void at_bracket(Offset at) {
    if (auto note = read_note(from(at))) return add(std::move(*note));
    if (read_inner_dateline(at)) return;
    auto credit = read_bracket_credit(from(at));
    if (!credit || !text_may_go_on(credit->piece.span.end)) return;
    if (credit->form == CreditForm::kNotice) return add(std::move(credit->piece));
    const Span caption = captioned(at);
    const bool closed = closed_before(at);
    const bool line_end = base::trim(text(), Span{credit->piece.span.end, line_.end}).empty();
    if (caption.empty()) {
      if (credit->form != CreditForm::kName && (line_end || credit->form == CreditForm::kPicture)) add(std::move(credit->piece));
      return;
    }
    const bool alone = line_end && caption.begin == line_.at && standing_.line_start;
    const Wording wording = wording_of(text(), caption);
    const bool pictured = wording != Wording::kNone || labelled_;
    bool taken = false;
    switch (credit->form) {
      case CreditForm::kPicture: taken = closed || line_end || pictured; break;
      case CreditForm::kAgency: taken = closed ? (alone && !standing_.last_line) || pictured : line_end || pictured; break;
      case CreditForm::kNotice: break;
      case CreditForm::kName: {
        // A name in brackets between two sentences is a photographer's, where the first one reports nothing.
        const bool opening = caption.begin == line_.at && (standing_.body_start || standing_.line_start) && !reports(text(), caption);
        taken = closed && ((alone && !standing_.last_line) || pictured || opening);
        break;
      }
    }
    if (taken && credit->form == CreditForm::kName) {
      // A bare name is no credit of its own: it belongs to the caption.
      credit->piece.kind = ApparatusKind::kCaption;
      credit->piece.span.begin = caption.begin;
      return add(std::move(credit->piece));
    }
    if (taken) return add_pair(caption, std::move(credit->piece));
    if (closed && line_end && credit->form == CreditForm::kAgency) add(std::move(credit->piece));
  }

  /// A digest's dateline inside the line: `… on Monday. TOKYO (Kyodo) -- `.
  bool read_inner_dateline(Offset at) {
    constexpr Offset kLongestDateline = 60;
    if (!agency_at(text(), at + 1, line_.end)) return false;
    const Span before = base::trim(text(), Span{floor_, at});
    if (before.empty()) return false;
    const auto begin = sentence_begin(text(), before.end, before.begin, kLongestDateline);
    if (!begin) return false;
    auto dateline = read_dateline(from(*begin), {.after_piece = true});
    if (!dateline || dateline->agency.empty() || dateline->span.end <= at) return false;
    add(std::move(*dateline));
    return true;
  }

  void at_copyright(Offset at) {
    Offset begin = at;
    if (const std::string_view before = text().substr(floor_, at - floor_); before.ends_with("Copyright ")) begin -= 10;
    auto credit = read_copyright(from(begin));
    if (!credit || !text_may_go_on(credit->span.end)) return;
    const Span caption = captioned(begin);
    const bool line_end = base::trim(text(), Span{credit->span.end, line_.end}).empty();
    const bool pictured = !caption.empty() && (labelled_ || (!line_end && wording_of(text(), caption) != Wording::kNone));
    add_pair(pictured ? caption : Span{}, std::move(*credit));
  }

  /// `PHOTO: Reuters` behind a sentence or at a line's start.
  void at_colon(Offset at) {
    const Offset reach = std::min<Offset>(at - floor_, 24);
    for (Offset begin = at; begin-- > at - reach;) {
      if (begin != floor_ && !is_blank(text()[begin - 1])) continue;
      const Label label = label_at(text(), begin, at);
      if (label.end != at || label.kind != LabelClass::kPhoto || !is_upper(text()[begin])) continue;
      if (begin != floor_ && !closed_before(begin)) continue;
      auto credit = read_labelled_credit(from(begin));
      if (!credit) {
        const std::string_view letters = base::slice(text(), {begin, at});
        if (begin != floor_ && std::none_of(letters.begin(), letters.end(), is_lower)) open_label(begin);
        return;
      }
      const Span caption = captioned(begin);
      const bool pictured = !caption.empty() && wording_of(text(), caption) != Wording::kNone;
      return add_pair(pictured ? caption : Span{}, std::move(credit->piece));
    }
  }

  Scan line_;
  Standing standing_;
  std::string_view lead_;
  Pieces& pieces_;
  Offset floor_;
  Offset label_begin_;     ///< where the last label stands
  bool labelled_ = false;  ///< a photo's label was met, and its caption is still open
};

}  // namespace

void find_captions(Scan line, Standing standing, std::string_view lead, Pieces& pieces) {
  CaptionFinder(line, standing, lead, pieces).run();
}

}  // namespace wireglass::articles
