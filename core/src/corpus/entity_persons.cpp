// Persons: full names in every order are one person; a surname alone is the person of that surname who is named in full in
// the same article, else on the page, else in the drop where only one is.
#include <algorithm>

#include "base/chars.h"
#include "base/hash.h"
#include "corpus/entity_nodes.h"
#include "corpus/person_names.h"
#include "lexicon/folded_name.h"

namespace wireglass::corpus {
namespace {

/// A word, or the last words, by which a person may be called.
enum class Call : std::uint8_t { kFirst, kLast, kTail };

struct Called {
  std::uint64_t word = 0;
  std::uint32_t mention = 0;  ///< where the full name stands
  std::uint32_t person = 0;
  Call call = Call::kLast;
};

struct Person {
  std::uint32_t node = 0;
  std::vector<std::string> parts;  ///< folded, of the form that came first
  OrderEvidence evidence;
  OrderReading order;
  std::vector<FormCount> printed;
};

/// A form by which a person is called in a form's own order.
struct FormCalls {
  std::vector<std::pair<std::uint64_t, Call>> calls;
  std::uint32_t person = kNoNode;
  bool turned = false;  ///< another order than Person::parts
};

bool is_particle(std::string_view part) { return !part.empty() && base::is_lower(part.front()); }

class PersonResolver {
 public:
  explicit PersonResolver(Resolving& state) : state_(state) {}

  void run() {
    each_person([&](std::uint32_t a, std::uint32_t i, Mention& mention) {
      if (const NameForm& form = state_.form(a, i); is_full(form)) set_full(mention, form, state_.forms.form_of(state_.forms.first_of(a) + i));
    });
    for (std::uint32_t a = 0; a < state_.drop.articles.size(); ++a) resolve_in_article(a);
    for (Person& person : persons_) person.order = read_order(person.parts, person.evidence);
    index_drop();
    for (const Page& page : state_.drop.pages) resolve_in_page(page);
    each_person([&](std::uint32_t a, std::uint32_t i, Mention& mention) { resolve_in_drop(mention, state_.form(a, i)); });
    for (Person& person : persons_) name_person(person);
    name_lone_surnames();
  }

 private:
  template <typename Each>
  void each_person(const Each& each) {
    for (std::uint32_t a = 0; a < state_.drop.articles.size(); ++a) {
      Article& article = state_.drop.articles[a];
      for (std::uint32_t i = 0; i < article.mentions.size(); ++i)
        if (article.mentions[i].type == EntityType::kPerson && article.mentions[i].entity == kNoEntity) each(a, i, article.mentions[i]);
    }
  }

  /// Two parts and more, of which the first is no particle ("von der Leyen" is a surname).
  static bool is_full(const NameForm& form) {
    if (form.words < 2) return false;
    const auto parts = name_parts(form.text);
    return parts.size() >= 2 && !is_particle(parts.front());
  }

  void set_full(Mention& mention, const NameForm& form, std::uint32_t number) {
    if (number >= calls_.size()) calls_.resize(number + 1);
    FormCalls& calls = calls_[number];
    if (calls.person == kNoNode) calls = read_form(form);
    Person& person = persons_[calls.person];
    ++(calls.turned ? person.evidence.turned : person.evidence.as_is);
    const auto known = std::find_if(person.printed.begin(), person.printed.end(), [&](const FormCount& count) { return count.form == number; });
    if (known != person.printed.end()) ++known->count;
    else person.printed.push_back({number, 1});
    state_.set(mention, person.node, calls.turned ? link::kOtherOrder : form.capitals ? link::kCapitals : link::kFullName);
  }

  FormCalls read_form(const NameForm& form) {
    FormCalls calls;
    const auto [node, is_new] = state_.nodes.add("P" + person_key(form.folded), EntityType::kPerson);
    std::vector<std::string> parts;
    for (const std::string_view part : name_parts(form.text)) parts.push_back(lexicon::fold_name(part));
    if (is_new) {
      person_of_node_.add(node, static_cast<std::uint32_t>(persons_.size()));
      persons_.push_back({node, parts, {}, {}, {}});
    }
    calls.person = person_of_node_.find(node);
    const Person& person = persons_[calls.person];
    calls.turned = first_word(parts) != first_word(person.parts);
    calls.calls.push_back({base::hash(parts.front()), Call::kFirst});
    calls.calls.push_back({base::hash(parts.back()), Call::kLast});
    // "der Leyen", "Coney Barrett", "Sukarnoputri": all tails.
    std::string tail = parts.back();
    for (std::size_t i = parts.size() - 1; i-- > 1;) {
      tail = parts[i] + ' ' + tail;
      calls.calls.push_back({base::hash(tail), Call::kTail});
    }
    return calls;
  }

