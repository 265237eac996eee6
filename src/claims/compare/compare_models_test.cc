// SPDX-License-Identifier: Apache-2.0
#include "claims/compare/compare_models.h"

#include <gtest/gtest.h>

#include "claims/compare/entailment.h"
#include "language/split_for_tests.h"
#include "learn/built_in_files_for_tests.h"

namespace headwater {
extern const EmbeddedFile comparing_files[];

namespace {

TEST(CompareModels, TheFilesAreWhole) {
  EXPECT_EQ(expect_whole_files("comparing", comparing_files), 3);
  EXPECT_EQ(built_in_compare_models().opposition.weights.size(), compare_feature_names.size());
}

// Taught that pairs with a word of the claim left are opposed and unlike, both models say so.
TEST(CompareModels, LearnWhatTheyAreTaught) {
  TrainingRows rows;
  rows.features = FeatureTable(40, compare_feature_names.size());
  for (std::size_t i = 0; i < 40; ++i) {
    rows.features.row(i)[0] = i % 2 == 0 ? 1.0F : 0.25F;
    rows.labels.push_back(i % 2 == 0 ? 1.0F : 0.0F);
    rows.weights.push_back(1);
  }
  const CompareModels taught{train_likeness(rows), train_opposition(rows), {}};
  CompareFeatures high{};
  CompareFeatures low{};
  high[0] = 1;
  low[0] = 0.25F;
  EXPECT_GT(taught.alike(high), 0.9);
  EXPECT_LT(taught.alike(low), 0.1);
  EXPECT_GT(taught.opposed(high), 0.6);
  EXPECT_LT(taught.opposed(low), 0.4);
}

// The ridge weighs on all columns alike, however far their values lie apart.
TEST(CompareModels, ContradictionKnowsNoScale) {
  TrainingRows rows;
  rows.features = FeatureTable(400, contradiction_columns);
  for (std::size_t i = 0; i < 400; ++i) {
    rows.features.row(i)[0] = i % 2 == 0 ? 1.0F : 0.0F;
    rows.features.row(i)[1] = i % 2 == 0 ? 100.0F : 0.0F;
    rows.labels.push_back(i % 2 == 0 ? 1.0F : 0.0F);
    rows.weights.push_back(1);
  }
  const CompareModels taught{{}, {}, train_contradiction(rows)};
  const auto& weights = taught.contradiction.weights;
  EXPECT_GT(weights[0], 0);
  EXPECT_NEAR(weights[1] * 100, weights[0], 0.1 * weights[0]);
  ContradictionFeatures high{};
  high[0] = 1;
  high[1] = 100;
  EXPECT_GT(taught.excluded(high), 0.6);
  EXPECT_LT(taught.excluded({}), 0.4);
}

float feature(std::string_view name, std::string_view a, std::string_view b) {
  const auto at = std::ranges::find(compare_feature_names, name);
  EXPECT_NE(at, compare_feature_names.end()) << name;
  return features_of_sentences(
      split_text(a), split_text(b))[static_cast<std::size_t>(at - compare_feature_names.begin())];
}

TEST(CompareFeatures, OfTheOneThatSaysLess) {
  const std::string text = "The ferry from Varnholm sank in 1985 with 12 cars and a bus on board";
  EXPECT_EQ(feature("covered", text, "The ferry sank"), 1);
  EXPECT_EQ(feature("covered", "The ferry sank", text), 1) << "either way round";
  EXPECT_LT(feature("covered", text, "The ferry burned"), 1);
  EXPECT_EQ(feature("left_words", text, "The ferry burned badly"), 2 / 8.0F);
  EXPECT_EQ(feature("left_last", text, "The ferry burned"), 1);
  EXPECT_EQ(feature("left_names", text, "Off Orth the ferry sank"), 1 / 4.0F);
  EXPECT_EQ(feature("left_numbers", text, "The ferry sank in 1986"), 1 / 2.0F);
  EXPECT_EQ(feature("number_fits", text, "The ferry sank before 1990"), 1);
  EXPECT_EQ(feature("number_apart", text, "The ferry sank before 1980"), 1);
  EXPECT_EQ(feature("numbers_shared", text, "The ferry sank in 1985"), 1 / 3.0F);
  EXPECT_EQ(feature("left_opposite", text, "The ferry from Varnholm rose"), 1);
  EXPECT_EQ(feature("left_time", "The ferry sank on Monday", "It sank on Friday"), 1);
  EXPECT_EQ(feature("left_place", "The ferry sank off Norway", "It sank off Peru"), 1);
  EXPECT_EQ(feature("negation_parity", text, "The ferry never sank"), 1);
  EXPECT_EQ(feature("negated_apart", text, "The ferry never sank"), 1 / 3.0F);
  EXPECT_EQ(feature("denials_other", "The news is a hoax : the old ferry sank", "The ferry sank"),
            1 / 2.0F);
}

}  // namespace
}  // namespace headwater
