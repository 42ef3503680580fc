#pragma once
// How a caption is worded, apart from where it stands.
#include <cstdint>
#include <string_view>

#include "articles/apparatus_parts.h"

namespace wireglass::articles {

/// How much a sentence is worded like a caption.
enum class Wording : std::uint8_t { kNone, kNoun, kVerb, kMark };

/// Words say it: "speaks" without "said" or "will", "(left)", or things shown and no verb at all. `verb` receives where
/// the verb of a Wording::kVerb stands.
Wording wording_of(std::string_view text, Span sentence, Offset* verb = nullptr);

/// True when a small word reports or is a verb that captions lack: "said", "will".
bool reports(std::string_view text, Span sentence);

/// True when two capitalised words that stand together in the caption stand together in the lead again: whoever was
/// named in full is named in full a second time, as no single story would do.
bool named_again(std::string_view text, Span caption, std::string_view lead);

}  // namespace wireglass::articles
