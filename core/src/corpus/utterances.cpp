#include "corpus/utterances.h"

#include <algorithm>
#include <deque>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/chars.h"
#include "base/hash.h"
#include "corpus/wordings.h"
#include "lexicon/folded_name.h"

namespace wireglass::corpus {
namespace {

std::string_view bytes_of(const std::vector<std::uint32_t>& words) {
  return {reinterpret_cast<const char*>(words.data()), words.size() * sizeof(std::uint32_t)};
}

/// The text with a blank for each mark beyond ASCII, such as "…", which names do not have and fold_name would leave in a word;
/// apostrophes stay.
std::string without_marks(std::string_view text) {
  constexpr char32_t kApostrophe = 0x2019;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = base::char_at(text, at);
    if (code < 0x80 || code == kApostrophe || base::is_letter(code)) {
      out += text.substr(at, length);
    } else {
      out += ' ';
    }
    at += length;
  }
  return out;
}

/// The wordings by their ids, which stand beside them: a quarter of a HashIndex, which keeps the hashes itself.
class IdIndex {
 public:
  /// The number of the wording that has this id; `next` where none had and that is added with it.
  std::uint32_t add(const std::deque<Hash>& ids, Hash id, std::uint32_t next) {
    if (count_ * 2 >= slots_.size()) grow(ids);
    std::uint32_t& slot = slot_of(ids, id);
    if (slot != kNoEntity) return slot;
    ++count_;
    return slot = next;
  }

 private:
  std::uint32_t& slot_of(const std::deque<Hash>& ids, Hash id) {
    std::size_t at = id & (slots_.size() - 1);
    while (slots_[at] != kNoEntity && ids[slots_[at]] != id) at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
  }
  void grow(const std::deque<Hash>& ids) {
    std::vector<std::uint32_t> old(slots_.size() * 2, kNoEntity);
    old.swap(slots_);
    for (const std::uint32_t wording : old)
      if (wording != kNoEntity) slot_of(ids, ids[wording]) = wording;
  }
  std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(64, kNoEntity);
  std::size_t count_ = 0;
};

class Ledger {
 public:
  explicit Ledger(Drop& drop) : drop_(drop) {}

  void run() {
    std::size_t quotes = 0;
    for (const Article& article : drop_.articles) quotes += article.quotes.size();
    renderings_.reserve(quotes);  // a vector that grows holds its elements twice
    for (std::uint32_t i = 0; i < drop_.articles.size(); ++i) read_article(i);
    align();
    write_utterances();
    write_parts();
    sort();
  }

 private:
  void read_article(std::uint32_t article) {
    const Article& its = drop_.articles[article];
    for (std::uint32_t first = 0; first < its.quotes.size();) {
      words_.clear();
      std::uint32_t speaker = kNoEntity;
      const std::uint32_t end = for_parts(its, first, [&](const Quote& quote) {
        read_words(text_of(drop_.pages[its.page], quote.span));
        if (speaker == kNoEntity) speaker = speaker_of(its, quote);
      });
      if (its.quotes[first].kind != QuoteKind::kScare) renderings_.push_back(wording_of(speaker, article, first));
      first = end;
    }
  }

  /// Visits the renderings of all articles again: the article, the number of the first quote, and the wording.
  template <typename Visit>
  void for_renderings(const Visit& visit) const {
    std::size_t rendering = 0;
    for (std::uint32_t i = 0; i < drop_.articles.size(); ++i) {
      const Article& article = drop_.articles[i];
      for (std::uint32_t first = 0; first < article.quotes.size();) {
        if (article.quotes[first].kind != QuoteKind::kScare) visit(i, first, renderings_[rendering++]);
        first = for_parts(article, first, [](const Quote&) {});
      }
    }
  }

  /// Visits the quotes of an utterance that begins with number `first`, without the scare quotes between them; none where that is
  /// one itself. Gives the number of the quote behind them.
  template <typename Visit>
  static std::uint32_t for_parts(const Article& article, std::uint32_t first, const Visit& visit) {
    const std::vector<Quote>& quotes = article.quotes;
    if (quotes[first].kind == QuoteKind::kScare) return first + 1;
    std::uint32_t i = first;
    do {
      if (quotes[i].kind != QuoteKind::kScare) visit(quotes[i]);
    } while (++i < quotes.size() && (quotes[i].continues || quotes[i].kind == QuoteKind::kScare));
    return i;
  }

