// SPDX-License-Identifier: Apache-2.0
#include "learn/logistic_regression.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "base/property_for_tests.h"
#include "learn/fixed_random.h"

namespace headwater {
namespace {

struct Row {
  std::vector<float> features;
  float label;
  float weight = 1;
};

TrainingRows rows_of(const std::vector<Row>& rows) {
  TrainingRows made;
  made.features.width = rows.front().features.size();
  for (const auto& row : rows) {
    made.features.values.insert(made.features.values.end(), row.features.begin(),
                                row.features.end());
    ++made.features.rows;
    made.labels.push_back(row.label);
    made.weights.push_back(row.weight);
  }
  return made;
}

double probability(const LogisticModel& model, const std::vector<double>& x) {
  double sum = model.bias;
  for (std::size_t i = 0; i < x.size(); ++i) sum += model.weights[i] * x[i];
  return 1 / (1 + std::exp(-sum));
}

TEST(LogisticRegression, PartsWhatOneColumnParts) {
  std::vector<Row> rows;
  FixedRandom random(7);
  for (int i = 0; i < 200; ++i) {
    const auto noise = static_cast<float>(random.below(100)) / 100;
    rows.push_back({{i % 2 == 0 ? 0.9F : 0.1F, noise}, i % 2 == 0 ? 1.0F : 0.0F});
  }
  const auto model = fit_logistic(rows_of(rows));
  EXPECT_GT(model.weights[0], 3);
  EXPECT_LT(std::abs(model.weights[1]), 0.5);
  EXPECT_GT(probability(model, {0.9, 0.5}), 0.9);
  EXPECT_LT(probability(model, {0.1, 0.5}), 0.1);
}

TEST(LogisticRegression, AWeightCountsAsSoManyRows) {
  std::vector<Row> weighted{{{0.2F}, 0, 3}, {{0.8F}, 1, 2}, {{0.4F}, 1, 1}, {{0.6F}, 0, 1}};
  std::vector<Row> repeated;
  for (const auto& row : weighted) {
    for (int i = 0; i < static_cast<int>(row.weight); ++i)
      repeated.push_back({row.features, row.label});
  }
  const auto a = fit_logistic(rows_of(weighted));
  const auto b = fit_logistic(rows_of(repeated));
  EXPECT_NEAR(a.bias, b.bias, 1e-9);
  EXPECT_NEAR(a.weights[0], b.weights[0], 1e-9);
}

// A column that never changes tells nothing: the bias alone gives the share of ones, whatever the
// penalty; a penalised bias would be drawn to 0.
TEST(LogisticRegression, TheBiasIsNotPenalised) {
  std::vector<Row> rows;
  for (int i = 0; i < 20; ++i) rows.push_back({{0}, i < 18 ? 1.0F : 0.0F});
  for (const double ridge : {1.0, 100.0, 10000.0}) {
    const auto model = fit_logistic(rows_of(rows), ridge);
    EXPECT_NEAR(model.bias, std::log(9.0), 1e-6) << ridge;
    EXPECT_NEAR(model.weights[0], 0, 1e-9);
  }
}

TEST(LogisticRegression, ARidgeDrawsWeightsToNothing) {
  const auto rows = rows_of({{{0.0F}, 0}, {{1.0F}, 1}, {{0.1F}, 0}, {{0.9F}, 1}});
  const auto loose = std::abs(fit_logistic(rows, 0.1).weights[0]);
  const auto tight = std::abs(fit_logistic(rows, 10).weights[0]);
  EXPECT_GT(loose, tight);
  EXPECT_GT(tight, 0);
}

TEST(LogisticRegression, StandsStillAtTheBestPlace) {
  expect_property("the penalised likelihood has no slope where the weights are",
                  [](std::uint32_t seed) {
                    FixedRandom random(seed);
                    std::vector<Row> rows;
                    for (int i = 0; i < 30; ++i)
                      rows.push_back({{static_cast<float>(random.below(11)) / 10,
                                       static_cast<float>(random.below(11)) / 10},
                                      i % 3 == 0 ? 1.0F : 0.0F,
                                      static_cast<float>(1 + random.below(3))});
                    const auto model = fit_logistic(rows_of(rows));
                    double slopes[3] = {0, -model.weights[0], -model.weights[1]};
                    for (const auto& row : rows) {
                      const double x = row.features[0];
                      const double y = row.features[1];
                      const auto miss = row.weight * (row.label - probability(model, {x, y}));
                      slopes[0] += miss;
                      slopes[1] += miss * x;
                      slopes[2] += miss * y;
                    }
                    for (const auto slope : slopes) RC_ASSERT(std::abs(slope) < 1e-4);
                  });
}

TEST(LogisticRegression, TheSameRowsGiveTheSameWeights) {
  const auto rows = rows_of({{{0.2F, 1}, 0}, {{0.7F, 0}, 1}, {{0.5F, 1}, 1}, {{0.1F, 0}, 0}});
  const auto a = fit_logistic(rows);
  const auto b = fit_logistic(rows);
  EXPECT_EQ(a.bias, b.bias);
  EXPECT_EQ(a.weights, b.weights);
}

TEST(LogisticRegression, OneClassAloneGivesFiniteWeightsOnItsSide) {
  for (const float label : {0.0F, 1.0F}) {
    const auto model = fit_logistic(rows_of({{{0.2F}, label}, {{0.7F}, label}, {{0.9F}, label}}));
    EXPECT_TRUE(std::isfinite(model.bias));
    EXPECT_TRUE(std::isfinite(model.weights[0]));
    const auto p = probability(model, {0.5});
    EXPECT_TRUE(label == 1 ? p > 0.99 : p < 0.01) << p;
  }
}

TEST(LogisticRegression, TheTextGivesBackTheWeights) {
  constexpr std::array<std::string_view, 2> names{"words", "names"};
  const LogisticModel model{-0.25, {0.5, -1.125}};
  const auto text = logistic_text(model, names);
  EXPECT_EQ(text, "bias\t-0.250000\nwords\t0.500000\nnames\t-1.125000\n");
  const auto read = read_logistic(text, names, "part");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->bias, model.bias);
  EXPECT_EQ(read->weights, model.weights);
  for (const auto* bad : {"", "bias\t1\nwords\t1\n", "bias\t1\nnames\t1\nwords\t1\n",
                          "bias\t1\nwords\tx\nnames\t1\n", "bias\tnan\nwords\t1\nnames\t1\n"})
    EXPECT_FALSE(read_logistic(bad, names, "part")) << bad;
}

}  // namespace
}  // namespace headwater
