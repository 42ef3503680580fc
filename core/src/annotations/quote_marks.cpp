#include "annotations/quote_marks.h"

#include <algorithm>

namespace wireglass::annotations {
namespace {

using lexicon::is_in;
using lexicon::Word;
using lexicon::WordSet;

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::size_t kMostSingles = 64;  // single marks that are looked at to close one

/// How sure it is that a single mark closes and is no apostrophe.
enum class Closing : std::uint8_t {
  kNo,
  kMaybe,  ///< behind an s and before a word, as in "the workers' rights"
  kYes,
};

struct Mark {
  std::uint32_t token = 0;
  std::uint32_t width = 1;      ///< tokens: two for `` and ''
  std::uint32_t match = kNone;  ///< of an opening double mark: the index of the mark that closes it
  std::uint32_t inside = 0;     ///< of an opening double mark: how deep quotes nest in it, itself too
  std::uint32_t count = 1;      ///< of double marks in one token: ”””
  bool is_single = false;
  bool opens = false;
  bool matched = false;
  Closing closes = Closing::kNo;

  std::uint32_t behind() const { return token + width; }
};

class MarkPairer {
 public:
  explicit MarkPairer(const Prose& prose) : prose_(prose) {}

  QuotedTexts run() {
    for (std::size_t i = 0; i < prose_.stretches.size(); ++i) {
      first_ = prose_.stretches[i];
      end_ =
          i + 1 < prose_.stretches.size() ? prose_.stretches[i + 1] : static_cast<std::uint32_t>(prose_.tokens.size());
      pair_paragraph();
    }
    return std::move(found_);
  }

 private:
  const Token& token(std::uint32_t at) const { return prose_.tokens[at]; }
  bool is_mark(std::uint32_t at) const {
    if (token(at).word != 0) return is_in(token(at).word, WordSet::kQuoteMark);
    const std::string_view text = token(at).is(TokenKind::kPunctuation) ? prose_.of(at) : std::string_view{};
    return text.size() > 3 && (text.starts_with("\xE2\x80\x9C") || text.starts_with("\xE2\x80\x9D"));  // ”””
  }
  bool is(std::uint32_t at, Word word) const { return token(at).word == word.id; }

  void pair_paragraph() {
    marks_.clear();
    for (std::uint32_t at = first_; at < end_;) {
      if (!is_mark(at)) {
        ++at;
        continue;
      }
      const Mark mark = read_mark(at);
      at = mark.behind();
      if (mark.opens || mark.closes != Closing::kNo) marks_.push_back(mark);
    }
    const bool was_open = open_at_end_;
    open_at_end_ = false;
    if (marks_.empty()) return;
    match_doubles();
    take_quotes(was_open);
  }

  // One mark ---------------------------------------------------------------------------------------------------------

  Mark read_mark(std::uint32_t at) const {
    Mark mark;
    mark.token = at;
    const std::string_view text = prose_.of(at);
    const bool tick = text == "`", straight = text == "'";
    const bool pair =
        (tick || straight) && at + 1 < end_ && prose_.of(at + 1) == text && !token(at + 1).has(kSpaceBefore);
    if (pair) mark.width = 2;
    mark.is_single = !pair && (tick || straight || text == "\xE2\x80\x98" || text == "\xE2\x80\x99");
    if (mark.is_single)
      read_single(mark, text);
    else
      read_double(mark, text);
    return mark;
  }

  bool is_glued_left(const Mark& mark) const { return mark.token > first_ && !token(mark.token).has(kSpaceBefore); }
  bool is_glued_right(const Mark& mark) const {
    return mark.behind() < end_ && !token(mark.behind()).has(kSpaceBefore);
  }
  /// Nothing that a closing mark would stand behind: a blank, a bracket, a dash, another opening mark.
  bool may_open(const Mark& mark) const {
    if (!is_glued_left(mark)) return true;
    const std::uint32_t before = mark.token - 1;
    if (is_in(token(before).word, WordSet::kDash) || is(before, "(") || is(before, "[") || is(before, "/")) return true;
    return !marks_.empty() && marks_.back().opens && marks_.back().closes == Closing::kNo &&
           marks_.back().behind() == mark.token;
  }

