#pragma once
// Training texts: plain text in which names are marked, `{P Lena Ito}` (README.md).
#include <deque>
#include <string>
#include <vector>

#include "annotations/name_text.h"
#include "annotations/prose.h"

namespace wireglass::training {

/// A marked name: bytes of the document's text, and the letter of its class; '?': some name that is no person, place or
/// organization.
struct MarkedName {
  Span span;
  char letter = '?';
};

struct Document {
  std::string set, name;    ///< of the head line `# set name`
  std::string text;         ///< without the marks; a paragraph a line
  std::vector<Span> lines;
  std::vector<MarkedName> names;
  annotations::Prose prose;
  annotations::NameText reading;
};

/// Reads a file of documents and tokenizes them. A deque: prose refers to the text of its document.
std::deque<Document> read_documents(const std::string& path, const lexicon::NameLexicon& lexicon);

}  // namespace wireglass::training
