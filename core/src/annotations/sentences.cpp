// A sentence ends at a mark that may end one, with the quotes and brackets that close behind it, where what follows can
// begin one. What may: a full stop, an abbreviation with its point, ! and ?, an ellipsis, and the marks of other scripts.
#include "annotations/sentences.h"

#include <algorithm>

#include "annotations/sentence_words.h"
#include "annotations/token_classes.h"
#include "lexicon/abbreviations.h"

namespace wireglass::annotations {
namespace {

using lexicon::Abbreviation;

enum class Mark : std::uint8_t { kNone, kPoint, kQuestion, kEllipsis, kWide, kAbbreviation };

/// A mark with all that closes behind it.
struct Stop {
  Mark mark = Mark::kNone;
  std::uint32_t first = 0;  ///< the mark's token
  std::uint32_t next = 0;   ///< the token behind the closers
  bool quoted = false;      ///< a quotation closed
};

class Splitter {
 public:
  Splitter(std::string_view text, std::uint32_t first, std::vector<Token>& tokens, std::vector<Sentence>& sentences)
      : text_(text), first_(first), count_(static_cast<std::uint32_t>(tokens.size())), tokens_(tokens), sentences_(sentences) {}

  void run() {
    begin_ = first_;
    for (std::uint32_t i = first_; i < count_;) {
      if (tokens_[i].is(TokenKind::kWord) && !tokens_[i].has(kEndsInPoint)) {  // most of a text
        ++i;
        continue;
      }
      const Mark mark = mark_of(i);
      if (mark == Mark::kNone) {
        note_quote(i++);
        continue;
      }
      const Stop stop = read_stop(i, mark);
      const std::uint32_t end = stop.next < count_ ? cut_of(stop) : count_;
      if (end != 0) close(end);
      while (i < stop.next) note_quote(i++);
    }
    if (begin_ < count_) close(count_);
  }

 private:
  std::string_view of(std::uint32_t i) const { return text_.substr(tokens_[i].span.begin, tokens_[i].span.size()); }
  char32_t code(std::uint32_t i) const { return base::char_at(text_, tokens_[i].span.begin).code; }
  bool is_mark(std::uint32_t i, char c) const { return i < count_ && text_[tokens_[i].span.begin] == c && tokens_[i].is(TokenKind::kPunctuation); }
  bool is_glued(std::uint32_t i) const { return !tokens_[i].has(kSpaceBefore); }
  bool is_glued_or_none(std::uint32_t i) const { return i >= count_ || is_glued(i); }

  void close(std::uint32_t end) {
    if (end <= begin_) return;
    tokens_[begin_].flags |= kStartsSentence;
    sentences_.push_back({begin_, end});
    begin_ = end;
  }

  void note_quote(std::uint32_t i) {
    if (is_mark(i, '"')) quote_open_ = !quote_open_;
  }

  Mark mark_of(std::uint32_t i) const {
    const Token& token = tokens_[i];
    if (token.is(TokenKind::kWord)) return token.has(kEndsInPoint) ? Mark::kAbbreviation : Mark::kNone;
    if (!token.is(TokenKind::kPunctuation)) return Mark::kNone;
    switch (code(i)) {
      case '.':
        if (token.span.size() > 1) return Mark::kEllipsis;
        return is_of_name(i) ? Mark::kNone : Mark::kPoint;
      case '!': case '?': case 0x203C: case 0x2047: case 0x2048: case 0x2049: return Mark::kQuestion;
      case 0x2026: return Mark::kEllipsis;
      case 0x061F: case 0x06D4: case 0x0964: case 0x0965: case 0x0589: case 0x1362: case 0x1367: return Mark::kPoint;
      case 0x3002: case 0xFF01: case 0xFF0E: case 0xFF1F: case 0xFF61: return Mark::kWide;
      default: return Mark::kNone;
    }
  }

  /// ".NET", ".com"; not the seam of "Harbor .We".
  bool is_of_name(std::uint32_t i) const {
    if (is_glued(i) || i + 1 >= count_ || !is_glued(i + 1) || !tokens_[i + 1].is(TokenKind::kWord)) return false;
    return !tokens_[i + 1].has(kCapitalised) || tokens_[i + 1].has(kAllCapitals);
  }

  // What closes -----------------------------------------------------------------------------------------------------

  Stop read_stop(std::uint32_t i, Mark mark) const {
    Stop stop{mark, i, i + 1, false};
    if (mark == Mark::kPoint && is_mark(i, '.')) read_points(stop);
    for (std::uint32_t before = 0; before != stop.next;) {
      before = stop.next;
      while (stop.next < count_ && is_glued(stop.next)) {
        const Mark more = mark_of(stop.next);
        if (more == Mark::kNone || more == Mark::kAbbreviation) break;
        if (stop.mark != Mark::kWide && (more != Mark::kPoint || !stop.quoted)) stop.mark = more;
        ++stop.next;
      }
      while (stop.next < count_ && closes(stop.next)) {
        stop.quoted = stop.quoted || is_quote(stop.next);
        ++stop.next;
      }
    }
    return stop;
  }

