#include "page_generator_body.h"

#include <iterator>
#include <numeric>

#include "page_words.h"
#include "page_words_prose.h"
#include "page_words_shapes.h"

namespace wireglass::tests {
namespace {

using words::Fits;
using words::Place;
using words::Shape;

TruePiece prose(std::string text) {
  TruePiece piece;
  piece.shape = "prose";
  piece.text = std::move(text);
  return piece;
}

bool is_lower_at(const std::string& text, std::size_t at) { return text[at] >= 'a' && text[at] <= 'z'; }

class BodyBuilder {
 public:
  BodyBuilder(const Story& story, Random& random, BodyForm form) : story_(story), random_(random), form_(form), sentence_(random.below(std::size(words::kSentences))) {}

  Body build(int paragraphs) {
    if (random_.chance(2)) return stub();
    open();
    for (int i = 0; i < paragraphs; ++i) {
      if (i > 0) between();
      paragraph(i == 0);
    }
    finish();
    return {std::move(pieces_), truncated_};
  }

 private:
  /// The rates of page-layouts, section 11; they are floors there and a little higher here, for the sake of coverage.
  void open() {
    const bool caption = random_.chance(20) && add_one_of(words::kCaptions, Place::kFirst);
    if (caption && needs_plain_ && form_ != BodyForm::kLines) return;
    if (random_.chance(25)) add(random_.pick(words::kDatelines));
    else if (random_.chance(35)) add_one_of(words::kOpenings, random_.chance(60) ? Place::kFirst : Place::kRun);
  }

  void between() {
    line_end();
    if (random_.chance(4)) add_one_of(words::kPromos, Place::kMiddle);
    else if (random_.chance(form_ == BodyForm::kLines ? 4 : 1)) add_one_of(words::kCaptions, Place::kMiddle);
    else if (random_.chance(4)) add_one_of(words::kLeaks, Place::kMiddle);
    else if (random_.chance(9)) add_one_of(words::kOddLines, Place::kMiddle);
  }

  void paragraph(bool first) {
    if (first || needs_plain_) {
      const bool plain = needs_plain_ || random_.chance(60);
      text(plain ? random_.pick(words::kPlainLeads) : random_.pick(words::kNameLeads));
      needs_plain_ = false;
    } else {
      text(next_sentence());
    }
    for (int more = random_.between(0, 2); more > 0; --more) {
      pieces_.push_back(prose(" "));
      text(next_sentence());
    }
  }

  /// Goes through the sentences from a random one in steps that meet all of them before one comes again.
  std::string_view next_sentence() {
    static constexpr std::size_t kCount = std::size(words::kSentences);
    static constexpr std::size_t kStep = 29;
    static_assert(std::gcd(kCount, kStep) == 1);
    sentence_ = (sentence_ + kStep) % kCount;
    return words::kSentences[sentence_];
  }

  void text(std::string_view markup) {
    std::string sentence = fill(markup, story_, random_);
    if (is_lower_at(sentence, 0)) sentence[0] = static_cast<char>(sentence[0] - 32);
    pieces_.push_back(prose(std::move(sentence)));
  }

  void finish() {
    truncated_ = false;
    const int fate = random_.between(0, 99);
    if (fate < 8) return cut_sentence(fate < 5 ? "" : "...");
    const bool tail = random_.chance(15) ? add_one_of(words::kEndings, Place::kTail) : random_.chance(3) && add_one_of(words::kLeaks, Place::kTail);
    if (tail && form_ != BodyForm::kLines) return judge_end();  // on one line nothing would tell where the tail ends
    if (random_.chance(18)) add_last(words::kEndings);
    else if (random_.chance(6)) add_last(words::kPromos);
    else if (random_.chance(2)) add_last(words::kOddLines);
    judge_end();
  }

  /// Whether a body that ends in text of open reading is cut is open too.
  void judge_end() {
    for (std::size_t i = pieces_.size(); i-- > 0;) {
      if (pieces_[i].truth == Truth::kApparatus || fold_blanks(pieces_[i].text).empty()) continue;
      if (pieces_[i].truth == Truth::kOpen) truncated_.reset();
      break;
    }
  }

  /// Stops the last sentence behind a word in lower case, so that no full stop or name can make it look whole.
  void cut_sentence(std::string_view mark) {
    std::string& last = pieces_.back().text;
    std::size_t at = last.size() / 3 + random_.below(last.size() / 2);
    while (at > 0 && !(last[at] == ' ' && is_lower_at(last, at - 1))) --at;
    if (at < 3) return;
    last.resize(at);
    last += mark;
    truncated_ = true;
  }

  Body stub() {
    add(random_.pick(words::kStubs));
    return {std::move(pieces_), std::nullopt};
  }

  /// A shape of the list that may stand there and fits the form. False when chance found none.
  template <std::size_t N>
  bool add_one_of(const Shape (&shapes)[N], Place place) {
    for (int attempt = 0; attempt < 24; ++attempt) {
      const Shape& shape = random_.pick(shapes);
      if (shape.place != place) continue;
      if (shape.fits == Fits::kLinesOnly && form_ != BodyForm::kLines) continue;
      add(shape);
      return true;
    }
    return false;
  }

  template <std::size_t N>
  void add_last(const Shape (&shapes)[N]) {
    const std::size_t before = pieces_.size();
    line_end();
    if (!add_one_of(shapes, Place::kLast)) pieces_.resize(before);
  }

  void add(const Shape& shape) {
    for (TruePiece& piece : read_markup(shape.name, shape.markup, story_, random_)) pieces_.push_back(std::move(piece));
    needs_plain_ = shape.fits == Fits::kPlainNext;
    if (shape.place == Place::kFirst || shape.place == Place::kMiddle) line_end();
  }

  void line_end() {
    if (pieces_.empty() || pieces_.back().text != "\n") pieces_.push_back(prose("\n"));
  }

  const Story& story_;
  Random& random_;
  BodyForm form_;
  std::size_t sentence_;
  std::vector<TruePiece> pieces_;
  std::optional<bool> truncated_;
  bool needs_plain_ = false;
};

}  // namespace

Body make_body(const Story& story, Random& random, BodyForm form, int paragraphs) {
  Body body = BodyBuilder(story, random, form).build(paragraphs);
  while (!body.pieces.empty() && body.pieces.back().text == "\n") body.pieces.pop_back();
  return body;
}

Body make_arabic_body(Random& random, int paragraphs) {
  Body body;
  for (int i = 0; i < paragraphs; ++i) {
    if (i > 0) body.pieces.push_back(prose("\n"));
    body.pieces.push_back(prose(std::string(random.pick(words::kArabicSentences))));
    if (!random.chance(50)) continue;
    body.pieces.push_back(prose(" " + std::string(random.pick(words::kArabicSentences))));
  }
  body.truncated = false;
  return body;
}

}  // namespace wireglass::tests