  void read_double(Mark& mark, std::string_view text) const {
    const bool free = may_open(mark), left = is_glued_left(mark), right = is_glued_right(mark);
    if (text.size() > 3 && text.starts_with("\xE2\x80")) mark.count = static_cast<std::uint32_t>(text.size() / 3);
    const std::string_view one = text.substr(0, mark.count > 1 ? 3 : text.size());
    const bool opening = one == "\xE2\x80\x9C" || one == "\xE2\x80\x9E" || one == "\xC2\xAB" || one == "`";
    const bool closing = one == "\xE2\x80\x9D" || one == "\xC2\xBB";
    bool closes = false;
    if (opening) {
      mark.opens = !(left && !free && !right);
      closes = !mark.opens;
    } else if (closing) {
      closes = true;
      mark.opens = !left && right;
    } else {
      mark.opens = free && (right || !left);
      closes = left || !right;
    }
    mark.closes = closes ? Closing::kYes : Closing::kNo;
  }

  void read_single(Mark& mark, std::string_view text) const {
    const bool left = is_glued_left(mark), right = is_glued_right(mark);
    const bool possessive = token(mark.token).is(TokenKind::kPossessive);
    if (right && !possessive && may_open(mark)) {
      const Token& next = token(mark.behind());
      const bool is_text = next.is(TokenKind::kWord) || next.is(TokenKind::kNumber) || next.is(TokenKind::kSymbol) ||
                           is_mark(mark.behind());
      mark.opens = is_text && (text == "\xE2\x80\x98" || !is_elision(next));
    }
    if (left && !mark.opens && text != "`") mark.closes = closing_of(mark);
  }

  /// "'em", "the '90s"
  bool is_elision(const Token& next) const {
    return is_in(next.word, WordSet::kElision) || (next.is(TokenKind::kNumber) && next.span.size() == 2);
  }

  Closing closing_of(const Mark& mark) const {
    const Token& before = token(mark.token - 1);
    if (before.is(TokenKind::kPunctuation)) return Closing::kYes;
    const std::uint32_t next = mark.behind();
    const bool goes_on = next < end_ && !token(next).is(TokenKind::kPunctuation) && !token(next).has(kStartsSentence);
    if (goes_on && !token(next).has(kSpaceBefore)) return Closing::kNo;
    if (!goes_on) return Closing::kYes;
    const std::string_view word = prose_.of(before);
    return word.ends_with('s') || word.ends_with('S') || word.ends_with("in") ? Closing::kMaybe : Closing::kYes;
  }

  // The marks of a paragraph -------------------------------------------------------------------------------------------

  /// A closing mark closes the last one that is open. Marks that are never closed nest nothing.
  void match_doubles() {
    open_.clear();
    for (std::uint32_t i = 0; i < marks_.size(); ++i) {
      Mark& mark = marks_[i];
      if (mark.is_single) continue;
      if (mark.closes != Closing::kNo && !open_.empty()) {
        mark.matched = true;
        for (std::uint32_t left = mark.count; left > 0 && !open_.empty();) {
          Mark& opened = marks_[open_.back()];
          const std::uint32_t closed = std::min(left, opened.count);
          left -= closed;
          opened.count -= closed;
          opened.inside += closed;
          found_.deepest = std::max<std::size_t>(found_.deepest, opened.inside);
          if (opened.count > 0) break;
          opened.match = i;
          open_.pop_back();
          if (!open_.empty()) marks_[open_.back()].inside = std::max(marks_[open_.back()].inside, opened.inside);
        }
      } else if (mark.opens) {
        open_.push_back(i);
      }
    }
  }

  void take_quotes(bool was_open) {
    std::uint32_t i = 0;
    const Mark& front = marks_.front();
    const bool reopens = front.token == first_ && front.opens;
    if (was_open && !reopens) i = take_rest();
    for (bool goes_on = was_open && reopens; i < marks_.size(); goes_on = false) {
      const Mark& mark = marks_[i];
      if (!mark.opens)
        ++i;
      else
        i = mark.is_single ? take_single(i, goes_on) : take_double(i, goes_on);
    }
  }

  /// A paragraph whose first double mark closes what the paragraph before left open.
  std::uint32_t take_rest() {
    for (std::uint32_t i = 0; i < marks_.size(); ++i) {
      if (marks_[i].is_single) continue;
      if (marks_[i].opens || marks_[i].matched) return 0;
      add({first_, first_, marks_[i].token, marks_[i].behind(), true});
      return i + 1;
    }
    return 0;
  }