  /// ". . ." is an ellipsis; a fourth point ends the sentence before or behind it.
  void read_points(Stop& stop) const {
    while (is_mark(stop.next, '.') && tokens_[stop.next].span.size() == 1 && !is_glued(stop.next)) ++stop.next;
    if (stop.next - stop.first == 3) stop.mark = Mark::kEllipsis;
  }

  bool closes(std::uint32_t i) const {
    if (!tokens_[i].is(TokenKind::kPunctuation)) return false;
    const bool glued = is_glued(i);
    switch (code(i)) {
      case 0x201D: case 0xBB: case 0x300D: case 0x300F: case 0xFF09: case 0x3011: return true;
      case ')': case ']': case '}': case 0x2019: return glued;
      case '\'': return glued && (i + 1 >= count_ || !is_glued(i + 1) || tokens_[i + 1].is(TokenKind::kPunctuation));
      case 0x201C: return i + 1 >= count_ || !is_glued(i + 1);  // the wrong one
      case '"':
        // With a blank before it a straight quote opens, unless one is open and a blank follows as well.
        return glued ? quote_open_ || i + 1 >= count_ || !is_glued(i + 1) : quote_open_ && (i + 1 >= count_ || !is_glued(i + 1));
      default: return false;
    }
  }
  bool is_quote(std::uint32_t i) const { return !is_mark(i, ')') && !is_mark(i, ']') && !is_mark(i, '}'); }

  // What begins -----------------------------------------------------------------------------------------------------

  bool is_opener(std::uint32_t i) const {
    if (!tokens_[i].is(TokenKind::kPunctuation)) return false;
    switch (code(i)) {
      case '"': case '\'': case '(': case '[': case '{': case '-': case '*': case 0xAB: case 0xA1: case 0xBF: case 0x2013: case 0x2014: case 0x2018:
      case 0x201C: case 0x201E: case 0x2022: case 0x300C: case 0x300E: case 0x3010: case 0xFF08: return true;
      default: return false;
    }
  }

  /// Scripts from Hebrew on have no capitals, but for Latin's and Greek's later blocks.
  static bool has_cases(char32_t c) { return c < 0x0590 || (c >= 0x1E00 && c <= 0x1FFF) || (c >= 0xFF21 && c <= 0xFF5A); }

  bool is_dash(std::uint32_t i) const {
    const char32_t c = code(i);
    return c == '-' || (c >= 0x2012 && c <= 0x2015);
  }

  /// True for a letter of a script with capitals that is none, but for names like "iPhone".
  bool is_lower_case(std::uint32_t i) const {
    const Token& token = tokens_[i];
    if (!token.is(TokenKind::kWord) || token.has(kCapitalised)) return false;
    const char32_t first = code(i);
    if (!has_cases(first)) return false;
    return token.span.size() < 2 || !base::is_upper(text_[token.span.begin + 1]);
  }

  /// Where the sentence is cut: 0 for nowhere.
  std::uint32_t cut_of(const Stop& stop) const {
    if (stop.mark == Mark::kWide) return stop.quoted && is_hiragana(stop.next) ? 0 : stop.next;
    std::uint32_t word = stop.next;
    while (word < count_ && is_opener(word)) ++word;
    if (stop.mark == Mark::kPoint || stop.mark == Mark::kQuestion)  // "It grew. … She left": the gap is the next sentence's
      while (word < count_ && !is_glued(word) && mark_of(word) == Mark::kEllipsis) ++word;
    if (word == count_ || tokens_[word].is(TokenKind::kPunctuation) || tokens_[word].is(TokenKind::kPossessive) || is_lower_case(word)) return 0;
    if (is_dash(stop.next) && (stop.quoted || stop.mark == Mark::kAbbreviation)) return 0;  // '… now.” — Lena Ito', "SALEM, Ore. - The"
    if (is_glued(stop.next) && !may_be_glued(stop, word)) return 0;
    switch (stop.mark) {
      case Mark::kPoint: return is_list_number(stop) ? 0 : cut_of_points(stop);
      case Mark::kQuestion: return is_attributed(stop, word) || is_own_mark(stop) ? 0 : stop.next;
      case Mark::kEllipsis: return ends_by_ellipsis(stop, word) ? stop.next : 0;
      default: return ends_by_abbreviation(stop, word) ? stop.next : 0;
    }
  }

  bool is_hiragana(std::uint32_t i) const { return code(i) >= 0x3041 && code(i) <= 0x309F; }

  /// "again.She": a word of two letters or a figure, then a capital.
  bool may_be_glued(const Stop& stop, std::uint32_t word) const {
    if (stop.next != word) return tokens_[word].has(kCapitalised);
    const Token& next = tokens_[word];
    if (!has_cases(code(word))) return stop.mark != Mark::kAbbreviation;
    if (!next.has(kCapitalised) || stop.first == begin_) return false;
    const Token& before = tokens_[stop.first - 1];
    return stop.mark == Mark::kAbbreviation || before.span.size() > 1 || !before.is(TokenKind::kWord) || stop.next > stop.first + 1;
  }

