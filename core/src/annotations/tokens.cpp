// One pass: the class of a token's first character says what reads it. ASCII goes by a table of bytes; what is rarer
// (points, apostrophes, other scripts, addresses) is looked at only where its mark stands.
#include "annotations/tokens.h"

#include "annotations/letter_runs.h"
#include "annotations/money_letters.h"
#include "annotations/token_classes.h"
#include "annotations/token_handles.h"
#include "lexicon/abbreviations.h"
#include "lexicon/vocabulary.h"

namespace wireglass::annotations {
namespace {

using lexicon::Abbreviation;

constexpr std::size_t kLongestAbbreviation = 8;
constexpr int kMostGroups = 16;

class Tokenizer {
 public:
  Tokenizer(std::string_view text, Span stretch, std::vector<Token>& tokens)
      : text_(text.substr(0, stretch.end)), at_(stretch.begin), end_(stretch.end), first_(tokens.size()), tokens_(tokens) {}

  void run() {
    while (at_ < end_) {
      const std::uint8_t kind = kByteClasses[byte(at_)];
      if (kind == kBlankClass) {
        ++at_;
        space_ = true;
      } else if ((kind & kLetters) != 0) read_word();
      else if (kind == kDigitClass) read_number();
      else if (kind == kPunctClass) read_punctuation();
      else if (kind == kSymbolClass) emit(at_, at_ + 1, TokenKind::kSymbol);
      else read_wide();
    }
  }

 private:
  unsigned char byte(std::size_t at) const { return static_cast<unsigned char>(text_[at]); }
  char peek(std::size_t at) const { return at < end_ ? text_[at] : '\0'; }
  ClassedChar char_at(std::size_t at) const { return classed_at(text_, at); }
  bool is_word_char(std::size_t at) const { return char_at(at).is(kWordClasses); }
  bool has_tokens() const { return tokens_.size() > first_; }

  /// What may be in a list: words, and the marks and symbols among them.
  static bool may_be_listed(TokenKind kind) { return kind != TokenKind::kNumber && kind != TokenKind::kHandle && kind != TokenKind::kIdeograph; }

  void emit(std::size_t begin, std::size_t end, TokenKind kind, int flags = 0) {
    emit(begin, end, kind, flags, may_be_listed(kind) ? lexicon::find_word(text_.data() + begin, end - begin, text_.size() - begin) : lexicon::WordId{0});
  }
  [[gnu::always_inline]] void emit(std::size_t begin, std::size_t end, TokenKind kind, int flags, lexicon::WordId word) {
    tokens_.push_back({{static_cast<Offset>(begin), static_cast<Offset>(end)}, kind, static_cast<std::uint8_t>(flags | (space_ ? kSpaceBefore : 0)), word});
    space_ = false;
    at_ = end;
  }

  void read_wide() {
    const ClassedChar c = char_at(at_);
    if (c.is(kLetters)) return read_word();
    if (c.is(kDigitClass)) return read_number();
    if (c.is(kIdeographClass)) return emit(at_, past_extenders(at_ + c.length), TokenKind::kIdeograph);
    if (c.is(kPunctClass)) return read_punctuation();
    if (c.is(kSymbolClass)) return emit(at_, past_extenders(at_ + c.length), TokenKind::kSymbol);
    if (c.is(kExtender) && !is_format(c.code)) return emit(at_, past_extenders(at_ + c.length), TokenKind::kSymbol);
    at_ += c.length;
    space_ = space_ || c.is(kBlankClass);
  }

  /// What nobody sees: joiners and variation selectors that stand alone.
  static bool is_format(char32_t c) { return c == 0xAD || c == 0x200C || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || c >= 0xE0100; }

  /// An emoji's skin, its joined parts; a kana's mark.
  std::size_t past_extenders(std::size_t at) const {
    for (ClassedChar c = char_at(at); c.is(kExtender); c = char_at(at)) {
      at += c.length;
      const ClassedChar joined = char_at(at);
      if (c.code == 0x200D && joined.is(kSymbolClass) && joined.code >= 0x80) at += joined.length;
    }
    return at;
  }

  // Words -----------------------------------------------------------------------------------------------------------

  /// Most words are ASCII letters with a blank or a comma behind them; the rest is read again, with care.
  void read_word() {
    const auto [end, seen, head] = letters_from(text_, at_);
    const bool plain = end > at_ && (end == end_ || text_[end] == ',' || kByteClasses[byte(end)] == kBlankClass);
    if (!plain) return read_any_word();
    const int flags = flags_of(kByteClasses[byte(at_)], seen, end - at_);
    if (head != 0 && end - at_ <= 8) emit(at_, end, TokenKind::kWord, flags, lexicon::find_key({head, 0}));
    else emit(at_, end, TokenKind::kWord, flags);
    if (may_be_seam(end)) read_possessive();
  }

