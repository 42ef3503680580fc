#include "annotations/name_text.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/chars.h"

namespace wireglass::annotations {
namespace {

constexpr std::uint32_t kMostGap = 4;       // tokens between two runs of one segment
constexpr std::uint32_t kMostSegment = 64;  // tokens of a run and of what is decoded at once; a longer run is cut there
constexpr std::uint32_t kMostPhrase = 6;    // words of a phrase of the gazetteer

constexpr std::string_view kConnectors[] = {
    "of", "and", "the", "for", "de", "la", "le", "les", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "van", "von", "der", "den", "ter",
    "bin", "ibn", "al", "el", "y", "e", "i", "in", "on", "at", "to", "with", "a", "an", "o", "ul", "ur", "ud", "bint", "abu", "os", "as", "en", "et", "und", "für",
    "&", "-", "–", "'", "’", ".", "/", "’s", "'s", "+", "@", "!"};
constexpr std::string_view kParticles[] = {"al", "el", "de", "da", "do", "dos", "del", "della", "di", "du", "van", "von", "der", "den", "bin", "ibn", "ter", "la", "le", "ul", "abu", "bint", "as", "ash", "an", "ad", "ar"};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::string_view (&list)[N]) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

NameShape shape_of(const Token& token, std::string_view text) {
  if (token.is(TokenKind::kNumber)) return NameShape::kDigits;
  if (!token.is(TokenKind::kWord)) return NameShape::kMark;
  bool digit = false, lower = false, upper_inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    digit |= base::is_digit(text[i]);
    lower |= base::is_lower(text[i]) || static_cast<unsigned char>(text[i]) >= 0x80;
    upper_inside |= i > 0 && base::is_upper(text[i]);
  }
  if (!token.has(kCapitalised)) return upper_inside ? NameShape::kInner : NameShape::kLower;
  if (token.has(kEndsInPoint)) return text.size() == 2 ? NameShape::kInitial : NameShape::kAbbreviation;
  if (digit) return NameShape::kAlnum;
  if (text.size() == 1) return NameShape::kLetter;
  if (token.has(kAllCapitals)) return NameShape::kCapitals;
  return upper_inside ? NameShape::kMixed : NameShape::kCapital;
}

bool is_capital_shape(NameShape shape) {
  switch (shape) {
    case NameShape::kLower: case NameShape::kDigits: case NameShape::kMark: return false;
    default: return true;
  }
}

class TextReader {
 public:
  TextReader(const Prose& prose, const lexicon::NameLexicon& lexicon) : prose_(prose), lexicon_(lexicon) {
    out_.prose = &prose;
    out_.words.resize(prose.tokens.size());
  }

  NameText run() {
    for (std::uint32_t i = 0; i < size(); ++i) read_word(i);
    for (const Sentence& sentence : prose_.sentences) read_sentence(sentence);
    match_gazetteer();
    read_article();
    return std::move(out_);
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(prose_.tokens.size()); }
  NameWord& word(std::uint32_t at) { return out_.words[at]; }
  bool is_capital(std::uint32_t at) const { return is_capital_shape(out_.words[at].shape); }
  bool is_glued(std::uint32_t at) const { return !prose_.tokens[at].has(kSpaceBefore); }

  void read_word(std::uint32_t at) {
    const Token& token = prose_.tokens[at];
    NameWord& word = out_.words[at];
    word.shape = shape_of(token, prose_.of(at));
    word.hash = lexicon::name_hash(prose_.of(at));
    if (token.is(TokenKind::kWord)) {
      word.cluster = lexicon_.cluster_of(word.hash);
      std::string_view text = prose_.of(at);
      if (word.cluster == 0 && text.size() > 2 && text.back() == '.') word.cluster = lexicon_.cluster_of(lexicon::name_hash(text.substr(0, text.size() - 1)));
    }
  }

