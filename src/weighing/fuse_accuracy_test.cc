// SPDX-License-Identifier: Apache-2.0
// Accuracy and probability, estimated together: what one claim comes to, and made-up tables to the
// last digit that is the same on every machine.
#include "weighing/fuse_accuracy.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "weighing/made_problem_for_tests.h"

namespace headwater::fusing {
namespace {

std::string dump(const std::vector<double>& figures) {
  std::string out;
  for (const auto figure : figures) out += fmt::format("{}{:.8f}", out.empty() ? "" : " ", figure);
  return out;
}

std::string dump(const Problem& problem) {
  const auto found = estimate_accuracy(problem);
  return dump(found.probability) + "\n" + dump(found.accuracy) + "\n" + dump(found.by_attribute) +
         "\n" + dump(found.exactness) + "\n";
}

// A claim for the next slot at random, always the same.
class Chance {
 public:
  std::uint32_t below(std::uint32_t bound) {
    state_ = state_ * 1103515245U + 12345U;
    return (state_ >> 16U) % bound;
  }

 private:
  std::uint32_t state_ = 12345;
};

MadeProblem at_random(int slots, std::uint32_t values) {
  MadeProblem made(5, {0});
  Chance chance;
  for (int i = 0; i < slots; ++i) {
    std::vector<MadeClaim> claims;
    for (std::uint32_t s = 0; s < 5; ++s) {
      if (chance.below(3) == 0) continue;
      const auto bucket = chance.below(values);
      claims.push_back({s, bucket, bucket});
    }
    made.slot(0, std::vector<double>(values, 0.0), claims);
  }
  return made;
}

TEST(FuseAccuracy, NothingClaimed) {
  MadeProblem made(2, {0});
  made.slot(0, {0, 0}, {});
  // Nobody was right or wrong: all stand at the mean, which is 0.8.
  EXPECT_EQ(dump(made.problem),
            "0.00000000 0.00000000\n0.80000000 0.80000000\n0.80000000 0.80000000\n"
            "0.80000000 0.80000000\n");
}

// It stops where nothing moves by a thousandth, and after fifteen rounds at the latest.
TEST(FuseAccuracy, HowLongItGoesOn) {
  EXPECT_EQ(dump(estimate_accuracy(at_random(12, 3).problem).accuracy),
            "0.61617769 0.73692086 0.58091233 0.31891903 0.54027884");
  EXPECT_EQ(dump(estimate_accuracy(at_random(8, 4).problem).accuracy),
            "0.27412220 0.28352771 0.48109116 0.46755251 0.31849625");
}

TEST(FuseAccuracy, OneOpenAttribute) {
  MadeProblem made(3, {0});
  made.slot(0, {0, 0}, {{0, 0, 0}, {1, 0, 0}, {2, 1, 1}});
  made.slot(0, {0, 0, 0}, {{0, 0, 0}, {1, 1, 1}, {2, 2, 2}});
  made.slot(0, {0}, {{0, 0, 0}, {2, 0, 0}});
  made.slot(0, {0, 0}, {{1, 1, 1}, {2, 0, 0}});
  made.problem.weight[1] = 0.25;
  EXPECT_EQ(
      dump(made.problem),
      "0.48431164 0.51335204 0.38059972 0.20644852 0.41086816 0.99727634 0.66330527 0.33329034\n"
      "0.59471456 0.47498067 0.61070200\n0.59991749 0.44825457 0.61957662\n"
      "0.95000000 0.95000000 0.95000000\n");
}

// Two attributes: in the second one value is a less exact form of another, and one of two others.
TEST(FuseAccuracy, MoreAndLessExact) {
  MadeProblem made(4, {0, 0});
  made.problem.graded[1] = 1;
  for (int i = 0; i < 3; ++i) {
    made.slot(0, {0, 0}, {{0, 0, 0}, {1, 0, 0}, {2, 1, 1}});
    made.slot(1, {0, 0, 0, 0}, {{0, 0, 0}, {1, 1, 1}, {2, 2, 2}, {3, 3, 3}},
              {{0, 1}, {0, 2}, {3, 2}});
  }
  made.slot(1, {0, 0, 0}, {{0, 0, 0}, {1, 1, 1}, {3, 2, 2}}, {{1, 0}});
  const std::string each = "0.00620611 0.99253601 0.00181923 0.00305299 0.08205786 0.91282062 ";
  EXPECT_EQ(
      dump(made.problem),
      "0.00725746 0.99141544 0.00229621 0.00382872 0.09043046 0.90315578 0.00725746 0.99141544 "
      "0.00229621 0.00382872 0.09043046 0.90315578 0.00725746 0.99141544 0.00229621 0.00382872 "
      "0.09043046 0.90315578 0.04858706 0.00945448 0.93840272\n"
      "0.11882015 0.11606386 0.47345401 0.57331775\n"
      "0.13674366 0.13335923 0.13393299 0.12880594 0.80392266 0.80466716 0.66877718 "
      "0.71741525\n"
      "0.73056746 0.72873263 0.61774415 0.85726272\n");
}

TEST(FuseAccuracy, OpenAndClosed) {
  MadeProblem made(3, {2, 0, 3});
  Chance chance;
  for (int i = 0; i < 10; ++i) {
    made.slot(0, {0, 0}, {{0, 0, 0}, {1, chance.below(2), 0}, {2, chance.below(2), 0}});
    made.slot(1, {0, 0}, {{0, 0, 0}, {1, chance.below(2), 0}});
    made.slot(2, {0, 0, 0}, {{0, chance.below(3), 0}, {1, chance.below(2), 0}, {2, 2, 0}});
  }
  made.slot(2, {0, 0, 0}, {});
  auto found = estimate_accuracy(made.problem);
  const std::vector<double> last(found.probability.end() - 3, found.probability.end());
  EXPECT_EQ(last, std::vector<double>(3, 0.0)) << "nobody says anything";
  found.probability.resize(7);
  EXPECT_EQ(dump(found.probability),
            "0.58491798 0.41508202 0.31335978 0.68527106 0.03240137 0.96042826 0.00717038");
  EXPECT_EQ(dump(found.accuracy), "0.63561054 0.78725999 0.19083534");
  EXPECT_EQ(
      dump(found.by_attribute),
      "0.69661644 0.65596371 0.56137351 0.74169933 0.80671161 0.83944724 0.19936561 0.19083534 "
      "0.13383019");
}

// In the second attribute four poor sources mean something else than the good ones do. Asked there
// alone, they would be right; they are asked what they are worth in the first before.
TEST(FuseAccuracy, SourcesSpeakBeforeAttributes) {
  MadeProblem made(9, {0, 0});
  for (std::uint32_t i = 0; i < 60; ++i) {
    made.slot(0, {0, 0, 0, 0, 0},
              {{0, 0, 0}, {1, 0, 0}, {2, 1, 1}, {3, 2, 2}, {4, 3, 3}, {5, 4, 4}, {6, 0, 0}});
    made.slot(1, {0, 0}, {{0, 0, 0}, {1, 0, 0}, {2, 1, 1}, {3, 1, 1}, {4, 1, 1}, {5, 1, 1}});
  }
  const auto found = estimate_accuracy(made.problem);
  EXPECT_GT(found.probability[5], 0.9);
  EXPECT_GT(found.by_attribute[1], 0.8);
  EXPECT_LT(found.by_attribute[5], 0.2);
}

// A source that is right three hundred times is still taken to be wrong four times in a hundred,
// and one that is always wrong to be right one time in fifty.
TEST(FuseAccuracy, Bounds) {
  MadeProblem made(6, {0});
  for (int i = 0; i < 300; ++i)
    made.slot(0, {0, 0}, {{0, 0, 0}, {1, 0, 0}, {2, 0, 0}, {3, 0, 0}, {4, 0, 0}, {5, 1, 1}});
  const auto found = estimate_accuracy(made.problem);
  EXPECT_EQ(found.by_attribute[0], 0.96);
  EXPECT_EQ(found.by_attribute[5], 0.02);
  EXPECT_EQ(found.exactness[0], 0.95);
}

}  // namespace
}  // namespace headwater::fusing
