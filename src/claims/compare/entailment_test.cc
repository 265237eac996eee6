// SPDX-License-Identifier: Apache-2.0
#include "claims/compare/entailment.h"

#include <fmt/format.h>
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
        Case{"The couple bought the sofa", "The couple purchased the couch", "same"},
        Case{"Nine people died in the fire", "Twelve people died in the fire",
             "contradicts number"},
        Case{"Two million crowns are missing", "2000000 crowns are missing", "same"},
        Case{"The council was founded in 1965", "The council was founded in 1971",
             "contradicts date"},
        Case{"The talks began on Monday", "The talks began on Friday", "contradicts date"},
        Case{"The crew had a licence", "The crew had no licence", "contradicts negation"},
        Case{"The harvest failed in June", "The harvest did not succeed in June", "same"},
        Case{"The harvest failed in June", "The harvest succeeded in June", "contradicts antonym"},
        Case{"The mayor denied that the guards sold the boat",
             "The guards did not sell the boat, the mayor said", "same"},
        Case{"The mayor denied that the guards sold the boat",
             "The guards sold the boat, the mayor said", "contradicts denial"},
        Case{"The minister accepted the offer", "The minister rejected the offer",
             "contradicts antonym"},
        Case{"The red boat sank", "The green boat sank", "contradicts antonym"},
        Case{"The meeting took place in Norway", "The meeting took place in Sweden",
             "contradicts place"},
        Case{"The pump failed in January", "Reports that the pump failed in January are false",
             "contradicts denial"},
        Case{"Police attacked the strikers", "The strikers attacked police", "contradicts role"},
        Case{"The ferry burned off Varnholm", "Parliament debates milk prices", "unrelated"}));

// Words that stand for others of their kind in one place of a sentence, none of them in a list:
// what excludes each other is known of the words in general.
TEST(CompareSentences, WordsOfAKindExcludeEachOther) {
  const std::vector<std::pair<const char*, std::vector<const char*>>> kinds{
      {"The old ferry company sold its boats to a buyer in {} last month",
       {"France", "Brazil", "Japan", "Egypt", "Norway"}},
      {"The new telescope took many pictures of {} during the night",
       {"Mars", "Venus", "Jupiter", "Saturn", "Mercury"}},
      {"A man in a brown coat is drinking {} at the table",
       {"coffee", "beer", "milk", "juice", "lemonade"}},
      {"The children sit on a bench made of {} behind the school",
       {"wood", "metal", "plastic", "stone", "leather"}},
      {"A woman sells fresh {} at the market near the church",
       {"carrots", "tomatoes", "onions", "spinach"}},
      {"The runner in the red shirt finished in {} place", {"first", "second", "fifth", "tenth"}},
      {"The farmer in the blue coat is feeding a {} behind the barn",
       {"dog", "horse", "rabbit", "goat"}},
      {"Four friends are playing {} on the green field near the river",
       {"tennis", "football", "golf", "hockey"}},
      {"The girl with the red hat is eating a {} under the tree",
       {"banana", "pear", "cherry", "lemon"}},
      {"A girl in a red dress is playing the {} in the park",
       {"guitar", "flute", "accordion", "french horn"}},
      {"Two men are talking in the {} of the old house",
       {"kitchen", "living room", "garage", "bedroom"}},
      {"A man in a {} shirt is climbing a wall of rock", {"red", "green", "purple", "orange"}},
      {"A {} woman is sitting on a bench in the park",
       {"Spanish", "Portuguese", "Thai", "North Korean"}},
  };
  for (const auto& [sentence, words] : kinds) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (std::size_t k = i + 1; k < words.size(); ++k) {
        const auto with = [&](const char* word) {
          return split_text(fmt::format(fmt::runtime(sentence), word));
        };
        EXPECT_EQ(compare_sentences(with(words[i]), with(words[k])).relation,
                  SentenceRelation::contradicts)
            << words[i] << " / " << words[k];
      }
    }
  }
}

// … and those that mean the same, or more, do not.
TEST(CompareSentences, WordsOfOneMeaningDoNot) {
  const std::vector<std::pair<const char*, const char*>> words{
      {"couch", "sofa"}, {"car", "automobile"}, {"shop", "store"},    {"ship", "vessel"},
      {"child", "kid"},  {"film", "movie"},     {"garbage", "trash"}, {"forest", "woods"},
      {"dog", "animal"}, {"apple", "fruit"},    {"man", "person"},    {"guitar", "instrument"},
      {"house", "home"}, {"street", "road"},    {"tea", "drink"},     {"doctor", "physician"},
  };
  for (const auto& [x, y] : words) {
    const auto with = [](const char* word) {
      return split_text(fmt::format("They saw the {} near the old harbour after the rain", word));
    };
    EXPECT_LT(compare_sentences(with(x), with(y)).contradicts, 0.5) << x << " / " << y;
  }
}

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
