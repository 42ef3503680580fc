// One pass over the opening of a text: letters are counted by script, and every word votes for the languages whose marks
// it bears. The script with most letters decides which votes count. A vote's weight is about a logarithm of likelihood,
// so that a sum of votes compares languages as a naive Bayes classifier would.
#include "annotations/language.h"

#include <algorithm>
#include <array>
#include <span>

#include "annotations/language_marks.h"
#include "annotations/scripts.h"
#include "base/chars.h"

namespace wireglass::annotations {
namespace {

constexpr std::size_t kWindow = 4096;    // bytes looked at; a language shows well before
constexpr std::size_t kMaxWord = 32;     // characters of a word that are looked at
constexpr std::size_t kCheckEvery = 64;  // words between two looks at whether the lead is decisive
constexpr int kDecisiveLead = 500;
constexpr std::size_t kPieceWords = 64;  // words whose pieces count: after as many, whole words say enough

// Chosen on the sentences of tests/unit/language_cases.h: lists of names stay below, headlines of four words mostly above.
constexpr int kLeastScore = 7;
constexpr int kLeastScorePerWord = 1;
constexpr int kSoundScore = 14;                 // below it a lead must be clear
constexpr int kClearLead = 3;
constexpr std::uint32_t kLeastLetters = 10;     // of a script that one language has
constexpr std::uint32_t kLeastIdeographs = 5;   // Han, kana and hangul say more each
constexpr int kKanaWeight = 4;
constexpr std::uint32_t kWordsPerCodeMark = 6;  // prose has fewer braces, equals signs and backslashes than this

// Lower case tells more than a capital: names keep the marks of their own language wherever they are printed.
constexpr int kPlainFactor = 2;
constexpr int kCapitalFactor = 1;

/// What one letter of a script is worth against another's when the scripts of a text are compared.
constexpr std::uint32_t letter_worth(Script script) {
  return script == Script::kHan ? 3 : script == Script::kKana || script == Script::kHangul ? 2 : 1;
}

/// Scripts whose languages are told apart by words. The others need no words, or have no blanks between them.
constexpr bool has_words(Script script) {
  return script == Script::kLatin || script == Script::kCyrillic || script == Script::kArabic || script == Script::kDevanagari;
}

/// Written so much alike that a wrong guess between the two serves better than none; a tie goes to the first.
struct Kin {
  std::string_view first, second;
};
constexpr std::array<Kin, 4> kKin{{{"cs", "sk"}, {"da", "no"}, {"hr", "sr"}, {"id", "ms"}}};

constexpr bool are_kin(std::string_view a, std::string_view b) {
  for (const Kin& kin : kKin)
    if ((kin.first == a && kin.second == b) || (kin.first == b && kin.second == a)) return true;
  return false;
}

constexpr bool is_code_mark(char c) {
  return c == '{' || c == '}' || c == '=' || c == '<' || c == '>' || c == '\\' || c == '_';
}

constexpr bool is_space(char c) { return base::is_blank(c) || c == '\n'; }

/// Bytes to skip at the start of a token: an address, an e-mail, a file's name, a hashtag, a user's name. Else 0.
std::size_t address_length(std::string_view text) {
  const bool tag = text[0] == '#' || text[0] == '@';
  std::size_t length = 0;
  bool address = tag;
  for (; length < text.size() && !is_space(text[length]); ++length) {
    const char c = text[length];
    if (static_cast<unsigned char>(c) >= 0x80 && !tag) break;
    if (c == '@') address = true;
    if ((c == '.' || c == ':' || c == '_') && length > 0 && length + 1 < text.size()) {
      const char before = text[length - 1], after = text[length + 1];
      address |= c == ':' ? after == '/' : (base::is_lower(after) || base::is_digit(after)) && base::is_alnum(before);
    }
  }
  return address ? length : 0;
}

class Ballot {
 public:
  void read(std::string_view text);
  std::string_view winner() const;

