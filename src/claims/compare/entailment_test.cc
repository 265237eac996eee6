// SPDX-License-Identifier: Apache-2.0
#include "claims/compare/entailment.h"

#include <gtest/gtest.h>

#include "base/property_for_tests.h"
#include "claims/compare/compare_alignment.h"
#include "claims/compare/match_claims.h"
#include "language/split_for_tests.h"

namespace headwater {
namespace {

struct Case {
  const char* a;
  const char* b;
  const char* expected;
};

class CompareSentences : public testing::TestWithParam<Case> {};

TEST_P(CompareSentences, RelationAndType) {
  const auto& given = GetParam();
  for (const bool swapped : {false, true}) {
    const auto made = swapped ? compare_sentences(split_text(given.b), split_text(given.a))
                              : compare_sentences(split_text(given.a), split_text(given.b));
    const auto type = made.type ? " " + std::string(name_of(*made.type)) : "";
    EXPECT_EQ(std::string(name_of(made.relation)) + type, given.expected)
        << given.a << " / " << given.b;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Table, CompareSentences,
    testing::Values(
        Case{"The ferry burned off Varnholm", "The ferry burned off Varnholm", "same"},
        Case{"The firm bought the harbour", "The company purchased the harbour", "same"},
        Case{"Nine people died in the fire", "Twelve people died in the fire",
             "contradicts number"},
        Case{"Two million crowns are missing", "2000000 crowns are missing", "same"},
        Case{"The council was founded in 1965", "The council was founded in 1971",
             "contradicts date"},
        Case{"The talks began on Monday", "The talks began on Friday", "contradicts date"},
        Case{"The crew had a licence", "The crew had no licence", "contradicts negation"},
        Case{"The minister accepted the offer", "The minister rejected the offer",
             "contradicts antonym"},
        Case{"The red boat sank", "The green boat sank", "contradicts antonym"},
        Case{"The meeting took place in Norway", "The meeting took place in Sweden",
             "contradicts place"},
        Case{"The pump failed in January", "Reports that the pump failed in January are false",
             "contradicts denial"},
        Case{"Police attacked the strikers", "The strikers attacked police", "contradicts role"},
        Case{"The ferry burned off Varnholm", "Parliament debates milk prices", "unrelated"}));

TEST(CompareBody, TakesTheSentenceThatFits) {
  std::string body;
  for (int i = 0; i < 12; ++i) body += "Farmers along the river wait for rain this year .\n";
  body += "The Nordlys ferry burned off Varnholm in March .\n";
  for (int i = 0; i < 12; ++i) body += "Milk prices stay where they were last summer .\n";
  const auto claim = split_text("Nordlys ferry burned off Varnholm in March");
  EXPECT_EQ(compare_sentences(claim, split_text(body)).relation, SentenceRelation::same);
  EXPECT_EQ(compare_sentences(split_text("Parliament adopts a budget"), split_text(body)).relation,
            SentenceRelation::unrelated);
}

TEST(CompareSentences, TextsWithoutEndAreComparedByTheirBeginnings) {
  std::string endless = "The dam broke";
  for (int i = 0; i < 30'000; ++i) endless += " water";
  EXPECT_EQ(compare_sentences(split_text(endless), split_text(endless)).relation,
            SentenceRelation::same);
  EXPECT_EQ(
      compare_sentences(split_text("Parliament adopts a budget"), split_text(endless)).relation,
      SentenceRelation::unrelated);
}

TEST(CompareProperty, ProbabilitiesStayInRange) {
  expect_property(
      "probabilities are between 0 and 1", [](const std::string& a, const std::string& b) {
        const auto made = compare_sentences(split_text(lower_ascii(a)), split_text(lower_ascii(b)));
        RC_ASSERT(made.same >= 0 && made.same <= 1);
        RC_ASSERT(made.contradicts >= 0 && made.contradicts <= 1);
      });
}

TEST(MatchClaims, RareWordsDecide) {
  std::vector<Sentences> claims;
  for (const auto* text : {"the minister took bribes", "the minister visited a dairy farm",
                           "the minister opened a bridge"})
    claims.push_back(split_text(text));
  const auto found = ClaimIndex(claims).match(split_text("did a minister take bribes"), 2);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].claim, 0U);
  EXPECT_GE(found[0].score, found[1].score);
}

TEST(MatchClaims, NothingInCommon) {
  EXPECT_TRUE(ClaimIndex({split_text("milk")}).match(split_text("ferry"), 5).empty());
}

}  // namespace
}  // namespace headwater
