// Script that leaks into a text: `() => { const t = if ('X' in window) {`.
#include <algorithm>

#include "articles/apparatus_parts.h"
#include "lexicon/residue.h"

namespace wireglass::articles {
namespace {

/// How far from a brace its tokens may stand, and how far the next brace of the same script.
constexpr Offset kReach = 120;

/// True when the token stands in the words; an object's name ("window.") only with its member behind it.
bool holds(std::string_view words, std::string_view token) {
  const std::size_t at = words.find(token);
  if (at == std::string_view::npos || !token.ends_with('.')) return at != std::string_view::npos;
  const std::size_t next = at + token.size();
  return next < words.size() && base::is_alpha(words[next]);
}

bool is_brace(char c) { return c == '{' || c == '}'; }

/// The first token of the script whose first brace stands at `brace`. Nothing before `floor`; where the sentence that
/// holds it opens like code, its whole beginning.
Offset script_begin(std::string_view text, Offset brace, Offset floor) {
  Offset limit = brace - floor > kReach ? brace - kReach : floor;
  // Words of code are words of prose too ("let alone", "return to work"): those of the sentence before do not count.
  for (Offset i = brace; i-- > limit;)
    if ((text[i] == '.' || text[i] == '?' || text[i] == '!') && ends_sentence(text, i, brace)) limit = i + 1;
  Offset first = brace;
  for (const std::string_view token : lexicon::phrases_of(lexicon::Residue::kScript)) {
    const std::size_t at = text.substr(limit, brace + 1 - limit).find(token);
    if (at != std::string_view::npos) first = std::min(first, limit + static_cast<Offset>(at));
  }
  while (first > limit && !base::is_blank(text[first - 1])) --first;
  const auto sentence = sentence_begin(text, first, floor, kReach);
  const bool prose = sentence && (base::is_upper(text[*sentence]) || text[*sentence] == '"');
  return sentence && !prose ? *sentence : first;
}

/// Past the last brace that follows with no sentence between, and past what a statement still lacks.
Offset script_end(std::string_view text, Offset brace, Offset end) {
  Offset last = brace + 1;
  for (Offset i = last; i < end && i - last < kReach; ++i) {
    if (is_brace(text[i])) last = i + 1;
    else if ((text[i] == '.' || text[i] == '?' || text[i] == '!') && ends_sentence(text, i, end)) break;
  }
  while (last < end && (text[last] == ';' || text[last] == ')' || text[last] == ',')) ++last;
  Offset next = last;
  while (next < end && base::is_blank(text[next])) ++next;
  if (next < end && !begins_sentence(text, next, end)) return sentence_end(text, next, end);
  return last;
}

}  // namespace

Span leaked_code(std::string_view text, Offset brace, Span within, Offset& past) {
  const Span code{script_begin(text, brace, within.begin), script_end(text, brace, within.end)};
  past = code.end;
  const std::string_view words = base::slice(text, code);
  const std::vector<std::string_view>& tokens = lexicon::phrases_of(lexicon::Residue::kScript);
  const auto found = std::count_if(tokens.begin(), tokens.end(), [&](std::string_view token) { return holds(words, token); });
  return found >= 2 ? code : Span{};
}

}  // namespace wireglass::articles
