// What a person has put right: parsing of packs, and their rules (docs/entities.md).
#include <gtest/gtest.h>

#include <algorithm>

#include "unit/marked_text.h"
#include "wireglass/session.h"

namespace wireglass {
namespace {

using tests::find_entity;
using tests::links;

EntityPack pack_of(const std::string& rules) {
  Result<EntityPack> pack = parse_entity_pack("{\"wireglassEntities\":1,\"rules\":[" + rules + "]}");
  EXPECT_TRUE(pack.ok()) << (pack.ok() ? std::string{} : pack.error().message);
  return pack.ok() ? std::move(pack).value() : EntityPack{};
}

struct RuleRow {
  const char* what;
  const char* rules;
  const char* text;
  const char* wanted;
  std::vector<Code> warnings;
};
class EntityRules : public testing::TestWithParam<RuleRow> {};
TEST_P(EntityRules, AreApplied) {
  const RuleRow& row = GetParam();
  const Drop drop = tests::resolved({row.text}, pack_of(row.rules));
  EXPECT_EQ(links(drop), row.wanted);
  std::vector<Code> codes;
  for (const Warning& warning : drop.warnings) codes.push_back(warning.code);
  EXPECT_EQ(codes, row.warnings);
}
const RuleRow kRows[] = {
    {"merge", R"({"do":"merge","from":{"type":"organization","name":"Alder Sea"},"into":{"type":"organization","name":"Kelso Line"}})",
     "[O:Alder Sea] and [O:Kelso Line] met.", "Alder Sea = Kelso Line (same-name); Kelso Line = Kelso Line (same-name)", {}},
    {"merge by another form", R"({"do":"merge","from":{"type":"person","name":"R. HOLM"},"into":{"type":"person","name":"ada holm"}})",
     "[P:Ada Holm] met [P:R. Holm].", "Ada Holm = Ada Holm (full-name); R. Holm = Ada Holm (full-name)", {}},
    {"split", R"({"do":"split","from":{"type":"person","name":"Ada Holm"},"alias":"Holm","into":{"type":"person","name":"Bo Holm"}})",
     "[P:Ada Holm] met [P:Holm].", "Ada Holm = Ada Holm (full-name); Holm = Bo Holm (entity-pack)", {}},
    {"rename", R"({"do":"rename","entity":{"type":"organization","name":"FHU"},"name":"Free Harbor Union"})", "The [O:FHU] met.", "FHU = Free Harbor Union (same-name)", {}},
    {"retype", R"({"do":"retype","entity":{"type":"product","name":"Kelso"},"type":"organization"})", "[D:Kelso] grew.", "Kelso = Kelso (same-name)", {}},
    {"suppressed under its other forms too",
     R"({"do":"alias","entity":{"type":"person","name":"Doctor"},"alias":"Holm"},{"do":"suppress","entity":{"type":"person","name":"Doctor"}})",
     "[P:Doctor] met [P:Ada Lund] and Holm.", "Ada Lund = Ada Lund (full-name)", {}},
    {"suppress", R"({"do":"suppress","entity":{"type":"person","name":"Doctor"}})", "[P:Doctor] met [P:Ada Holm].", "Ada Holm = Ada Holm (full-name)", {}},
    {"alias finds what is not marked", R"({"do":"alias","entity":{"type":"organization","name":"Free Harbor Union"},"alias":"the Union"})",
     "The [O:Free Harbor Union] met. Then the Union left; the Unions stay.", "Free Harbor Union = Free Harbor Union (same-name); the Union = Free Harbor Union (entity-pack)", {}},
    {"add finds what is not marked", R"({"do":"add","type":"organization","name":"alder line","aliases":["ALC"]})",
     "Then alder line grew, and ALC too. [P:Ada Holm] left.", "alder line = alder line (entity-pack); ALC = alder line (entity-pack); Ada Holm = Ada Holm (full-name)", {}},
    {"add takes what is marked otherwise", R"({"do":"add","type":"organization","name":"Alder Line"})", "The [D:Alder Line] grew.", "Alder Line = Alder Line (entity-pack)", {}},
    {"nothing of that name", R"({"do":"rename","entity":{"type":"person","name":"Nobody"},"name":"Somebody"})", "[P:Ada Holm] left.", "Ada Holm = Ada Holm (full-name)", {Code::kEntityRuleUnmatched}},
    {"another type", R"({"do":"suppress","entity":{"type":"place","name":"Ada Holm"}})", "[P:Ada Holm] left.", "Ada Holm = Ada Holm (full-name)", {Code::kEntityRuleUnmatched}},
    {"two names for one", R"({"do":"rename","entity":{"type":"person","name":"Ada Holm"},"name":"A. Holm"},{"do":"rename","entity":{"type":"person","name":"Ada Holm"},"name":"Ada H."})",
     "[P:Ada Holm] left.", "Ada Holm = A. Holm (full-name)", {Code::kEntityRuleConflict}},
    {"after it was suppressed", R"({"do":"suppress","entity":{"type":"person","name":"Ada Holm"}},{"do":"rename","entity":{"type":"person","name":"Ada Holm"},"name":"A"})",
     "[P:Ada Holm] met [P:Bo Berg].", "Bo Berg = Bo Berg (full-name)", {Code::kEntityRuleConflict}},
    {"the same twice", R"({"do":"rename","entity":{"type":"person","name":"Ada Holm"},"name":"A. Holm"},{"do":"rename","entity":{"type":"person","name":"Ada Holm"},"name":"A. Holm"})",
     "[P:Ada Holm] left.", "Ada Holm = A. Holm (full-name)", {}},
    {"one rule after the other", R"({"do":"rename","entity":{"type":"person","name":"Ada Holm"},"name":"Ada Berg"},{"do":"merge","from":{"type":"person","name":"Ada Berg"},"into":{"type":"person","name":"Bo Berg"}})",
     "[P:Ada Holm] met [P:Bo Berg].", "Ada Holm = Bo Berg (full-name); Bo Berg = Bo Berg (full-name)", {}},
};
INSTANTIATE_TEST_SUITE_P(Rows, EntityRules, testing::ValuesIn(kRows), [](const auto& instance) {
  std::string name(instance.param.what);
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
});

TEST(EntityRules, ConfirmWhatTheyTouch) {
  const Drop drop = tests::resolved({"[P:Ada Holm] met [P:Bo Berg]."}, pack_of(R"({"do":"rename","entity":{"type":"person","name":"Ada Holm"},"name":"A. Holm"})"));
  EXPECT_TRUE(find_entity(drop, "A. Holm")->confirmed);
  EXPECT_FALSE(find_entity(drop, "Bo Berg")->confirmed);
}

TEST(EntityPack, NeedsNoNameTables) {
  Options options;
  options.entities = pack_of(R"({"do":"add","type":"organization","name":"Harbor Line"})");
  Session session(std::move(options));
  session.begin_file("a.txt");
  session.push("A headline of a page\nThe Harbor Line grew on Monday, the Harbor Lines said.\n");
  const Drop& drop = session.finish();
  ASSERT_EQ(drop.entities.size(), 1u);
  EXPECT_EQ(drop.entities[0].mentions, 1u);
}

struct BadRow {
  const char* pack;
  const char* part;  ///< of the sentence
};
class BadEntityPack : public testing::TestWithParam<BadRow> {};
TEST_P(BadEntityPack, IsRefusedWithASentence) {
  const Result<EntityPack> pack = parse_entity_pack(GetParam().pack);
  ASSERT_FALSE(pack.ok());
  EXPECT_NE(pack.error().message.find(GetParam().part), std::string::npos) << pack.error().message;
}
INSTANTIATE_TEST_SUITE_P(
    Rows, BadEntityPack,
    testing::Values(BadRow{"", "no JSON object"}, BadRow{"[]", "no JSON object"}, BadRow{"{", "no JSON object"}, BadRow{"\xFF", "not UTF-8"}, BadRow{"{}", "'wireglassEntities' is missing"},
                    BadRow{R"({"wireglassEntities":2,"rules":[]})", "version 2"}, BadRow{R"({"wireglassEntities":1})", "'rules' must be a list"},
                    BadRow{R"({"wireglassEntities":1,"rules":[7]})", "rule 1 it is no JSON object"}, BadRow{R"({"wireglassEntities":1,"rules":[{"do":"forget"}]})", "'do' must be one of"},
                    BadRow{R"({"wireglassEntities":1,"rules":[{"do":"rename","entity":{"type":"person","name":"A"}}]})", "in rule 1 'name' must be a text"},
                    BadRow{R"({"wireglassEntities":1,"rules":[{"do":"suppress","entity":{"type":"ship","name":"A"}}]})", "must be one of person"},
                    BadRow{R"({"wireglassEntities":1,"rules":[{"do":"suppress","entity":"A"}]})", "must be an entity"},
                    BadRow{R"({"wireglassEntities":1,"rules":[{"do":"add","type":"person","name":"A","aliases":[""]}]})", "none of them empty"}));

}  // namespace
}  // namespace wireglass
