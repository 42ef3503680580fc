#include "annotations/name_text.h"

#include <algorithm>
#include <array>

#include "base/chars.h"

namespace wireglass::annotations {
namespace {

constexpr std::uint32_t kMostGap = 4;        // tokens between two runs of one segment
constexpr std::uint32_t kMostSegment = 64;   // tokens of a run, and of what is decoded at once; longer ones are cut there
constexpr std::uint32_t kMostPhrase = 6;     // words of a phrase of the gazetteer
constexpr std::uint32_t kContext = 2;        // tokens beside a segment that the model looks at
constexpr std::uint32_t kMostLongRun = 8;    // words of a run that says something of its words; longer ones are lists
constexpr std::size_t kMostInitials = 8;
constexpr std::size_t kMemos = 4096;
constexpr std::uint8_t kMostCount = 3;

bool is_capital_shape(NameShape shape) { return shape != NameShape::kLower && shape != NameShape::kDigits && shape != NameShape::kMark; }

/// Words of the article by their hash: open addressing, as there are few.
class ArticleIndex {
 public:
  explicit ArticleIndex(std::vector<ArticleWord>& words) : words_(words), slots_(64) {}

  std::uint32_t add(std::uint64_t hash) {
    if ((words_.size() + 1) * 2 > slots_.size()) grow();
    std::uint32_t& slot = slots_[place(hash)];
    if (slot == 0) {
      words_.push_back({hash, 0, 0, 0, 0, 0});
      seen_[hash >> 6 & 31] |= std::uint64_t{1} << (hash & 63);
      slot = static_cast<std::uint32_t>(words_.size());
    }
    return slot;
  }
  /// Index + 1; 0: not there.
  std::uint32_t find(std::uint64_t hash) const {
    if ((seen_[hash >> 6 & 31] >> (hash & 63) & 1) == 0) return 0;  // most words
    return slots_[place(hash)];
  }

 private:
  std::size_t place(std::uint64_t hash) const {
    std::size_t at = (hash ^ hash >> 29) & (slots_.size() - 1);
    while (slots_[at] != 0 && words_[slots_[at] - 1].hash != hash) at = (at + 1) & (slots_.size() - 1);
    return at;
  }
  void grow() {
    slots_.assign(slots_.size() * 2, 0);
    for (std::uint32_t i = 0; i < words_.size(); ++i) slots_[place(words_[i].hash)] = i + 1;
  }

  std::vector<ArticleWord>& words_;
  std::vector<std::uint32_t> slots_;
  std::array<std::uint64_t, 32> seen_{};
};

class TextReader {
 public:
  TextReader(const Prose& prose, const lexicon::NameLexicon& lexicon, NameText& out)
      : prose_(prose), lexicon_(lexicon), out_(out), index_(out.article) {
    out_.prose = &prose;
    out_.words.assign(prose.tokens.size(), NameWord{});
    out_.runs.clear();
    out_.segments.clear();
    out_.article.clear();
    out_.memo.resize(kMemos);
  }

  void run() {
    for (std::uint32_t i = 0; i < size(); ++i) read_word(i);
    for (const Sentence& sentence : prose_.sentences) read_sentence(sentence);
    if (out_.segments.empty()) return;
    for (const NameRun& segment : out_.segments) look_up(segment);
    read_article();
    find_acronyms();
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(prose_.tokens.size()); }
  NameWord& word(std::uint32_t at) { return out_.words[at]; }
  bool is_capital(std::uint32_t at) const { return is_capital_shape(out_.words[at].shape); }
  bool is_glued(std::uint32_t at) const { return !prose_.tokens[at].has(kSpaceBefore); }
  bool is_bound(std::uint32_t at, std::uint32_t limit) const { return at + 1 < limit && is_glued(at) && is_glued(at + 1); }

  /// Hash and shape in one walk over the letters.
  void read_word(std::uint32_t at) {
    const Token& token = prose_.tokens[at];
    const std::string_view text = prose_.of(at);
    NameWord& word = out_.words[at];
    word.hash = lexicon::name_hash(text);
    if (token.is(TokenKind::kNumber)) {
      word.shape = NameShape::kDigits;
    } else if (!token.is(TokenKind::kWord)) {
      word.shape = NameShape::kMark;
    } else {
      word.shape = shape_of(token, text);
    }
  }

