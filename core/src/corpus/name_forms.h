#pragma once
// The distinct printed forms of a drop's names, and the distinct folded ones: "AKAZAWA" and "Akazawa" are two forms of one string.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash_index.h"
#include "wireglass/model.h"

namespace wireglass::corpus {

struct NameForm {
  std::string_view text;     ///< as first printed
  std::string folded;        ///< lexicon::fold_name, without a leading "the"
  std::uint32_t string = 0;  ///< number of the folded text
  std::uint32_t words = 0;   ///< as printed, parted by blanks
  bool capitals = false;     ///< all letters are capitals, and they are two or more
};

/// Every mention of a drop has a number: articles in order, then its place in the article.
class NameForms {
 public:
  /// Linear in the mentions.
  explicit NameForms(const Drop& drop);

  std::uint32_t first_of(std::uint32_t article) const { return first_[article]; }
  std::uint32_t mentions() const { return first_.back(); }
  std::uint32_t forms() const { return static_cast<std::uint32_t>(forms_.size()); }
  std::uint32_t strings() const { return strings_; }
  const NameForm& of(std::uint32_t mention) const { return forms_[form_of_[mention]]; }
  std::uint32_t form_of(std::uint32_t mention) const { return form_of_[mention]; }
  const NameForm& form(std::uint32_t form) const { return forms_[form]; }
  /// The number of a folded text; base::HashIndex::kNone where no name is that.
  std::uint32_t string_of(std::string_view folded) const;

 private:
  std::uint32_t number_of(std::string_view text);

  std::vector<std::uint32_t> first_;    // an article each, and the end
  std::vector<std::uint32_t> form_of_;  // a mention each
  std::vector<NameForm> forms_;
  std::uint32_t strings_ = 0;
  base::HashIndex by_text_, by_folded_;
};

/// The words of a folded text.
std::vector<std::string_view> words_of(std::string_view folded);

}  // namespace wireglass::corpus
