// SPDX-License-Identifier: Apache-2.0
// What each source says when another value holds: the figures of small tables, worked out by hand.
#include "weighing/fuse_confusion.h"

#include <gtest/gtest.h>

#include <cmath>

#include "weighing/made_problem_for_tests.h"

namespace headwater::fusing {
namespace {

// Attribute 0 is open, attribute 1 has two values, attribute 2 three.
MadeProblem three_attributes() {
  MadeProblem made(2, {0, 2, 3});
  made.slot(0, {1}, {{0, 0, 0}});
  made.slot(1, {1, 0}, {{0, 0, 0}, {1, 0, 0}});
  made.slot(1, {1, 0}, {{0, 0, 0}, {1, 1, 1}});
  made.slot(1, {0, 1}, {{0, 1, 1}});
  made.slot(2, {0.5, 0.25, 0.25}, {{1, 2, 2}});
  return made;
}

TEST(FuseConfusion, TwoValues) {
  const auto made = three_attributes();
  ConfusionModel model(made.problem);
  model.learn(made.estimate.probability);
  // Prior: one for each value and what is true of it: (1 + 2) / 5 and (1 + 1) / 5.
  // Mean matrix, one added to each cell: truth 0 was said 3 times, the other once: 4/6 and 2/6;
  // truth 1: nobody said 0, one said 1: 1/3 and 2/3.
  // Source 0 was right 3 times of 3; by the mean it would be 2 * 4/6 + 1 * 2/3 = 2: its factor is
  // (3 + 4) / (2 + 4); the diagonal is 4/6 and 2/3 times that.
  const double diagonal = 4.0 / 6 * 7 / 6;
  const double right_0 = (2 + 3 * diagonal) / 5;        // of two claims where 0 holds
  const double wrong_1 = (0 + 3 * (1 - diagonal)) / 4;  // of one claim where 1 holds
  // Source 1 was right once of two; by the mean 4/3 times: its factor is 5 / (4 + 4/3).
  const double other = 4.0 / 6 * 5 / (4 + 4.0 / 3);
  const double other_right_0 = (1 + 3 * other) / 5;
  const double other_wrong_1 = (0 + 3 * (1 - other)) / 3;
  const auto scores = model.scores(1);
  ASSERT_EQ(scores.size(), 2U);
  EXPECT_NEAR(scores[0], std::log(3.0 / 5) + std::log(right_0) + std::log(other_right_0), 1e-12);
  EXPECT_NEAR(scores[1], std::log(2.0 / 5) + std::log(wrong_1) + std::log(other_wrong_1), 1e-12);
  // In the second slot source 1 says the other value.
  const auto second = model.scores(2);
  EXPECT_NEAR(second[0], std::log(3.0 / 5) + std::log(right_0) + std::log(1 - other_right_0),
              1e-12);
  EXPECT_NEAR(second[1], std::log(2.0 / 5) + std::log(wrong_1) + std::log(1 - other_wrong_1),
              1e-12);
}

TEST(FuseConfusion, ThreeValues) {
  const auto made = three_attributes();
  ConfusionModel model(made.problem);
  model.learn(made.estimate.probability);
  // The one claim is "2"; it adds what is true of each value. Mean rows: 1 1 1.5 of 3.5, and 1 1
  // 1.25 of 3.25 twice.
  const std::vector<double> truth{0.5, 0.25, 0.25};
  const std::vector<double> all{3.5, 3.25, 3.25};
  const std::vector<double> diagonal{1 / 3.5, 1 / 3.25, 1.25 / 3.25};
  double by_mean = 0;
  for (int u = 0; u < 3; ++u) by_mean += truth[u] * diagonal[u];
  // Source 1 was right as far as 2 holds.
  const double factor = (0.25 + 4) / (by_mean + 4);
  const auto scores = model.scores(4);
  ASSERT_EQ(scores.size(), 3U);
  for (int u = 0; u < 3; ++u) {
    const double own = diagonal[u] * factor;
    const double said_two = u == 2 ? own : (1 + truth[u]) / all[u] * (1 - own) / (1 - diagonal[u]);
    const double row = (truth[u] + 3 * said_two) / (3 + truth[u]);
    EXPECT_NEAR(scores[u], std::log((1 + truth[u]) / 4) + std::log(row), 1e-12) << u;
  }
}

// Learning again forgets what was learnt before.
TEST(FuseConfusion, LearnsAnew) {
  const auto made = three_attributes();
  ConfusionModel once(made.problem);
  once.learn(made.estimate.probability);
  ConfusionModel twice(made.problem);
  twice.learn(std::vector<double>(made.estimate.probability.size(), 0.5));
  twice.learn(made.estimate.probability);
  for (const std::size_t slot : {1U, 2U, 3U, 4U}) EXPECT_EQ(once.scores(slot), twice.scores(slot));
}

// A copy weighs less; a source that is never wrong could be, and one that is never right is at
// times.
TEST(FuseConfusion, WeightsAndBounds) {
  for (const bool right : {true, false}) {
    MadeProblem made(1, {2});
    for (int i = 0; i < 300; ++i) made.slot(0, {1, 0}, {{0, right ? 0U : 1U, 0}});
    made.problem.weight[0] = 0.25;
    ConfusionModel model(made.problem);
    model.learn(made.estimate.probability);
    // The mean row of 0 has 301 / 302 or 1 / 302 on its diagonal; kept between 0.02 and 0.98.
    const double diagonal = right ? 0.98 : 0.02;
    const double said = right ? (300 + 3 * diagonal) / 303 : (300 + 3 * (1 - diagonal)) / 303;
    const double prior = std::log(301.0 / 302);
    EXPECT_NEAR(model.scores(0)[0], prior + 0.25 * std::log(said), 1e-12);
    EXPECT_NEAR(model.scores(1)[0], prior + std::log(said), 1e-12);
  }
}

// What a source never said in a hundred thousand slots still has a chance of one in a million.
TEST(FuseConfusion, NothingIsImpossible) {
  MadeProblem made(1, {2});
  for (int i = 0; i < 100000; ++i) made.slot(0, {1, 0}, {{0, 0, 0}});
  made.slot(0, {0, 1}, {{0, 1, 0}});
  ConfusionModel model(made.problem);
  model.learn(made.estimate.probability);
  EXPECT_NEAR(model.scores(100000)[0], std::log(100001.0 / 100003) + std::log(1e-6), 1e-9);
}

// Where nearly nobody is ever wrong, a newcomer still may be, two times of a hundred.
TEST(FuseConfusion, WhatOthersNeverSay) {
  MadeProblem made(2, {2});
  for (int i = 0; i < 300000; ++i) made.slot(0, {1, 0}, {{0, 0, 0}});
  made.slot(0, {0, 1}, {{1, 1, 0}});
  ConfusionModel model(made.problem);
  model.learn(made.estimate.probability);
  EXPECT_NEAR(model.scores(300000)[0], std::log(300001.0 / 300003) + std::log(0.02), 1e-6);
}

TEST(FuseConfusion, NothingToLearn) {
  MadeProblem made(1, {0});
  made.slot(0, {1}, {{0, 0, 0}});
  ConfusionModel model(made.problem);
  model.learn({});
  EXPECT_TRUE(model.scores(0).empty());
}

}  // namespace
}  // namespace headwater::fusing
