// One entity for all forms of a name (docs/entities.md).
#include <gtest/gtest.h>

#include "base/chars.h"
#include "unit/marked_text.h"

namespace wireglass {
namespace {

using tests::find_entity;
using tests::links;
using tests::resolved;

struct LinkRow {
  const char* what;
  std::vector<std::string> pages;
  const char* wanted;
};

class EntityLinks : public testing::TestWithParam<LinkRow> {};
TEST_P(EntityLinks, AreAsWanted) { EXPECT_EQ(links(resolved(GetParam().pages)), GetParam().wanted); }

const LinkRow kLinks[] = {
    {"both orders, capitals and surname",
     {"[P:Morita Kenji] met reporters. [P:Kenji Morita] smiled. [P:KENJI MORITA] left. [P:Morita] waved."},
     "Morita Kenji = Kenji Morita (full-name); Kenji Morita = Kenji Morita (other-order); KENJI MORITA = Kenji Morita (other-order); Morita = Kenji Morita (surname)"},
    {"capitals in the same order", {"[P:Lena Ruiz] spoke. [P:LENA RUIZ] left. [P:RUIZ] waved."},
     "Lena Ruiz = Lena Ruiz (full-name); LENA RUIZ = Lena Ruiz (capitals); RUIZ = Lena Ruiz (surname)"},
    {"a Japanese name printed family first only", {"[P:Morita Kenji] spoke and [P:Morita] left."},
     "Morita Kenji = Kenji Morita (full-name); Morita = Kenji Morita (surname)"},
    {"a Korean name keeps its order", {"[P:Park Min-seo] spoke and [P:Park] left."},
     "Park Min-seo = Park Min-seo (full-name); Park = Park Min-seo (surname)"},
    {"a Vietnamese name keeps its order", {"[P:Tran Van Hai] spoke and [P:Hai] left."},
     "Tran Van Hai = Tran Van Hai (full-name); Hai = Tran Van Hai (given-name)"},
    {"a given name alone", {"[P:Ana Reyes] spoke, [P:Reyes] sat and [P:Ana] left."},
     "Ana Reyes = Ana Reyes (full-name); Reyes = Ana Reyes (surname); Ana = Ana Reyes (given-name)"},
    {"a middle initial and a suffix", {"[P:Omar T. Holm] spoke. [P:Omar Holm Jr.] left."},
     "Omar T. Holm = Omar T. Holm (full-name); Omar Holm Jr. = Omar T. Holm (full-name)"},
    {"marks on letters, hyphens", {"[P:José Núñez] spoke. [P:Jose Nunez] left. [P:Lee Su-ji] and [P:Lee Su Ji] too."},
     "José Núñez = José Núñez (full-name); Jose Nunez = José Núñez (full-name); Lee Su-ji = Lee Su-ji (full-name); Lee Su Ji = Lee Su-ji (full-name)"},
    {"a surname of several words", {"[P:Anna van der Berg] spoke. [P:van der Berg] left."},
     "Anna van der Berg = Anna van der Berg (full-name); van der Berg = Anna van der Berg (surname)"},
    {"two of one surname: the nearest before", {"[P:Ada Holm] spoke. [P:Holm] sat. [P:Bo Holm] came. [P:Holm] left."},
     "Ada Holm = Ada Holm (full-name); Holm = Ada Holm (surname); Bo Holm = Bo Holm (full-name); Holm = Bo Holm (surname)"},
    {"a surname by another article of the page", {"[P:Ada Holm] spoke.||[P:Holm] left."},
     "Ada Holm = Ada Holm (full-name); Holm = Ada Holm (surname)"},
    {"a surname by another page", {"[P:Ada Holm] spoke.", "[P:Holm] left."}, "Ada Holm = Ada Holm (full-name); Holm = Ada Holm (surname)"},
    {"a surname that two have in the drop stays by itself", {"[P:Ada Holm] spoke.", "[P:Bo Holm] came.", "[P:Holm] left."},
     "Ada Holm = Ada Holm (full-name); Bo Holm = Bo Holm (full-name); Holm = Holm (same-name)"},
    {"the page decides before the drop", {"[P:Ada Holm] spoke.", "[P:Bo Holm] came.||[P:Holm] left."},
     "Ada Holm = Ada Holm (full-name); Bo Holm = Bo Holm (full-name); Holm = Bo Holm (surname)"},
    {"a given name is no reason in another article", {"[P:Ada Holm] spoke.", "[P:Ada] left."}, "Ada Holm = Ada Holm (full-name); Ada = Ada (same-name)"},
    {"a person is not the place of that name", {"[P:Lena Paris] spoke. [P:Paris] left. They met in [L:Lyon]."},
     "Lena Paris = Lena Paris (full-name); Paris = Lena Paris (surname); Lyon = Lyon (place)"},
    {"a place is not the person of that name", {"[P:Lena Paris] spoke.", "They met in [L:Paris], [L:France]."},
     "Lena Paris = Lena Paris (full-name); Paris = Paris (place); France = France (country-form)"},
    {"forms of a country", {"[L:US], [L:U.S.], the [L:United States] and [L:America]; [L:Britain] and the [L:UK]."},
     "US = United States (country-form); U.S. = United States (country-form); United States = United States (country-form); America = United States (country-form); "
     "Britain = United Kingdom (country-form); UK = United Kingdom (country-form)"},
    {"a country is never an organization", {"The [O:U.S.] and [O:Peru] agreed."}, "U.S. = United States (country-form); Peru = Peru (country-form)"},
    {"people's words", {"[N:Japanese], [N:Vietnamese] and [N:Asian] ships; [N:Texan] ones."},
     "Japanese = Japan (demonym); Vietnamese = Vietnam (demonym); Asian = Asia (demonym); Texan = Texas (demonym)"},
    {"legal forms and the article", {"[O:Harbor Steel Corp.] grew. [O:Harbor Steel] sold. [O:The Harbor Steel Corporation] bought."},
     "Harbor Steel Corp. = Harbor Steel (legal-form); Harbor Steel = Harbor Steel (same-name); The Harbor Steel Corporation = Harbor Steel (legal-form)"},
    {"an acronym in brackets", {"The [O:Free Harbor Union] ([O:FHU]) met. The [O:FHU] agreed."},
     "Free Harbor Union = Free Harbor Union (same-name); FHU = Free Harbor Union (acronym); FHU = Free Harbor Union (acronym)"},
    {"an acronym by its initials", {"The [O:Bank of Kelso] met. The [O:BoK] agreed."}, "Bank of Kelso = Bank of Kelso (same-name); BoK = Bank of Kelso (acronym)"},
    {"an acronym by another article", {"The [O:Free Harbor Union] ([O:FHU]) met.", "The [O:FHU] agreed."},
     "Free Harbor Union = Free Harbor Union (same-name); FHU = Free Harbor Union (acronym); FHU = Free Harbor Union (acronym)"},
    {"an acronym without its expansion", {"The [O:FHU] agreed."}, "FHU = FHU (same-name)"},
    {"a well-known one where both are printed", {"The [O:U.S. Trade Representative] spoke.", "The [O:USTR] spoke."},
     "U.S. Trade Representative = U.S. Trade Representative (same-name); USTR = U.S. Trade Representative (acronym)"},
    {"two expansions stay apart", {"The [O:Free Harbor Union] ([O:FHU]) met.", "The [O:Fair Housing Unit] ([O:FHU]) met.", "The [O:FHU] agreed."},
     "Free Harbor Union = Free Harbor Union (same-name); FHU = Free Harbor Union (acronym); Fair Housing Unit = Fair Housing Unit (same-name); FHU = Fair Housing Unit (acronym); FHU = FHU (same-name)"},
    {"a shorter form of one name beside it", {"[O:Kelso Motor] grew. [O:Kelso] sold."}, "Kelso Motor = Kelso Motor (same-name); Kelso = Kelso Motor (short-form)"},
    {"a party is not the party for something", {"The [O:Green Party] and the [O:Green Party for Families] met."},
     "Green Party = Green Party (same-name); Green Party for Families = Green Party for Families (same-name)"},
    {"a country before the name", {"The [O:U.S. Harbor Court] ruled. The [O:Harbor Court] closed."},
     "U.S. Harbor Court = U.S. Harbor Court (same-name); Harbor Court = U.S. Harbor Court (short-form)"},
    {"an event by its full name", {"The [E:G7 summit] and the [E:Group of Seven leaders' summit] are one."},
     "G7 summit = Group of Seven leaders' summit (same-name); Group of Seven leaders' summit = Group of Seven leaders' summit (same-name)"},
    {"one string has one type in an article", {"[O:Kelso Line] grew. [D:Kelso Line] sold. [O:Kelso Line] closed."},
     "Kelso Line = Kelso Line (same-name); Kelso Line = Kelso Line (same-name); Kelso Line = Kelso Line (same-name)"},
};
INSTANTIATE_TEST_SUITE_P(Rows, EntityLinks, testing::ValuesIn(kLinks), [](const auto& instance) {
  std::string name;
  for (const char c : std::string_view(instance.param.what)) name += base::is_alnum(c) ? c : '_';
  return name;
});

struct PlaceRow {
  const char* what;
  const char* text;
  const char* name;
  const char* country;
  const char* iso;
  int latitude, longitude;  // hundredths, to the degree; 0: none
};
class EntityPlaces : public testing::TestWithParam<PlaceRow> {};
TEST_P(EntityPlaces, AreTheRightOnes) {
  const PlaceRow& row = GetParam();
  const Drop drop = resolved({row.text});
  const Entity* const entity = find_entity(drop, row.name);
  ASSERT_NE(entity, nullptr);
  EXPECT_EQ(entity->country, row.country);
  EXPECT_EQ(entity->iso3166, row.iso);
  EXPECT_EQ(entity->geo.has_value(), row.latitude != 0);
  if (!entity->geo) return;
  EXPECT_EQ(entity->geo->latitude / 100, row.latitude / 100);
  EXPECT_EQ(entity->geo->longitude / 100, row.longitude / 100);
}
const PlaceRow kPlaces[] = {
    {"the largest", "They met in [L:Paris].", "Paris", "FR", "", 4885, 235},
    {"behind a comma", "They met in [L:Paris], [L:Texas].", "Paris", "US", "", 3366, -9556},
    {"by the country of the article", "[L:Canada] sent ships to [L:London] and [L:Ontario].", "London", "CA", "", 4298, -8123},
    {"a capital of that name", "They met in [L:Washington].", "Washington", "US", "", 3890, -7704},
    {"a country", "They sailed to [L:Georgia] and [L:Armenia].", "Georgia", "GE", "GE", 4200, 4350},
    {"a state", "[L:Georgia] and [L:Alabama] are in the [L:United States].", "Georgia", "US", "US-GA", 3338, -8386},
    {"a prefecture", "The [L:Wakayama Prefecture] office closed.", "Wakayama", "JP", "JP-30", 3410, 13530},
    {"another name of a town", "They met in [L:Munich].", "Munich", "DE", "", 4813, 1157},
    {"unknown", "They met in [L:Port Alder].", "Port Alder", "", "", 0, 0},
    {"a region", "They met in [L:Southeast Asia].", "Southeast Asia", "", "", 0, 0},
    {"a facility with its town", "They met at [F:Tokyo Station].", "Tokyo Station", "JP", "", 3569, 13969},
    {"a facility without one", "They met at [F:Alder Airport].", "Alder Airport", "", "", 0, 0},
};
INSTANTIATE_TEST_SUITE_P(Rows, EntityPlaces, testing::ValuesIn(kPlaces), [](const auto& instance) {
  std::string name;
  for (const char c : std::string_view(instance.param.what)) name += base::is_alnum(c) ? c : '_';
  return name;
});

struct RoleRow {
  const char* what;
  const char* text;
  const char* wanted;  ///< "name: role of owner, country"
};
std::string roles_of(const Drop& drop) {
  std::string text;
  for (const Entity& entity : drop.entities) {
    if (entity.type != EntityType::kPerson) continue;
    text += (text.empty() ? "" : "; ") + entity.name + ":";
    for (const EntityRole& role : entity.roles) text += " " + role.text + " of " + (role.of == kNoEntity ? "?" : drop.entities[role.of].name) + ",";
    text += " " + std::string(entity.country);
  }
  return text;
}
class EntityRoles : public testing::TestWithParam<RoleRow> {};
TEST_P(EntityRoles, AreAsPrinted) { EXPECT_EQ(roles_of(resolved({GetParam().text})), GetParam().wanted); }
const RoleRow kRoles[] = {
    {"before the name", "[L:Japan]'s Economic Revitalization Minister [P:Morita Kenji] left.", "Kenji Morita: Economic Revitalization Minister of Japan, JP"},
    {"without owner", "Treasury Secretary [P:Ada Holm] left.", "Ada Holm: Treasury Secretary of ?, "},
    {"of a people", "[N:Peruvian] Prime Minister [P:Ana Reyes] left.", "Ana Reyes: Prime Minister of Peru, PE"},
    {"in lower case", "[L:Japan]'s chief trade negotiator [P:Kenji Morita] left.", "Kenji Morita: chief trade negotiator of Japan, JP"},
    {"with an article", "The former president [P:Ada Holm] left.", "Ada Holm: former president of ?, "},
    {"a rank before the owner", "He met former [N:Peruvian] President [P:Ana Reyes].", "Ana Reyes: former Peruvian President of Peru, PE"},
    {"of an organization", "[O:Harbor Bank] analyst [P:Ada Holm] left.", "Ada Holm: analyst of Harbor Bank, "},
    {"with of", "Minister of Finance [P:Ada Holm] left.", "Ada Holm: Minister of Finance of ?, "},
    {"behind the name", "[P:Ada Holm], the finance minister, left.", "Ada Holm: finance minister of ?, "},
    {"behind the name with its house", "[P:Ada Holm], managing partner at The [O:Harbor Group], said so.", "Ada Holm: managing partner of Harbor Group, "},
    {"behind the name with an owner before", "[P:Ana Reyes], [L:Peru]'s trade minister, left.", "Ana Reyes: trade minister of Peru, PE"},
    {"behind an age", "[P:Ada Holm], 67, a lawyer, left.", "Ada Holm: lawyer of ?, "},
    {"with its field", "[P:Ada Holm], head of international liaison at the [O:Harbor Movement], said so.", "Ada Holm: head of international liaison of Harbor Movement, "},
    {"before a comma", "[L:Peru]'s top negotiator, [P:Ana Reyes], left.", "Ana Reyes: top negotiator of Peru, PE"},
    {"a list is no apposition", "[P:Ada Holm], President [P:Bo Berg] and others left.", "Ada Holm: ; Bo Berg: President of ?, "},
    {"a verb is no office", "He told [P:Ada Holm] so.", "Ada Holm: "},
};
INSTANTIATE_TEST_SUITE_P(Rows, EntityRoles, testing::ValuesIn(kRoles), [](const auto& instance) {
  std::string name;
  for (const char c : std::string_view(instance.param.what)) name += base::is_alnum(c) ? c : '_';
  return name;
});

TEST(Entities, AreCountedAndSorted) {
  const Drop drop = resolved({"[P:Ada Holm] met [O:Harbor Bank]. [P:Holm] left.", "[P:Holm] came."});
  ASSERT_EQ(drop.entities.size(), 2u);
  EXPECT_EQ(drop.entities[0].name, "Ada Holm");
  EXPECT_EQ(drop.entities[0].mentions, 3u);
  EXPECT_EQ(drop.entities[0].articles, 2u);
  EXPECT_EQ(drop.entities[0].aliases, std::vector<std::string>{"Holm"});
  EXPECT_FALSE(drop.entities[0].confirmed);
}

TEST(Entities, OrganizationsHaveTheCountryThatTextsGiveThem) {
  const Drop drop = resolved({"[L:Japan]'s [O:Harbor Steel], the [L:Seoul]-based [O:Coast Line], the [N:Peruvian] [O:Alder Bank], the [O:Bank of Ghana] and [O:Kelso Line]."});
  const auto country = [&](std::string_view name) { return std::string(find_entity(drop, name)->country); };
  EXPECT_EQ(country("Harbor Steel"), "JP");
  EXPECT_EQ(country("Coast Line"), "KR");
  EXPECT_EQ(country("Alder Bank"), "PE");
  EXPECT_EQ(country("Bank of Ghana"), "GH");
  EXPECT_EQ(country("Kelso Line"), "");
}

TEST(Entities, AMentionIsSmall) { EXPECT_LE(sizeof(Mention), 24u); }

}  // namespace
}  // namespace wireglass
