#include "marked_text.h"

#include <fstream>
#include <sstream>

namespace wireglass::training {
namespace {

void add_line(Document& document, const std::string& line) {
  const auto here = [&] { return static_cast<Offset>(document.text.size()); };
  const Offset begin = here();
  MarkedName open;
  bool inside = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!inside && line[i] == '{' && i + 2 < line.size() && line[i + 2] == ' ') {
      open = {{here(), here()}, line[i + 1]};
      inside = true;
      i += 2;
    } else if (inside && line[i] == '}') {
      open.span.end = here();
      document.names.push_back(open);
      inside = false;
    } else {
      document.text += line[i];
    }
  }
  document.lines.push_back({begin, here()});
  document.text += '\n';
}

}  // namespace

std::deque<Document> read_documents(const std::string& path, const lexicon::NameLexicon& lexicon) {
  std::deque<Document> documents;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("# ")) {
      std::istringstream head(line.substr(2));
      head >> documents.emplace_back().set >> documents.back().name;
    } else if (!line.empty() && !documents.empty()) {
      add_line(documents.back(), line);
    }
  }
  for (Document& document : documents) {
    document.prose = annotations::read_prose(document.text, document.lines);
    annotations::read_name_text(document.prose, lexicon, document.reading);
  }
  return documents;
}

}  // namespace wireglass::training
