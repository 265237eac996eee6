// SPDX-License-Identifier: Apache-2.0
#include "origins/origin_evidence.h"

#include <gtest/gtest.h>

#include <map>

#include "origins/pile_for_tests.h"

namespace headwater {
namespace {

std::map<std::string_view, float> evidence_of(const Pile& pile, std::size_t claim = 0) {
  const auto found = pile.traced();
  std::map<std::string_view, float> by_name;
  for (std::size_t i = 0; i < origin_features.size(); ++i)
    by_name[origin_features[i].name] = found.evidence.row(claim)[i];
  return by_name;
}

// The ministry in two papers that share their words, a nurse in a third, a fourth names nobody.
Pile four_papers() {
  const std::string text = "Nine were hurt when the old crane at Hallmere fell over .";
  Pile pile;
  for (const auto* outlet : {"Herald", "Post", "Courier", "Lamp"}) pile.document(outlet, 1, text);
  pile.share(0, text, 1, text);
  pile.say(0, 0, "", {"Vera Lund/Ministry"});
  pile.say(0, 1, "", {"Vera Lund/Ministry"});
  pile.say(0, 2, "", {"Oda Brandt"});
  pile.say(0, 3, "", {});
  return pile;
}

TEST(OriginEvidence, CountsWhoSaysItAndWhoSharesWords) {
  auto found = evidence_of(four_papers());
  EXPECT_FLOAT_EQ(found["documents"], std::log1p(4.0F));
  EXPECT_FLOAT_EQ(found["groups"], 3);
  EXPECT_FLOAT_EQ(found["matched"], 2);
  EXPECT_FLOAT_EQ(found["bare_groups"], 1);
  EXPECT_FLOAT_EQ(found["apart"], 3);
  EXPECT_FLOAT_EQ(found["publishers"], 4);
  EXPECT_FLOAT_EQ(found["companies"], 4);
  EXPECT_FLOAT_EQ(found["together"], 0);
}

TEST(OriginEvidence, TwoVoicesInOneGroupAreMatchedOnce) {
  const std::string text = "Nine were hurt when the old crane at Hallmere fell over .";
  Pile pile;
  pile.document("Herald", 1, text);
  pile.document("Post", 1, text);
  pile.share(0, text, 1, text);
  pile.say(0, 0, "", {"Oda Brandt"});
  pile.say(0, 1, "", {"Nils Vik"});
  auto found = evidence_of(pile);
  EXPECT_FLOAT_EQ(found["groups"], 1);
  EXPECT_FLOAT_EQ(found["matched"], 1);
}

TEST(OriginEvidence, ADenialIsNoSupport) {
  auto pile = four_papers();
  pile.document("Globe", 2, "No .");
  pile.say(0, 4, "", {"Tor Aas"}, Stance::denies);
  auto found = evidence_of(pile);
  EXPECT_FLOAT_EQ(found["matched"], 2);
  EXPECT_FLOAT_EQ(found["documents"], std::log1p(4.0F));
}

// A model of one tree without questions, sure of two origins or of one.
BoostedTrees always(bool two) {
  BoostedTrees model;
  model.borders.resize(origin_features.size());
  model.bias = two ? 8192 * 4 : -8192 * 4;
  model.trees.push_back({{}, {0}});
  return model;
}

OriginCount counted(const Pile& pile, const BoostedTrees& model) {
  return trace_origins({pile.facts, pile.sentences}, pile.entities, pile.passages, pile.utterances,
                       pile.claims, pile.stories(), model)
      .claims[0]
      .origins;
}

TEST(OriginEvidence, TheModelSettlesWhetherThereAreTwo) {
  auto pile = four_papers();
  pile.share(2, "Nine were hurt when the old crane at Hallmere fell over", 3,
             "Nine were hurt when the old crane at Hallmere fell over");
  EXPECT_EQ(counted(pile, {}).lo, 2U);
  EXPECT_EQ(counted(pile, always(false)), (OriginCount{1, 2}));
  EXPECT_EQ(counted(pile, always(true)).lo, 2U);
  Pile alone;
  alone.document("Herald", 1, "It fell .");
  alone.say(0, 0, "", {});
  EXPECT_EQ(counted(alone, always(false)), (OriginCount{0, 1}));
}

TEST(OriginEvidence, ThreeApartAreTwoOriginsWhateverTheModelSays) {
  EXPECT_EQ(counted(four_papers(), always(false)), (OriginCount{2, 3}));
}

// Two sheets that tell four other happenings together are one company in the fifth.
TEST(OriginEvidence, PublishersThatGoTogetherElsewhere) {
  Pile pile;
  for (std::uint32_t story = 0; story < 5; ++story) {
    for (const auto* outlet : {"Herald", "Post"}) {
      const auto document = pile.document(outlet, 1, "Nine were hurt .");
      pile.say(story, document, "", {});
      pile.claims[story].incident = story;
    }
  }
  pile.say(4, pile.document("Courier", 1, "Nine were hurt ."), "", {});
  auto found = evidence_of(pile, 4);
  EXPECT_FLOAT_EQ(found["publishers"], 3);
  EXPECT_FLOAT_EQ(found["companies"], 2);
  EXPECT_FLOAT_EQ(found["apart"], 2);
  // Four claims of each and of both, over four and a prior of two.
  EXPECT_FLOAT_EQ(found["together_most"], 4.0F / 6);
  EXPECT_FLOAT_EQ(found["together_least"], 0);
  EXPECT_FLOAT_EQ(found["together"], 4.0F / 6 / 3);
}

}  // namespace
}  // namespace headwater