 private:
  using Word = std::span<const char32_t>;

  std::size_t read_run(std::string_view text, std::size_t at);
  void vote_word(Word word, int factor);
  void vote(std::span<const MarkVote> votes, int factor);
  Script script_at(char32_t c);
  Script dominant_script() const;
  std::string_view winner_by_words(Script script) const;
  std::string_view winner_by_ideographs() const;
  int score_of(std::string_view code, Script script) const;
  bool decided() const;

  struct Ranking {
    std::size_t best;
    int score;
    int lead;
  };
  Ranking rank(Script script) const;

  const LanguageMarks& marks_ = LanguageMarks::instance();
  const ScriptBlock* block_ = &kScriptBlocks[0];  // of the last character: the next one is mostly of the same
  std::array<std::uint32_t, kScripts> letters_{};
  std::array<std::uint32_t, kScripts> words_{};
  std::array<int, kMaxScriptLanguages> scores_{};
  std::uint32_t code_marks_ = 0;
  std::size_t runs_ = 0;
};

void Ballot::read(std::string_view text) {
  bool token_starts = true;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (is_space(c)) {
      token_starts = true;
      ++at;
      continue;
    }
    if (token_starts) {
      token_starts = false;
      if (const std::size_t length = address_length(text.substr(at))) {
        at += length;
        continue;
      }
    }
    const base::Char next = base::char_at(text, at);
    if (base::is_letter(next.code)) {
      at = read_run(text, at);
      if (++runs_ % kCheckEvery == 0 && decided()) return;
      continue;
    }
    code_marks_ += is_code_mark(c) || (c == '(' && at > 0 && base::is_alnum(text[at - 1]));
    if (next.code >= 0x80) vote(marks_.find(letter_key(next.code)), kPlainFactor);
    at += next.length;
  }
}

/// Reads letters of one script from `at` on; they are a word where the script has words. Returns where they end.
std::size_t Ballot::read_run(std::string_view text, std::size_t at) {
  std::array<char32_t, kMaxWord> word;
  std::size_t size = 0, letters = 0;
  const char32_t first = base::char_at(text, at).code;
  const Script script = script_at(first);
  const bool worded = has_words(script);
  const int factor = base::is_capital(first) ? kCapitalFactor : kPlainFactor;
  while (at < text.size()) {
    if (script == Script::kLatin && base::is_alpha(text[at])) {  // most of most pages
      if (size < kMaxWord) word[size++] = static_cast<unsigned char>(base::to_lower(text[at]));
      ++at, ++letters;
      continue;
    }
    const base::Char next = base::char_at(text, at);
    if (!base::is_letter(next.code)) break;
    const char32_t c = fold(next.code);
    if (c != 0 && script_at(c) != script) break;
    at += next.length;
    if (c == 0) continue;
    ++letters;
    if (c >= 0x80 && (worded || script == Script::kHan)) vote(marks_.find(letter_key(c)), factor);
    if (size < kMaxWord) word[size++] = c;
  }
  letters_[static_cast<std::size_t>(script)] += static_cast<std::uint32_t>(letters);
  ++words_[static_cast<std::size_t>(script)];
  if (worded) vote_word(Word(word.data(), size), factor);
  return at;
}

void Ballot::vote_word(Word word, int factor) {
  if (const auto votes = marks_.find(word_key(word)); !votes.empty()) return vote(votes, factor);
  if (word.size() < 3 || runs_ >= kPieceWords) return;
  constexpr MarkKey kPiece = (MarkKey{1} << 63) - 1;
  MarkKey piece = piece_key(0, kWordEdge, word[0]);
  for (std::size_t i = 1; i <= word.size(); ++i) {
    piece = (piece << 21 | (i < word.size() ? word[i] : kWordEdge)) & kPiece;
    vote(marks_.find(piece), factor);
  }
}

void Ballot::vote(std::span<const MarkVote> votes, int factor) {
  for (const MarkVote& vote : votes) scores_[vote.language] += factor * vote.weight;
}

Script Ballot::script_at(char32_t c) {
  if (c < 0x80) return script_of(c);
  if (c < block_->first || c > block_->last) {
    const ScriptBlock* block = block_of(c);
    if (!block) return Script::kNone;
    block_ = block;
  }
  return block_->script;
}

Ballot::Ranking Ballot::rank(Script script) const {
  const auto languages = marks_.languages();
  Ranking ranking{0, 0, 0};
  for (std::size_t i = 0; i < languages.size(); ++i)  // the first of equals: languages stand in the order of their codes
    if (languages[i].script == script && scores_[i] > ranking.score) ranking = {i, scores_[i], 0};
  int second = 0;
  for (std::size_t i = 0; i < languages.size(); ++i)
    if (languages[i].script == script && i != ranking.best && !are_kin(languages[i].code, languages[ranking.best].code))
      second = std::max(second, scores_[i]);
  ranking.lead = ranking.score - second;
  return ranking;
}

bool Ballot::decided() const {
  const Script script = dominant_script();
  return has_words(script) && rank(script).lead >= kDecisiveLead;
}

Script Ballot::dominant_script() const {
  std::array<std::uint32_t, kScripts> worth{};
  for (std::size_t i = 1; i < kScripts; ++i) worth[i] = letters_[i] * letter_worth(static_cast<Script>(i));
  // Japanese is written in both, so the two stand together against the others.
  worth[static_cast<std::size_t>(Script::kHan)] += worth[static_cast<std::size_t>(Script::kKana)];
  return static_cast<Script>(std::max_element(worth.begin(), worth.end()) - worth.begin());
}

int Ballot::score_of(std::string_view code, Script script) const {
  const auto languages = marks_.languages();
  for (std::size_t i = 0; i < languages.size(); ++i)
    if (languages[i].code == code && languages[i].script == script) return scores_[i];
  return 0;
}

std::string_view Ballot::winner_by_ideographs() const {
  const std::uint32_t kana = letters_[static_cast<std::size_t>(Script::kKana)];
  if (kana + letters_[static_cast<std::size_t>(Script::kHan)] < kLeastIdeographs) return {};
  const int japanese = score_of("ja", Script::kHan) + kKanaWeight * static_cast<int>(kana);
  return japanese > score_of("zh", Script::kHan) ? "ja" : "zh";
}

std::string_view Ballot::winner_by_words(Script script) const {
  const std::uint32_t words = words_[static_cast<std::size_t>(script)];
  const Ranking ranking = rank(script);
  // Latin letters alone say nothing of a language; the other scripts are shared by few, so that names rarely mislead.
  const int per_word = script == Script::kLatin ? kLeastScorePerWord : 0;
  if (ranking.score < kLeastScore + per_word * static_cast<int>(words)) return {};
  if (ranking.lead < (ranking.score < kSoundScore ? kClearLead : 1)) return {};
  if (code_marks_ * kWordsPerCodeMark >= words) return {};
  return marks_.languages()[ranking.best].code;
}

std::string_view Ballot::winner() const {
  const Script script = dominant_script();
  if (script == Script::kHan || script == Script::kKana) return winner_by_ideographs();
  if (has_words(script)) return winner_by_words(script);
  const std::uint32_t least = script == Script::kHangul ? kLeastIdeographs : kLeastLetters;
  return letters_[static_cast<std::size_t>(script)] >= least ? only_language_of(script) : std::string_view{};
}

}  // namespace

std::string_view detect_language(std::string_view text) {
  if (text.size() > kWindow) {
    std::size_t end = kWindow;
    while (end > 0 && !base::is_char_start(text[end])) --end;
    text = text.substr(0, end);
  }
  Ballot ballot;
  ballot.read(text);
  return ballot.winner();
}

}  // namespace wireglass::annotations
