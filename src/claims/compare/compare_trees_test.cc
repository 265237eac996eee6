// SPDX-License-Identifier: Apache-2.0
#include "claims/compare/compare_trees.h"

#include <gtest/gtest.h>

#include "claims/compare/entailment.h"
#include "language/find_syntax.h"
#include "language/split_for_tests.h"

namespace headwater {
namespace {

struct Read {
  explicit Read(std::string_view given)
      : text(split_text(given)), tree(find_syntax(built_in_language_models(), text)) {}
  Sentences text;
  Syntax tree;
};

std::string flags(std::string_view text, std::string_view claim) {
  const Read a(text);
  const Read b(claim);
  const auto made = features_of_trees(a.text, b.text, a.tree, b.tree);
  std::string shown;
  for (auto i = made.size() - tree_feature_names.size(); i < made.size(); ++i)
    shown += made[i] == 1 ? '1' : made[i] == 0 ? '0' : '?';
  return shown;
}

struct Case {
  const char* text;
  const char* claim;
  const char* flags;  // joined by a verb, names joined, denied apart, modal apart
};

class TreeFeaturesOf : public testing::TestWithParam<Case> {};

TEST_P(TreeFeaturesOf, Pairs) {
  const auto& given = GetParam();
  EXPECT_EQ(flags(given.text, given.claim), given.flags) << given.text << " / " << given.claim;
  EXPECT_EQ(flags(given.claim, given.text), given.flags) << "either way round";
}

INSTANTIATE_TEST_SUITE_P(
    Table, TreeFeaturesOf,
    testing::Values(
        Case{"Orth Marine sold the ferry to Lena Brandt in the spring", "Brandt asked Orth Marine",
             "1100"},
        Case{"The ferry of Orth Marine sank off Varnholm last night", "Orth Marine owns the ferry",
             "0100"},
        Case{"Orth Marine sold the old ferry in the spring", "Orth Marine asked Brandt", "0000"},
        Case{"Orth Marine sold the old ferry to Ilves in the spring",
             "Orth Marine asked Brandt for the ferry", "1000"},
        Case{"The council of Varnholm did not approve the new bridge on Friday",
             "The council approved the bridge", "1110"},
        Case{"The council of Varnholm did not say that it never approved the new bridge",
             "The council approved the bridge", "1100"},
        Case{"The council of Varnholm may approve the new bridge on Friday",
             "The council approved the bridge", "1101"},
        Case{"The council of Varnholm may approve the new bridge on Friday",
             "The council will approve the bridge", "1100"},
        Case{"Rain fell on the old harbour all through the night", "Brandt sings", "0000"}));

TEST(TreeFeaturesOf, NothingWithoutTrees) {
  const Read a("The council of Varnholm may approve the new bridge on Friday");
  const Read b("The council approved the bridge");
  const auto made = features_of_trees(a.text, b.text, {}, {});
  EXPECT_TRUE(std::all_of(made.end() - tree_feature_names.size(), made.end(),
                          [](float value) { return value == 0; }));
}

// The model answers where a full text says much more than a claim, and nowhere else.
TEST(CompareSentences, WhatALongerTextExcludes) {
  const Read text(
      "The court in Varnholm will hear the case against the former minister Oskar Lind in May, "
      "after the spring elections");
  const Read claim("Oskar Lind visits Varnholm");
  const auto made = compare_sentences(text.text, claim.text, text.tree, claim.tree);
  EXPECT_EQ(made.relation, SentenceRelation::contradicts);
  EXPECT_EQ(made.why.back().rule, "claims.compare_excluded");
  EXPECT_FALSE(made.type);
  EXPECT_LT(compare_sentences(text.text, claim.text).contradicts, 0.5) << "without trees";
  const Read headline("Court in Varnholm will hear case against former minister Oskar Lind");
  const Read short_claim("Lind visits Varnholm");
  EXPECT_LT(compare_sentences(headline.text, short_claim.text, headline.tree, short_claim.tree)
                .contradicts,
            0.5)
      << "no full text";
  const Read long_claim("The former minister Oskar Lind visits Varnholm after the elections");
  EXPECT_LT(compare_sentences(text.text, long_claim.text, text.tree, long_claim.tree).contradicts,
            0.5)
      << "it says not much more";
}

TEST(CompareSentences, AsksTreesWhereOneSaysMuchMore) {
  std::string long_text;
  for (int i = 0; i < 30; ++i) long_text += "The ferry left the harbour on Friday.\n";
  const auto asks = [](std::string_view a, std::string_view b) {
    EXPECT_EQ(asks_trees(split_text(a), split_text(b)), asks_trees(split_text(b), split_text(a)));
    return asks_trees(split_text(a), split_text(b));
  };
  EXPECT_TRUE(asks("a b1 b2 b3 b4 b5 b6 b7 b8 b9 10", "b1 b2 of 3 the b4"));
  EXPECT_FALSE(asks("a b1 b2 b3 b4 b5 b6 b7 b8 b9 10", "b1 b2 of 3 the b4 b5"));
  EXPECT_FALSE(asks("a b1 b2 b3 b4 b5 b6 b7 b8 b9 the", "b1 b2")) << "no full text";
  EXPECT_FALSE(asks(long_text, "b1 b2")) << "a body";
}

}  // namespace
}  // namespace headwater
