#include "annotations/named_meetings.h"

#include <algorithm>
#include <string_view>

#include "base/chars.h"
#include "data/named_meetings.h"
#include "lexicon/phrases.h"

namespace wireglass::annotations {
namespace {

using Row = data::NamedMeetingsRow;

constexpr lexicon::PhraseTable kPhrases(data::kNamedMeetings);
constexpr std::uint8_t kListed = 90;  // percent
constexpr int kMostBetween = 3;       // words between a body and its noun

class MeetingFinder {
 public:
  MeetingFinder(const Prose& prose, std::vector<Mention>& mentions) : prose_(prose), mentions_(mentions) {}

  void run() {
    for (token_ = 0; token_ < prose_.tokens.size(); ++token_) {
      const Token& token = prose_.tokens[token_];
      const bool at_mention = next_ < mentions_.size() && mentions_[next_].span.begin <= token.span.begin;
      if (!at_mention && !token.has(kCapitalised)) continue;
      take_until(token.span.begin);
      if (token.span.begin < floor()) continue;
      const Mention* const known = next_ < mentions_.size() && mentions_[next_].span.begin == token.span.begin ? &mentions_[next_] : nullptr;
      const Span body = body_at(token);
      if (!body.empty() && (known == nullptr || known->span.end <= body.end)) add_body(body);
      else if (known != nullptr && may_meet(*known)) add_event(known->span, "any");
    }
    take_until(static_cast<Offset>(prose_.text.size()) + 1);
    mentions_ = std::move(out_);
  }

 private:
  Offset floor() const { return out_.empty() ? 0 : out_.back().span.end; }

  /// Mentions that begin before a place stay, but for those that what was found here holds.
  void take_until(Offset begin) {
    for (; next_ < mentions_.size() && mentions_[next_].span.begin < begin; ++next_)
      if (mentions_[next_].span.begin >= floor()) out_.push_back(mentions_[next_]);
  }

  static bool may_meet(const Mention& mention) {
    return !mention.demonym && !mention.facility && (mention.type == EntityType::kOrganization || mention.type == EntityType::kPlace);
  }

  /// The listed body that begins at a token with a capital.
  Span body_at(const Token& token) const {
    if (!token.is(TokenKind::kWord) || !token.has(kCapitalised) || !kPhrases.may_begin(prose_.text, token.span.begin)) return {};
    const auto match = kPhrases.longest(prose_.text, token.span.begin, prose_.text.size());
    if (!match || match.row->role != "body") return {};
    return {token.span.begin, static_cast<Offset>(match.end)};
  }

  void add_body(Span body) {
    if (add_event(body, "meeting")) return;
    const bool known = next_ < mentions_.size() && mentions_[next_].span == body && mentions_[next_].type == EntityType::kOrganization;
    if (!known) push(body, EntityType::kOrganization);
  }

  /// The noun behind a name makes an event of both. @param least "meeting": nouns of bodies do, too
  bool add_event(Span name, std::string_view least) {
    Offset end = name.end;
    for (int words = 0; words <= kMostBetween; ++words) {
      const std::size_t at = next_word(end);
      const auto match = at < prose_.text.size() ? kPhrases.longest(prose_.text, at, prose_.text.size()) : lexicon::Match<Row>{};
      if (!match) return false;
      const bool noun = match.row->role == "any" || (match.row->role == "meeting" && least == "meeting");
      if (noun) {
        push({name.begin, static_cast<Offset>(match.end)}, EntityType::kEvent);
        return true;
      }
      if (match.row->role != "between") return false;
      end = past_possessive(match.end);
    }
    return false;
  }

  /// The word behind one blank or hyphen; the text's end where none stands there.
  std::size_t next_word(Offset end) const {
    const std::string_view rest = prose_.text.substr(end);
    return rest.size() > 1 && rest[0] == ' ' && base::is_alpha(rest[1]) ? end + 1 : prose_.text.size();
  }

  Offset past_possessive(std::size_t end) const {
    const std::string_view rest = prose_.text.substr(end);
    for (const std::string_view mark : {"'", "\xE2\x80\x99"})
      if (rest.starts_with(mark)) return static_cast<Offset>(end + mark.size());
    return static_cast<Offset>(end);
  }

  void push(Span span, EntityType type) {
    Mention mention;
    mention.span = span;
    mention.type = type;
    mention.by = "lexicon";
    mention.confidence = kListed;
    out_.push_back(mention);
  }

  const Prose& prose_;
  std::vector<Mention>& mentions_;
  std::vector<Mention> out_;
  std::size_t next_ = 0;  // of mentions_
  std::size_t token_ = 0;
};

}  // namespace

void find_named_meetings(const Prose& prose, std::vector<Mention>& mentions) { MeetingFinder(prose, mentions).run(); }

}  // namespace wireglass::annotations