  static std::string_view first_word(const std::vector<std::string>& parts) {
    return std::string_view(parts.front()).substr(0, parts.front().find(' '));
  }

  std::uint32_t number_of(std::uint32_t a, std::uint32_t i) const { return state_.forms.form_of(state_.forms.first_of(a) + i); }
  const FormCalls* calls_of(std::uint32_t number) const { return number < calls_.size() && calls_[number].person != kNoNode ? &calls_[number] : nullptr; }

  /// The nearest full name before the short one, else the nearest behind it; a surname before a given name.
  void resolve_in_article(std::uint32_t a) {
    Article& article = state_.drop.articles[a];
    std::vector<Called> called;
    bool any = false;
    for (std::uint32_t i = 0; i < article.mentions.size(); ++i) {
      const Mention& mention = article.mentions[i];
      if (mention.type != EntityType::kPerson) continue;
      any |= mention.entity == kNoEntity;
      if (const FormCalls* const calls = calls_of(number_of(a, i)); calls != nullptr && mention.entity != kNoEntity)
        for (const auto& [word, call] : calls->calls) called.push_back({word, i, calls->person, call});
    }
    if (!any || called.empty()) return;
    std::sort(called.begin(), called.end(), [](const Called& x, const Called& y) { return x.word != y.word ? x.word < y.word : x.mention != y.mention ? x.mention < y.mention : x.call < y.call; });
    for (std::uint32_t i = 0; i < article.mentions.size(); ++i) {
      Mention& mention = article.mentions[i];
      if (mention.type != EntityType::kPerson || mention.entity != kNoEntity) continue;
      const Called* const found = nearest(called, base::hash(state_.form(a, i).folded), i);
      if (found == nullptr) continue;
      Person& person = persons_[found->person];
      const bool turned = calls_of(number_of(a, found->mention))->turned;
      const bool first = (found->call == Call::kFirst) != turned;  // of Person::parts
      if (found->call != Call::kTail) ++(first ? person.evidence.first_alone : person.evidence.last_alone);
      pending_.push_back({&mention, found->person, found->call == Call::kTail ? 2u : first ? 0u : 1u});
      mention.entity = person.node;
      mention.link = link::kSurname;
    }
  }

  static const Called* nearest(const std::vector<Called>& called, std::uint64_t word, std::uint32_t at) {
    auto low = std::lower_bound(called.begin(), called.end(), word, [](const Called& x, std::uint64_t key) { return x.word < key; });
    if (low == called.end() || low->word != word) return nullptr;
    const auto behind = std::lower_bound(low, called.end(), std::pair{word, at}, [](const Called& x, const auto& key) { return std::pair{x.word, x.mention} < key; });
    if (behind != low) return &*(behind - 1);
    return &*behind;
  }

  /// By which words each person of the drop may be called in other articles: the family name only.
  void index_drop() {
    for (const auto& [mention, index, which] : pending_) {
      const Person& person = persons_[index];
      const bool family = which == 2 || (which == 0) == person.order.family_first;
      mention->link = family ? link::kSurname : link::kGivenName;
    }
    for (std::uint32_t index = 0; index < persons_.size(); ++index) {
      const Person& person = persons_[index];
      add_call(surnames_, base::hash(person.order.family_first ? person.parts.front() : person.parts.back()), index);
      if (person.order.called_by_both) add_call(surnames_, base::hash(person.parts.back()), index);
      std::string tail = person.parts.back();
      for (std::size_t i = person.parts.size() - 1; i-- > 1;) add_call(surnames_, base::hash(tail = person.parts[i] + ' ' + tail), index);
    }
  }

  static constexpr std::uint32_t kSeveral = 0xFFFFFFFE;
  static void add_call(base::HashIndex& calls, std::uint64_t word, std::uint32_t person) {
    const auto [known, is_new] = calls.add(word, person);
    if (!is_new && known != person) calls.set(word, kSeveral);
  }