  static int flags_of(std::uint8_t first, std::uint8_t seen, std::size_t letters) {
    return ((first & kUpper) != 0 ? kCapitalised : 0) | (letters > 1 && (seen & kLower) == 0 ? kAllCapitals : 0);
  }
  bool may_be_seam(std::size_t at) const { return at + 2 < end_ && text_[at] == ' ' && (text_[at + 1] == '\'' || text_[at + 1] == '\xE2'); }

  void read_any_word() {
    const std::size_t begin = at_;
    std::uint8_t seen = 0;
    std::uint32_t letters = 0;
    std::size_t end = run_of_word(begin, seen, letters);
    if (end - begin == 1 && (text_[begin] == 'N' || text_[begin] == 'n') && text_.substr(end, 2) == "\xC2\xB0") end += 2;  // "N°"
    int flags = flags_of(class_at(begin), seen, letters) | (base::is_digit(text_[end - 1]) ? kWithDigit : 0);
    if (peek(end) == '.') {
      if (const std::size_t pointed = past_point(begin, end)) {
        if (text_[pointed - 1] == '.') flags |= kEndsInPoint;
        if (pointed > end + 1) flags = (flags & ~kAllCapitals) | (is_all_capitals(begin, pointed) ? kAllCapitals : 0);
        end = pointed;
      } else if (const std::size_t host = read_address(begin, end)) return emit_joined(begin, host);
    } else if (peek(end) == ':') {
      if (const std::size_t url = end_of_url(text_, begin)) return emit(begin, url, TokenKind::kHandle);
    } else if (peek(end) == '@') {
      if (const std::size_t mail = end_of_mail(text_, end)) return emit_joined(begin, mail);
    }
    emit(begin, end, TokenKind::kWord, flags);
    read_possessive();
  }

  std::uint8_t class_at(std::size_t at) const {
    const std::uint8_t kind = kByteClasses[byte(at)];
    return kind != 0 ? kind : char_at(at).kind;
  }

  /// To the end of letters, digits behind letters, and inner apostrophes.
  std::size_t run_of_word(std::size_t at, std::uint8_t& seen, std::uint32_t& letters) const {
    const std::size_t begin = at;
    std::size_t digits = 0;  // where the last digits behind letters begin
    bool counted = false;
    while (at < end_) {
      const std::uint8_t kind = kByteClasses[byte(at)];
      if ((kind & kLetters) != 0) {
        seen |= kind;
        ++letters;
        ++at;
        digits = 0;
      } else if (kind == kDigitClass) {
        if (digits == 0) digits = at;
        if (!counted && at > begin && is_money(begin, at)) return at;
        counted = true;
        ++at;
      } else if (text_[at] == '\'') {
        if (!joins(at, 1)) break;
        ++at;
      } else if (kind != 0) break;
      else {
        const ClassedChar c = char_at(at);
        if (c.is(kLetters)) {
          seen |= c.kind;
          ++letters;
          digits = 0;
        } else if (c.code == 0x2019 ? !joins(at, 3) : !c.is(kExtender)) break;
        at += c.length;
      }
    }
    // "v2.0", "Rs1,200": a number with points of its own is no part of the word.
    if (digits > begin && past_number(digits) > at) return digits;
    return at;
  }

  /// "Rs500", "N200 billion": letters that stand for a currency.
  bool is_money(std::size_t begin, std::size_t digits) const {
    const CurrencyPrefix kind = currency_prefix_of(text_.substr(begin, digits - begin));
    if (kind != CurrencyPrefix::kScaled) return kind == CurrencyPrefix::kAlways;
    const std::size_t scale = past_blanks(past_number(digits));
    std::size_t end = scale;
    while (end - scale <= kLongestAbbreviation && base::is_lower(peek(end))) ++end;
    return !is_word_char(end) && currency_prefix_of(text_.substr(scale, end - scale)) == CurrencyPrefix::kScale;
  }
  /// True when the apostrophe at `at` stands inside a word: letters behind it, which are more than the possessive's s.
  bool joins(std::size_t at, std::size_t length) const {
    const ClassedChar next = char_at(at + length);
    if (!next.is(kLetters)) return false;
    return (next.code != 's' && next.code != 'S') || is_word_char(at + length + 1);
  }

  bool is_all_capitals(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
      if (base::is_lower(text_[i])) return false;
    return true;
  }

