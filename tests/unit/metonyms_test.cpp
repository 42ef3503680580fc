// Where a country or capital acts (docs/entities.md). Each row says by a "!" which of its names do.
#include <gtest/gtest.h>

#include "unit/marked_text.h"

namespace wireglass {
namespace {

class Metonyms : public testing::TestWithParam<const char*> {};
TEST_P(Metonyms, AreMarked) {
  const tests::MarkedText wanted = tests::read_marks(GetParam());
  const Drop drop = tests::marked_drop({GetParam()});
  const std::vector<Mention>& mentions = drop.articles[0].mentions;
  ASSERT_EQ(mentions.size(), wanted.metonyms.size());
  for (std::size_t i = 0; i < mentions.size(); ++i)
    EXPECT_EQ(mentions[i].metonym, wanted.metonyms[i]) << GetParam() << ": name " << i + 1;
}

INSTANTIATE_TEST_SUITE_P(
    Rows, Metonyms,
    testing::Values(
        // Subject of a verb of saying, deciding, acting.
        "[L!:Peru] has proposed a treaty.", "[L!:Lisbon] said so.", "The [L!:United States] will impose tariffs.", "[L!:Oslo] also wants ships.",
        "Sources say [L!:Washington] has already reacted.", "[L!:Peru] is considering a ban.", "[L!:Peru] is expected to propose a ban.", "[L!:Peru] must not accept this.",
        "[L!:Tokyo] and [L!:Washington] should deepen ties.", "[L!:Peru] and [L!:Chile] agreed on it.", "[L!:Peru] to ban nets", "When [L!:Peru] asks them, they come.",
        // The one who is dealt with.
        "They held talks with [L!:Peru] on Monday.", "Talks between [L!:Peru] and [L!:Chile] ended.", "They told [L!:Tokyo] so.", "Ministers urged the [L!:U.S.] to relent.",
        "The ban imposed by [L!:Washington] ended.", "They want [L!:Peru] to sign.", "Ships wait while [L!:Oslo] gave [L!:Lima] a list.",
        // A place, an attribute, an owner.
        "They met in [L:Peru].", "[L:Peru]'s minister said so.", "[L:U.S.] tariffs hurt.", "They held talks with [L:U.S.] officials.", "Goods from [L:Japan] arrived.",
        "The [L:U.S.] economy grew.", "[L:Peru] is the largest exporter.", "A [L:Japan]-[L:U.S.] fund opened.", "Flights between [L:Peru] and [L:Chile] ended.",
        "Companies in [L:Peru] said so.", "[L:Port Alder] said so.", "The [L:U.S.] demands are high."));

TEST(Buildings, StandForThoseInside) {
  Drop drop = tests::resolved({"The [L:White House] said so. They met at the [O:White House]."});
  EXPECT_EQ(drop.articles[0].mentions[0].type, EntityType::kOrganization);
  EXPECT_EQ(drop.articles[0].mentions[1].type, EntityType::kPlace);
}

}  // namespace
}  // namespace wireglass