  /// "1. The first"
  bool is_list_number(const Stop& stop) const { return stop.first == begin_ + 1 && tokens_[begin_].is(TokenKind::kNumber) && tokens_[begin_].span.size() <= 3; }

  /// Four points apart: the first ends the sentence when it stands at its word, and the others begin the next.
  std::uint32_t cut_of_points(const Stop& stop) const {
    const bool apart = stop.next == stop.first + 4 && is_mark(stop.first + 1, '.') && !is_glued(stop.first + 1) && is_mark(stop.first + 3, '.');
    return apart && is_glued(stop.first) ? stop.first + 1 : stop.next;
  }

  /// '"Why now?" Lena Ito asked'
  bool is_attributed(const Stop& stop, std::uint32_t word) const {
    if (!stop.quoted || stop.next != word) return false;
    for (std::uint32_t i = word; i < count_ && i < word + 6; ++i) {
      if (tokens_[i].is(TokenKind::kPunctuation)) return false;
      if (i > word && sentence_word_of(of(i)) == SentenceWord::kCue) return true;
    }
    return false;
  }
  bool is_own_mark(const Stop& stop) const { return stop.next == stop.first + 1 && stop.first > first_ && sentence_word_of(of(stop.first - 1)) == SentenceWord::kName; }

  bool ends_by_ellipsis(const Stop& stop, std::uint32_t word) const {
    if (stop.first == begin_) return false;  // a gap before the sentence
    if (stop.first > first_ && (is_mark(stop.first - 1, '[') || is_mark(stop.first - 1, '('))) return false;
    return !tokens_[word].is(TokenKind::kNumber) && of(word) != "I" && !base::starts_with_ignoring_case(of(word), "I'");
  }

  // Abbreviations ---------------------------------------------------------------------------------------------------

  bool ends_by_abbreviation(const Stop& stop, std::uint32_t word) const {
    std::string_view name = of(stop.first);
    name.remove_suffix(1);
    const SentenceWord next = sentence_word_of(of(word));
    const bool starter = next == SentenceWord::kStarter || next == SentenceWord::kWeak;
    if (tokens_[word].is(TokenKind::kNumber) || tokens_[word].is(TokenKind::kSymbol)) return stop.quoted;
    if (name.size() == 1 && base::is_upper(name[0])) return next == SentenceWord::kStarter || follows_label(stop.first) || (starter && !follows_capital(stop.first));
    if (base::equals_ignoring_case(name, "a.m") || base::equals_ignoring_case(name, "p.m")) return ends_by_clock(stop, word, starter);
    switch (lexicon::abbreviation_of(name)) {
      case Abbreviation::kBeforeNumber: return false;
      case Abbreviation::kLead: return base::is_upper(name[0]) && next == SentenceWord::kStarter && follows_capital(stop.first);
      case Abbreviation::kMonth: return !is_day_or_month(of(word));
      case Abbreviation::kBehindNumber: return true;
      default: return starter || stop.quoted || name == "etc";
    }
  }

  /// "plan B."
  bool follows_label(std::uint32_t i) const { return i > begin_ && sentence_word_of(of(i - 1)) == SentenceWord::kLabel; }
  bool follows_capital(std::uint32_t i) const { return i > begin_ && tokens_[i - 1].has(kCapitalised); }

  /// "At 5 a.m. Mr. Smith went" and "at 5 p.m. Tokyo time" go on; "by 5 p.m. Lena Ito had left" is two sentences.
  bool ends_by_clock(const Stop& stop, std::uint32_t word, bool starter) const {
    if (begins_by_clock(stop.first)) return false;
    if (starter || stop.quoted) return true;
    if (tokens_[word].has(kAllCapitals) || is_zone(word) || (word + 1 < count_ && is_zone(word + 1))) return false;
    return !is_day_or_month(of(word));
  }
  /// "At 5:30 |p.m.|", "Friday at 5 |p.m.|"
  bool begins_by_clock(std::uint32_t clock) const {
    if (clock - begin_ > 5) return false;
    const std::uint32_t latest = std::min(begin_ + 2, clock);
    return tokens_[begin_].is(TokenKind::kNumber) || tokens_[begin_ + 1].is(TokenKind::kNumber) || tokens_[latest].is(TokenKind::kNumber);
  }
  bool is_zone(std::uint32_t i) const { return sentence_word_of(of(i)) == SentenceWord::kZone; }

  /// "Friday", "Fri.", "Sept."
  static bool is_day_or_month(std::string_view word) {
    if (word.ends_with("day")) return word.size() >= 6;
    if (word.ends_with('.')) word.remove_suffix(1);
    return lexicon::abbreviation_of(word) == Abbreviation::kMonth;
  }

  std::string_view text_;
  std::uint32_t first_;
  std::uint32_t count_;
  std::vector<Token>& tokens_;
  std::vector<Sentence>& sentences_;
  std::uint32_t begin_ = 0;  ///< of the open sentence
  bool quote_open_ = false;  ///< a straight double quote
};

}  // namespace

void split_sentences(std::string_view text, std::uint32_t first, std::vector<Token>& tokens, std::vector<Sentence>& sentences) {
  Splitter(text, first, tokens, sentences).run();
}

}  // namespace wireglass::annotations