  /// The end of an abbreviation whose first point stands at `point`; 0 when the word there is none.
  std::size_t past_point(std::size_t begin, std::size_t point) const {
    const std::string_view word = text_.substr(begin, point - begin);
    if (peek(point + 1) == '.' || word.size() > kLongestAbbreviation) return 0;
    if (word.size() == 1) return past_initials(point);
    if (base::is_alpha(peek(point + 1))) {  // "Ph.D."
      std::size_t end = point + 1;
      while (end - begin <= kLongestAbbreviation && base::is_alpha(peek(end))) ++end;
      if (is_abbreviation(begin, end)) return peek(end) == '.' && peek(end + 1) != '.' ? end + 1 : end;
    }
    return is_abbreviation(begin, point) ? point + 1 : 0;
  }

  /// "U.S.", "p.m.", "J.D.", "U.S" without its last point, "J." alone.
  std::size_t past_initials(std::size_t point) const {
    std::size_t end = point;
    while (peek(end) == '.' && base::is_alpha(peek(end + 1)) && !is_word_char(end + 2)) end += 2;
    const bool closed = peek(end) == '.' && peek(end + 1) != '.';
    if (end > point) return closed ? end + 1 : end;
    return is_initial(point) || is_abbreviation(point - 1, point) ? point + 1 : 0;
  }

  /// A capital with a point behind it is a name's when a name can go on: "J. Smith", "W. was", and not "plan B." at the end.
  bool is_initial(std::size_t point) const {
    if (!base::is_upper(text_[point - 1])) return false;
    if (has_tokens() && !space_ && !tokens_.back().is(TokenKind::kPunctuation) && !tokens_.back().has(kEndsInPoint)) return false;
    const std::size_t next = past_blanks(point + 1);
    return next < end_ && (is_word_char(next) || text_[next] == ',' || text_[next] == '-');
  }

  std::size_t past_blanks(std::size_t at) const {
    while (at < end_ && kByteClasses[byte(at)] == kBlankClass) ++at;
    return at;
  }

  /// By the table, and by the word's neighbours where it is an abbreviation there only.
  bool is_abbreviation(std::size_t begin, std::size_t point) const {
    switch (lexicon::abbreviation_of(text_.substr(begin, point - begin))) {
      case Abbreviation::kNone: return false;
      case Abbreviation::kBeforeNumber: return base::is_digit(peek(past_blanks(point + 1)));
      case Abbreviation::kBehindNumber: return is_behind_number();
      case Abbreviation::kBehindComma: return has_tokens() && text_[tokens_.back().span.begin] == ',';
      default: return true;
    }
  }
  bool is_behind_number() const {
    if (!has_tokens()) return false;
    std::size_t i = tokens_.size() - 1;
    if (text_[tokens_[i].span.begin] == '-' && i > first_) --i;  // "6-ft."
    return tokens_[i].is(TokenKind::kNumber) || tokens_[i].has(kEndsInPoint);  // "6 sq. ft."
  }

  /// The possessive behind the word just read, and behind a seam: "Norway 's".
  void read_possessive() {
    std::size_t begin = at_;
    if (may_be_seam(begin)) ++begin;
    const std::size_t length = apostrophe_length(begin);
    if (length == 0) return;
    const char s = peek(begin + length);
    const bool seam = begin > at_;
    if ((s == 's' || s == 'S') && !is_word_char(begin + length + 1)) {
      space_ = seam;
      return emit(begin, begin + length + 1, TokenKind::kPossessive);
    }
    const char last = text_[at_ - 1];
    if (!seam && single_quotes_ == 0 && (last == 's' || last == 'S') && !is_word_char(begin + length))
      emit(begin, begin + length, TokenKind::kPossessive);
  }
  std::size_t apostrophe_length(std::size_t at) const {
    if (peek(at) == '\'') return 1;
    return peek(at) == '\xE2' && text_.substr(at, 3) == "\xE2\x80\x99" ? 3 : 0;
  }

  // Addresses -------------------------------------------------------------------------------------------------------

  std::size_t read_address(std::size_t begin, std::size_t end) const {
    if (end - begin == 3 && base::equals_ignoring_case(text_.substr(begin, 3), "www")) return end_of_url(text_, begin);
    const char next = peek(end + 1);
    return base::is_lower(next) || base::is_digit(next) ? end_of_host(text_, end) : 0;
  }

  /// A handle with the tokens that stand right before it: "Jane.Doe@…", "harbor-news.com".
  void emit_joined(std::size_t begin, std::size_t end) {
    while (has_tokens() && !space_ && tokens_.back().span.end == begin && is_of_handle(tokens_.back())) {
      begin = tokens_.back().span.begin;
      space_ = tokens_.back().has(kSpaceBefore);
      tokens_.pop_back();
    }
    emit(begin, end, TokenKind::kHandle);
  }
  bool is_of_handle(const Token& token) const {
    if (token.is(TokenKind::kWord) || token.is(TokenKind::kNumber)) return true;
    return token.is(TokenKind::kPunctuation) && std::string_view("-._").find(text_[token.span.begin]) != std::string_view::npos;
  }