  void read_words(std::string_view text) {
    const std::string folded = lexicon::fold_name(without_marks(text));
    for (std::string_view rest = folded; !rest.empty();) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      words_.push_back(static_cast<std::uint32_t>(base::hash(rest.substr(0, end))));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  /// The number of the words in words_ with their speaker, the same for the same ones; a number of their own for few words.
  std::uint32_t wording_of(std::uint32_t speaker, std::uint32_t article, std::uint32_t quote) {
    base::Hasher hasher;
    const auto add = [&](const auto& value) { hasher.add({reinterpret_cast<const char*>(&value), sizeof value}); };
    add(speaker == kNoEntity ? Hash{0} : drop_.entities[speaker].id);
    hasher.add(bytes_of(words_));
    const bool few = words_.size() < kLeastAligned;
    if (few) {
      add(drop_.articles[article].id);
      add(quote);
    }
    const Hash id = hasher.digest();
    const auto next = static_cast<std::uint32_t>(ids_.size());
    if (!few) {
      const std::uint32_t known = index_.add(ids_, id, next);
      if (known != next) return known;
    }
    ids_.push_back(id);
    wordings_.push_back(
        {speaker, static_cast<std::uint32_t>(pool_.size()), few ? 0u : static_cast<std::uint32_t>(words_.size())});
    if (!few) keep_words();
    return next;
  }

  /// Grows by a quarter, since the words are most of what the ledger holds.
  void keep_words() {
    const std::size_t size = pool_.size() + words_.size();
    if (size > pool_.capacity()) pool_.reserve(size + size / 4);
    pool_.insert(pool_.end(), words_.begin(), words_.end());
  }

  void align() {
    index_ = IdIndex();  // what is not needed any more makes room
    pool_.shrink_to_fit();
    aligned_ = align_wordings(wordings_, pool_);
    pool_ = {};
  }

  /// An utterance for each leader, in the order of the first wording, which is that of the first rendering. What is aligned then
  /// tells the utterance in place of the leader.
  void write_utterances() {
    std::size_t leaders = 0;
    for (std::uint32_t i = 0; i < aligned_.size(); ++i) leaders += aligned_[i].leader == i;
    drop_.utterances.reserve(leaders);
    std::vector<std::uint32_t> utterance_of(wordings_.size(), kNoEntity);
    for (std::uint32_t i = 0; i < wordings_.size(); ++i) {
      std::uint32_t& leader = aligned_[i].leader;
      std::uint32_t& number = utterance_of[leader];
      if (number == kNoEntity) {
        number = static_cast<std::uint32_t>(drop_.utterances.size());
        drop_.utterances.emplace_back().id = ids_[leader];
      }
      if (wordings_[i].speaker != kNoEntity) drop_.utterances[number].speaker = wordings_[i].speaker;
      leader = number;
    }
    wordings_ = {};
    ids_ = {};
  }

  /// The parts of an utterance behind each other.
  void write_parts() {
    for_renderings([&](std::uint32_t article, std::uint32_t first, std::uint32_t wording) {
      Utterance& utterance = drop_.utterances[aligned_[wording].leader];
      for_parts(drop_.articles[article], first, [&](const Quote&) { ++utterance.part_count; });
    });
    std::uint32_t parts = 0;
    for (Utterance& utterance : drop_.utterances) {
      utterance.first_part = parts;
      parts += std::exchange(utterance.part_count, 0);
    }
    drop_.utterance_parts.resize(parts);
    for_renderings([&](std::uint32_t article, std::uint32_t first, std::uint32_t wording) {
      const auto [leader, differs] = aligned_[wording];
      Utterance& utterance = drop_.utterances[leader];
      const std::vector<Quote>& quotes = drop_.articles[article].quotes;
      for_parts(drop_.articles[article], first, [&, differs = differs](const Quote& quote) {
        const auto number = static_cast<std::uint32_t>(&quote - quotes.data());
        drop_.utterance_parts[utterance.first_part + utterance.part_count++] = {article, number, differs};
        if (quote.kind == QuoteKind::kDirect) utterance.kind = QuoteKind::kDirect;
      });
    });
  }

  /// By speaker, then by when they were printed first, what is open last, then by place. Windows are looked up where they are
  /// compared: kept, they would weigh more than the utterances.
  void sort() {
    const auto key = [&](const Utterance& utterance) {
      const auto [earliest, latest] = first_published(drop_, utterance);
      return std::tuple(utterance.speaker, !latest, latest.value_or(0), !earliest, earliest.value_or(0),
                        utterance.first_part);
    };
    std::sort(drop_.utterances.begin(), drop_.utterances.end(),
              [&](const Utterance& a, const Utterance& b) { return key(a) < key(b); });
  }

  Drop& drop_;
  std::vector<std::uint32_t>
      renderings_;                    // what the articles print of utterances, in the drop's order: the wording of each
  std::vector<std::uint32_t> words_;  // of the rendering at hand
  std::vector<std::uint32_t> pool_;   // the words of all wordings
  std::deque<Wording> wordings_;
  std::deque<Hash> ids_;  // of each wording
  std::vector<Aligned> aligned_;
  IdIndex index_;
};

}  // namespace

std::uint32_t speaker_of(const Article& article, const Quote& quote) {
  const Mention* const mention = quote.speaker == Quote::kNoSpeaker ? nullptr : mention_at(article, quote.speaker);
  return mention == nullptr ? kNoEntity : mention->entity;
}

Window first_published(const Drop& drop, const Utterance& utterance) {
  Window first;
  for (std::uint32_t i = 0; i < utterance.part_count; ++i) {
    const Window& window = drop.articles[drop.utterance_parts[utterance.first_part + i].article].published;
    if (first.open() || (window.latest && (!first.latest || *window.latest < *first.latest))) first = window;
  }
  return first;
}

void find_utterances(Drop& drop) { Ledger(drop).run(); }

}  // namespace wireglass::corpus