  void resolve_in_page(const Page& page) {
    if (page.article_count < 2) return;
    base::HashIndex calls;
    bool any = false;
    for (std::uint32_t a = page.first_article; a < page.first_article + page.article_count; ++a) {
      const Article& article = state_.drop.articles[a];
      for (std::uint32_t i = 0; i < article.mentions.size(); ++i) {
        if (article.mentions[i].type != EntityType::kPerson) continue;
        any |= article.mentions[i].entity == kNoEntity;
        const FormCalls* const form = calls_of(number_of(a, i));
        if (form == nullptr) continue;
        const Person& person = persons_[form->person];
        add_call(calls, base::hash(person.order.family_first ? person.parts.front() : person.parts.back()), form->person);
      }
    }
    if (!any) return;
    for (std::uint32_t a = page.first_article; a < page.first_article + page.article_count; ++a) {
      Article& article = state_.drop.articles[a];
      for (std::uint32_t i = 0; i < article.mentions.size(); ++i)
        if (article.mentions[i].type == EntityType::kPerson && article.mentions[i].entity == kNoEntity) resolve_by(calls, article.mentions[i], state_.form(a, i));
    }
  }

  bool resolve_by(const base::HashIndex& calls, Mention& mention, const NameForm& form) {
    const std::uint32_t person = calls.find(base::hash(form.folded));
    if (person == base::HashIndex::kNone || person == kSeveral) return false;
    state_.set(mention, persons_[person].node, link::kSurname);
    return true;
  }

  void resolve_in_drop(Mention& mention, const NameForm& form) {
    if (resolve_by(surnames_, mention, form)) return;
    state_.set(mention, state_.nodes.add("p" + form.folded, EntityType::kPerson).first, form.capitals ? link::kCapitals : link::kSameName);
  }

  /// The printed form in the order that is to be shown: the most frequent, else the longest, else the first.
  void name_person(const Person& person) {
    const bool family_last = person.order.shown == NameOrder::kFamilyLast;
    const bool family_first = person.order.shown == NameOrder::kFamilyFirst;
    const FormCount* best = nullptr;
    const auto rank = [&](const FormCount& count) {
      const bool turned = calls_[count.form].turned;
      const bool family_is_first = person.order.family_first != turned;
      const bool wanted = family_last ? !family_is_first : family_first ? family_is_first : true;
      const NameForm& form = state_.forms.form(count.form);
      std::size_t size = 0;
      for (const std::string_view part : name_parts(form.text)) size += part.size();
      return std::tuple(wanted, !form.capitals, count.count, size);
    };
    for (const FormCount& count : person.printed)
      if (best == nullptr || rank(count) > rank(*best)) best = &count;
    const NameForm& form = state_.forms.form(best->form);
    std::string name;
    for (const std::string_view part : name_parts(form.text)) name.append(name.empty() ? "" : " ").append(shown(part, form.capitals));
    if (family_last && std::get<0>(rank(*best)) == false) name = turned_name(name);
    state_.nodes[person.node].name = name;
  }

  /// "ABE" inside "Kenji ABE" and "KENJI ABE" is "Abe"; "J." stays.
  static std::string shown(std::string_view part, bool) {
    std::size_t capitals = 0, others = 0;
    for (const char c : part) base::is_upper(c) ? ++capitals : base::is_lower(c) ? ++others : 0;
    return capitals > 2 && others == 0 ? in_title_case(part) : std::string(part);
  }

  /// A surname whose person is not known in full keeps its printed form, capitals apart.
  void name_lone_surnames() {
    for (std::uint32_t a = 0; a < state_.drop.articles.size(); ++a) {
      const Article& article = state_.drop.articles[a];
      for (std::uint32_t i = 0; i < article.mentions.size(); ++i) {
        const Mention& mention = article.mentions[i];
        if (mention.type != EntityType::kPerson || calls_of(number_of(a, i)) != nullptr) continue;
        Node& node = state_.nodes[mention.entity];
        if (node.name.empty()) node.name = shown(state_.form(a, i).text, true);
      }
    }
  }

  struct Pending {
    Mention* mention = nullptr;
    std::uint32_t person = 0;
    std::uint32_t which = 0;  ///< of Person::parts the first (0) or the last (1); a tail of them (2)
  };

  Resolving& state_;
  std::vector<Person> persons_;
  std::vector<FormCalls> calls_;  // by form
  std::vector<Pending> pending_;
  base::HashIndex person_of_node_, surnames_;
};

}  // namespace

void resolve_persons(Resolving& state) { PersonResolver(state).run(); }

}  // namespace wireglass::corpus