  // Numbers ---------------------------------------------------------------------------------------------------------

  void read_number() {
    const std::size_t begin = at_, end = past_number(begin);
    emit(begin, end, TokenKind::kNumber);
    if (apostrophe_length(end) != 0) read_possessive();
  }

  /// Digits with grouping and decimal points: "1,234.5", "1,00,000", "23.05.2025".
  std::size_t past_number(std::size_t at) const {
    const std::size_t begin = at;
    at = past_digits(at);
    if (at - begin <= 3 && peek(at) == ',') at = past_groups(at);
    while (peek(at) == '.' && base::is_digit(peek(at + 1))) at = past_digits(at + 1);
    for (ClassedChar c = char_at(at); (c.code == 0x066B || c.code == 0x066C) && char_at(at + 2).is(kDigitClass); c = char_at(at)) at = past_digits(at + 2);
    return at;
  }
  std::size_t past_digits(std::size_t at) const {
    while (at < end_) {
      if (base::is_digit(text_[at])) ++at;
      else if (byte(at) < 0x80) break;
      else {
        const ClassedChar c = char_at(at);
        if (!c.is(kDigitClass)) break;
        at += c.length;
      }
    }
    return at;
  }
  /// Groups of two or three digits (India's), the last one of three; else the comma is the sentence's.
  std::size_t past_groups(std::size_t at) const {
    std::size_t end = at;
    // More groups are no number; without a limit a list of two-digit numbers would be read again and again.
    for (int groups = 0; peek(at) == ',' && groups < kMostGroups; ++groups) {
      const std::size_t next = past_digits(at + 1), size = next - at - 1;
      if (size != 2 && size != 3) break;
      at = next;
      if (size == 3) end = at;
    }
    return end;
  }

  // Marks -----------------------------------------------------------------------------------------------------------

  void read_punctuation() {
    const std::size_t begin = at_;
    const char c = text_[begin];
    const std::size_t length = byte(begin) < 0x80 ? 1 : char_at(begin).length;
    if (c == '.' && base::is_digit(peek(begin + 1)) && begins_decimal()) return emit(begin, past_digits(begin + 1), TokenKind::kNumber);
    if ((c == '#' || c == '@') && (space_ || !has_tokens() || !tokens_.back().is(TokenKind::kWord)))
      if (const std::size_t tag = end_of_tag(text_, begin)) return emit(begin, tag, TokenKind::kHandle);
    if (c == '@' && has_tokens() && !space_)
      if (const std::size_t mail = end_of_mail(text_, begin)) return emit_joined(begin, mail);
    note_single_quote(begin, length);
    std::size_t end = begin + length;
    if (is_of_runs(c, length))
      while (text_.substr(end, length) == text_.substr(begin, length)) end += length;
    emit(begin, end, TokenKind::kPunctuation);
  }

  /// ".5 percent", "$.50"
  bool begins_decimal() const { return space_ || !has_tokens() || tokens_.back().is(TokenKind::kSymbol); }

  /// Marks that stand for one thing when repeated; brackets and quotes stay apart.
  static bool is_of_runs(char c, std::size_t length) {
    if (length == 1) return std::string_view(".-!?*_=,").find(c) != std::string_view::npos;
    return c == '\xE2' || c == '\xEF';
  }

  /// An opening single quote makes the next apostrophe behind an s its end, and no possessive.
  void note_single_quote(std::size_t at, std::size_t length) {
    const bool straight = text_[at] == '\'';
    const std::string_view mark = text_.substr(at, length);
    if (!straight && mark != "\xE2\x80\x98" && mark != "\xE2\x80\x99") return;
    const bool opens = mark == "\xE2\x80\x98" || (straight && (space_ || !has_tokens() || tokens_.back().is(TokenKind::kPunctuation)) && char_at(at + 1).is(kLetters));
    single_quotes_ = opens ? 1 : 0;
  }

  std::string_view text_;  ///< up to the end of the stretch
  std::size_t at_;
  std::size_t end_;
  std::size_t first_;      ///< of this stretch among the tokens
  std::vector<Token>& tokens_;
  bool space_ = true;
  int single_quotes_ = 0;  ///< open ones
};

}  // namespace

void tokenize(std::string_view text, Span stretch, std::vector<Token>& tokens) { Tokenizer(text, stretch, tokens).run(); }

}  // namespace wireglass::annotations