  static NameShape shape_of(const Token& token, std::string_view text) {
    bool digit = false, inner = false;
    for (std::size_t i = 1; i < text.size(); ++i) {
      digit |= base::is_digit(text[i]);
      inner |= base::is_upper(text[i]);
    }
    if (!token.has(kCapitalised)) return inner ? NameShape::kInner : NameShape::kLower;
    if (token.has(kEndsInPoint)) return text.size() == 2 ? NameShape::kInitial : NameShape::kAbbreviation;
    if (digit) return NameShape::kAlnum;
    if (text.size() == 1) return NameShape::kLetter;
    if (token.has(kAllCapitals)) return NameShape::kCapitals;
    return inner ? NameShape::kMixed : NameShape::kCapital;
  }

  /// What the capitals of a sentence are worth.
  std::uint8_t style_of(const Sentence& sentence) const {
    std::uint32_t words = 0, capitals = 0, all = 0;
    for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
      if (!prose_.tokens[i].is(TokenKind::kWord) || prose_.tokens[i].span.size() < 4) continue;
      ++words;
      capitals += prose_.tokens[i].has(kCapitalised);
      all += prose_.tokens[i].has(kAllCapitals);
    }
    return static_cast<std::uint8_t>((words >= 3 && capitals * 10 >= words * 8 ? kTitleCase : 0) | (words >= 2 && all * 10 >= words * 8 ? kCapitalsOnly : 0));
  }

  void read_sentence(const Sentence& sentence) {
    const std::uint8_t style = style_of(sentence);
    std::uint32_t before = sentence.first;  // end of the run before, with what a hyphen binds to it
    bool open = false;
    for (std::uint32_t at = sentence.first; at < sentence.end;) {
      if (!is_capital(at)) {
        ++at;
        continue;
      }
      const std::uint32_t limit = std::min(sentence.end, at + kMostSegment);
      const std::uint32_t end = run_end(at, limit), tail = bound_end(end, limit);
      out_.runs.push_back({at, end, style});
      for (std::uint32_t i = at; i < end; ++i) word(i).run = static_cast<std::uint32_t>(out_.runs.size());
      if (open && joins(before, at) && tail - out_.segments.back().first <= kMostSegment) {
        out_.segments.back().end = tail;
      } else {
        std::uint32_t first = at;
        while (first > before && is_particle(first - 1)) --first;
        out_.segments.push_back({first, tail, style});
      }
      open = true;
      before = tail;
      at = end;
    }
  }

  /// "de" of "de Silva", "al-" of "al-Shabab".
  bool is_particle(std::uint32_t at) const {
    return lexicon_.is_particle(out_.words[prose_.of(at) == "-" && at > 0 ? at - 1 : at].hash);
  }

  /// The end of the run of capitals at `at`: words, what hyphens and "&" join, numbers behind.
  std::uint32_t run_end(std::uint32_t at, std::uint32_t limit) const {
    std::uint32_t end = at + 1;
    while (end < limit) {
      const Token& token = prose_.tokens[end];
      const std::string_view text = prose_.of(end);
      const bool seam = text == "-" || text == "'" || text == "\xE2\x80\x99" || text == "/" || text == "." || text == "\xE2\x80\x93";
      if (is_capital(end)) ++end;
      else if (seam && is_bound(end, limit) && (is_capital(end + 1) || prose_.tokens[end + 1].is(TokenKind::kNumber))) end += 2;
      else if (text == "&" && end + 1 < limit && is_capital(end + 1)) end += 2;
      else if (token.is(TokenKind::kNumber) && token.span.size() <= 4 && token.span.begin - prose_.tokens[end - 1].span.end <= 1) ++end;
      else break;
    }
    return end;
  }

  /// "-fen" of "Chen Su-fen": a hyphen and what it binds.
  std::uint32_t bound_end(std::uint32_t end, std::uint32_t limit) const {
    while (end < limit && prose_.of(end) == "-" && is_bound(end, limit) && prose_.tokens[end + 1].is(TokenKind::kWord) && !is_capital(end + 1)) end += 2;
    return end;
  }

