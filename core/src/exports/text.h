#pragma once
#include "wireglass/model.h"
#include "wireglass/options.h"
#include "wireglass/session.h"

namespace wireglass::exports {

/// Writes an overview for people at a terminal: by file and page each article's headline, source, publication, summary (or
/// its first lines), hashtags, topics, apparatus and findings, then the warnings, and who is quoted most. Lines are at most 96
/// columns, where a wide (East Asian) character counts two and a combining one none; a word longer than a line is broken between
/// characters. Control characters of the input are shown as U+FFFD, so that a page cannot steer the terminal. Linear in the
/// output and the quoted text. False when the sink said so.
bool write_text(const Drop& drop, const Options& options, const Sink& sink);

}  // namespace wireglass::exports