  /// Each answers the next mark to look at.
  std::uint32_t take_double(std::uint32_t i, bool goes_on) {
    const Mark& mark = marks_[i];
    if (mark.match != kNone) {
      add(mark, marks_[mark.match], goes_on);
      return mark.match + 1;
    }
    std::uint32_t next = i + 1, sure = kNone, maybe = kNone;
    for (; next < marks_.size() && marks_[next].is_single; ++next) {
      if (next > i + 1 && marks_[next - 1].opens) continue;  // of a quote inside
      if (marks_[next].closes == Closing::kYes && sure == kNone) sure = next;
      if (marks_[next].closes == Closing::kMaybe && sure == kNone && maybe == kNone) maybe = next;
    }
    const std::uint32_t damaged = nearer(maybe, sure);
    if (damaged != kNone) {
      add(mark, marks_[damaged], goes_on);
      return damaged + 1;
    }
    if (next < marks_.size() && !is_inside(marks_[next])) {  // its end is lost before the next quote
      const std::uint32_t end = sentence_end(mark.behind(), marks_[next].token);
      add({mark.token, mark.behind(), end, end, goes_on});
      return next;
    }
    add({mark.token, mark.behind(), end_, end_, goes_on});
    open_at_end_ = true;
    return static_cast<std::uint32_t>(marks_.size());
  }

  /// A quote that opens inside another one, in the middle of its sentence; straight marks do not.
  bool is_inside(const Mark& mark) const {
    return prose_.of(mark.token) != "\"" && !token(mark.token - 1).is(TokenKind::kPunctuation);
  }

  /// The first sure mark of the same sentence, else one behind an s, else a sure one, before another single quote opens.
  std::uint32_t take_single(std::uint32_t i, bool goes_on) {
    const Mark& mark = marks_[i];
    std::uint32_t maybe = kNone, sure = kNone;
    for (std::uint32_t j = i + 1; j < marks_.size() && j < i + kMostSingles && sure == kNone; ++j) {
      const Mark& other = marks_[j];
      if (!other.is_single) {
        if (other.match != kNone)
          j = other.match;
        else if (!other.matched && other.closes == Closing::kYes)
          sure = j;
        else
          break;
      } else if (other.opens) {
        break;
      } else if (other.closes == Closing::kYes) {
        sure = j;
      } else if (maybe == kNone) {
        maybe = j;
      }
    }
    sure = nearer(maybe, sure);
    if (sure != kNone) {
      add(mark, marks_[sure], goes_on);
      return sure + 1;
    }
    const bool reopened =
        mark.token == first_ && end_ < prose_.tokens.size() && prose_.of(end_) == prose_.of(mark.token);
    if (reopened || goes_on) {
      add({mark.token, mark.behind(), end_, end_, goes_on});
      open_at_end_ = reopened;
      return static_cast<std::uint32_t>(marks_.size());
    }
    return i + 1;
  }

  /// The sure mark where it is in the sentence of the other, which stands before it; else the other.
  std::uint32_t nearer(std::uint32_t maybe, std::uint32_t sure) const {
    if (maybe == kNone) return sure;
    return sure == kNone || sentence_end(marks_[maybe].token, marks_[sure].token) < marks_[sure].token ? maybe : sure;
  }

  std::uint32_t sentence_end(std::uint32_t at, std::uint32_t limit) const {
    while (at < limit && !token(at).has(kStartsSentence)) ++at;
    return at;
  }

  void add(const Mark& open, const Mark& close, bool goes_on) {
    add({open.token, open.behind(), close.token, close.behind(), goes_on});
  }
  void add(const QuotedText& text) {
    for (std::uint32_t at = text.first; at < text.close; ++at)
      if (token(at).is(TokenKind::kWord) || token(at).is(TokenKind::kNumber) || token(at).is(TokenKind::kHandle))
        return found_.texts.push_back(text);
  }

  const Prose& prose_;
  QuotedTexts found_;
  std::vector<Mark> marks_;            // of the paragraph
  std::vector<std::uint32_t> open_;    // double marks that wait for their end
  std::uint32_t first_ = 0, end_ = 0;  // the paragraph's tokens
  bool open_at_end_ = false;           // the paragraph before ended inside a quote
};

}  // namespace

QuotedTexts find_quoted_texts(const Prose& prose) { return MarkPairer(prose).run(); }

}  // namespace wireglass::annotations