  /// Small words and marks alone stand between two runs.
  bool joins(std::uint32_t first, std::uint32_t end) const {
    if (end > first + kMostGap) return false;
    for (std::uint32_t i = first; i < end; ++i) {
      if (!lexicon_.is_connector(out_.words[i].hash)) return false;
      if (prose_.of(i) == "." && !is_bound(i, size())) return false;
    }
    return true;
  }

  /// Clusters of the segment and what stands beside it; matches of the gazetteer.
  void look_up(const NameRun& segment) {
    const std::uint32_t from = segment.first > kContext ? segment.first - kContext : 0;
    const std::uint32_t to = std::min(segment.end + kContext, size());
    for (std::uint32_t at = from; at < to; ++at)
      if (prose_.tokens[at].is(TokenKind::kWord) && word(at).cluster == 0) word(at).cluster = cluster_of(at);
    std::array<std::uint64_t, kMostPhrase> words;
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

  std::uint16_t cluster_of(std::uint32_t at) {
    const std::uint64_t hash = word(at).hash;
    ClusterMemo& memo = out_.memo[hash >> 16 & (kMemos - 1)];
    if (memo.hash != hash) memo = {hash, lexicon_.cluster_of(hash)};
    const std::uint16_t cluster = memo.cluster;
    const std::string_view text = prose_.of(at);
    if (cluster != 0 || text.size() < 3 || text.back() != '.') return cluster;
    return lexicon_.cluster_of(lexicon::name_hash(text.substr(0, text.size() - 1)));
  }

  void read_article() {
    for (const NameRun& run : out_.runs)
      for (std::uint32_t i = run.first; i < run.end; ++i)
        if (prose_.tokens[i].is(TokenKind::kWord)) index_.add(word(i).hash);
    for (std::uint32_t i = 0; i < size(); ++i) {
      if (!prose_.tokens[i].is(TokenKind::kWord)) continue;
      const std::uint32_t known = index_.find(word(i).hash);
      if (known == 0) continue;
      ArticleWord& all = out_.article[known - 1];
      if (word(i).run == 0) {
        if (word(i).shape == NameShape::kLower && all.low < kMostCount) ++all.low;
      } else {
        word(i).article = static_cast<std::uint16_t>(std::min<std::uint32_t>(known, 0xFFFF));
        add_occurrence(all, i);
      }
    }
  }

  void add_occurrence(ArticleWord& all, std::uint32_t at) {
    const NameRun& run = out_.runs[word(at).run - 1];
    if (run.style != 0) return;  // its capitals say nothing
    if (!prose_.tokens[at].has(kStartsSentence) && all.inner < kMostCount) ++all.inner;
    const std::uint32_t best = all.longest == 0 ? 0 : out_.runs[all.longest - 1].size();
    if (run.size() <= best || run.size() > kMostLongRun) return;
    all.longest = word(at).run;
    all.place = at == run.first ? 0 : at + 1 == run.end ? 2 : 1;
  }

  /// "Bank of Ghana (BoG)", "CDPJ": a word that is the initials of a run, or of runs that small words join.
  void find_acronyms() {
    for (std::uint32_t r = 0; r < out_.runs.size(); ++r) {
      std::array<char, kMostInitials> letters;
      std::size_t count = 0;
      for (std::uint32_t last = r; last < out_.runs.size() && last < r + 4; ++last) {
        if (last > r && !(out_.runs[last - 1].end < out_.runs[last].first && joins(out_.runs[last - 1].end, out_.runs[last].first))) break;
        for (std::uint32_t i = out_.runs[last].first; i < out_.runs[last].end && count <= kMostInitials; ++i) {
          if (!prose_.tokens[i].is(TokenKind::kWord)) continue;
          if (count < kMostInitials) letters[count] = prose_.of(i)[0];
          ++count;
        }
        if (count > kMostInitials) break;
        if (count < 2) continue;
        const std::uint32_t known = index_.find(lexicon::name_hash({letters.data(), count}));
        if (known != 0 && out_.article[known - 1].acronym == 0) out_.article[known - 1].acronym = r + 1;
      }
    }
  }

  const Prose& prose_;
  const lexicon::NameLexicon& lexicon_;
  NameText& out_;
  ArticleIndex index_;
};

}  // namespace

void read_name_text(const Prose& prose, const lexicon::NameLexicon& lexicon, NameText& text) { TextReader(prose, lexicon, text).run(); }

}  // namespace wireglass::annotations