  /// Title case, all capitals: what the capitals of a sentence are worth.
  std::uint8_t style_of(const Sentence& sentence) const {
    std::uint32_t words = 0, capitals = 0, all = 0;
    for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
      if (!prose_.tokens[i].is(TokenKind::kWord) || prose_.tokens[i].span.size() < 4) continue;
      ++words;
      capitals += prose_.tokens[i].has(kCapitalised);
      all += prose_.tokens[i].has(kAllCapitals);
    }
    return static_cast<std::uint8_t>((words >= 3 && capitals * 10 >= words * 8 ? 1 : 0) | (words >= 2 && all * 10 >= words * 8 ? 2 : 0));
  }

  void read_sentence(const Sentence& sentence) {
    const std::uint8_t style = style_of(sentence);
    std::uint32_t before = sentence.first;  // end of the run before
    bool open = false;
    for (std::uint32_t at = sentence.first; at < sentence.end;) {
      if (!is_capital(at)) {
        ++at;
        continue;
      }
      const std::uint32_t limit = std::min(sentence.end, at + kMostSegment);
      const std::uint32_t end = run_end(at, limit);
      out_.runs.push_back({at, end, style});
      for (std::uint32_t i = at; i < end; ++i) word(i).run = static_cast<std::uint32_t>(out_.runs.size());
      std::uint32_t tail = end;  // "Chen Su-fen": a hyphen and what it binds
      while (tail + 1 < limit && prose_.of(tail) == "-" && is_glued(tail) && is_glued(tail + 1) && prose_.tokens[tail + 1].is(TokenKind::kWord)) {
        tail += 2;
      }
      if (open && (at < out_.segments.back().end || joins(before, at)) && end - out_.segments.back().first <= kMostSegment) {
        out_.segments.back().end = std::max(out_.segments.back().end, tail);
      } else {
        if (open) before = std::max(before, out_.segments.back().end = std::min(out_.segments.back().end, at));
        std::uint32_t first = at;
        while (first > before && first > sentence.first && is_particle(first - 1)) --first;
        out_.segments.push_back({first, tail, style});
      }
      open = true;
      before = at = end;
    }
  }

  bool is_particle(std::uint32_t at) const {
    const std::string_view text = prose_.of(at);
    if (text == "-") return at > 0 && is_one_of(prose_.of(at - 1), kParticles);  // "al-Shabab"
    return is_one_of(text, kParticles);
  }

  /// The end of the run of capitals at `at`: words, what hyphens and "&" join, numbers behind.
  std::uint32_t run_end(std::uint32_t at, std::uint32_t limit) const {
    std::uint32_t end = at + 1;
    while (end < limit) {
      const Token& token = prose_.tokens[end];
      if (is_capital(end)) {
        ++end;
        continue;
      }
      const std::string_view text = prose_.of(end);
      const bool glued = is_glued(end) && end + 1 < limit && is_glued(end + 1);
      if ((text == "-" || text == "'" || text == "\xE2\x80\x99" || text == "/" || text == "." || text == "\xE2\x80\x93") && glued && (is_capital(end + 1) || prose_.tokens[end + 1].is(TokenKind::kNumber))) {
        end += 2;
        continue;
      }
      if (text == "&" && end + 1 < limit && is_capital(end + 1)) {
        end += 2;
        continue;
      }
      if (token.is(TokenKind::kNumber) && token.span.size() <= 4 && token.span.begin - prose_.tokens[end - 1].span.end <= 1) {
        ++end;
        continue;
      }
      break;
    }
    return end;
  }

  bool joins(std::uint32_t first, std::uint32_t end) const {
    if (end - first > kMostGap) return false;
    for (std::uint32_t i = first; i < end; ++i) {
      const std::string_view text = prose_.of(i);
      if (!is_one_of(text, kConnectors)) return false;
      if (text == "." && !(is_glued(i) && i + 1 < size() && is_glued(i + 1))) return false;
    }
    return true;
  }

  void match_gazetteer() {
    std::array<std::uint64_t, kMostPhrase> words;
    for (const NameRun& segment : out_.segments) {
      for (std::uint32_t at = segment.first; at < segment.end;) {
        std::uint32_t count = 0;
        if (is_capital(at))
          for (; count < kMostPhrase && at + count < segment.end; ++count) words[count] = word(at + count).hash;
        const auto match = lexicon_.match({words.data(), count});
        for (std::uint32_t i = 0; i < match.length; ++i) {
          word(at + i).kinds = match.kinds;
          word(at + i).entry = static_cast<std::uint8_t>(match.length == 1 ? 1 : i == 0 ? 2 : i + 1 == match.length ? 4 : 3);
        }
        at += std::max<std::uint32_t>(1, match.length);
      }
    }
  }

  ArticleWord* find(std::uint64_t hash) {
    const auto at = std::lower_bound(out_.article.begin(), out_.article.end(), hash, [](const ArticleWord& w, std::uint64_t h) { return w.hash < h; });
    return at != out_.article.end() && at->hash == hash ? &*at : nullptr;
  }

  void read_article() {
    for (const NameRun& run : out_.runs)
      for (std::uint32_t i = run.first; i < run.end; ++i)
        if (prose_.tokens[i].is(TokenKind::kWord)) out_.article.push_back({word(i).hash, 0, 0, 0, 0, 0});
    std::sort(out_.article.begin(), out_.article.end(), [](const ArticleWord& a, const ArticleWord& b) { return a.hash < b.hash; });
    out_.article.erase(std::unique(out_.article.begin(), out_.article.end(), [](const ArticleWord& a, const ArticleWord& b) { return a.hash == b.hash; }), out_.article.end());
    for (std::uint32_t i = 0; i < size(); ++i) {
      if (!prose_.tokens[i].is(TokenKind::kWord)) continue;
      ArticleWord* known = find(word(i).hash);
      if (known == nullptr) continue;
      word(i).article = static_cast<std::uint16_t>(std::min<std::size_t>(known - out_.article.data() + 1, 65535));
      if (word(i).run == 0) {
        if (word(i).shape == NameShape::kLower && known->low < 3) ++known->low;
        continue;
      }
      const NameRun& run = out_.runs[word(i).run - 1];
      if (run.style == 0 && !prose_.tokens[i].has(kStartsSentence) && known->inner < 3) ++known->inner;
      if (run.style != 0) continue;
      const std::uint32_t length = run.end - run.first;
      const std::uint32_t best = known->longest == 0 ? 0 : out_.runs[known->longest - 1].end - out_.runs[known->longest - 1].first;
      if (length > best && length <= 8) {
        known->longest = word(i).run;
        known->place = static_cast<std::uint16_t>(i == run.first ? 0 : i + 1 == run.end ? 2 : 1);
      }
    }
    find_acronyms();
  }

  /// "Bank of Ghana (BoG)", "CDPJ": the capitals of a run's words, with or without its small words.
  void find_acronyms() {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> initials;
    for (std::uint32_t r = 0; r < out_.runs.size(); ++r) {
      // A run, and what follows it by "of" and "and".
      std::uint32_t end = out_.runs[r].end, last = r;
      for (int more = 0; more < 3; ++more) {
        std::string letters;
        for (std::uint32_t i = out_.runs[r].first; i < end; ++i)
          if (word(i).run != 0 && prose_.tokens[i].is(TokenKind::kWord)) letters += base::to_lower(prose_.of(i)[0]);
        if (letters.size() >= 2 && letters.size() <= 8) initials.push_back({lexicon::name_hash(letters), r + 1});
        if (last + 1 >= out_.runs.size() || !joins(end, out_.runs[last + 1].first) || end == out_.runs[last + 1].first) break;
        end = out_.runs[++last].end;
      }
    }
    std::sort(initials.begin(), initials.end());
    for (ArticleWord& known : out_.article) {
      const auto at = std::lower_bound(initials.begin(), initials.end(), std::pair<std::uint64_t, std::uint32_t>{known.hash, 0});
      if (at != initials.end() && at->first == known.hash) known.acronym = static_cast<std::uint16_t>(std::min<std::uint32_t>(at->second, 65535));
    }
  }

  const Prose& prose_;
  const lexicon::NameLexicon& lexicon_;
  NameText out_;
};

}  // namespace

NameText read_name_text(const Prose& prose, const lexicon::NameLexicon& lexicon) { return TextReader(prose, lexicon).run(); }

}  // namespace wireglass::annotations
