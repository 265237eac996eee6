// SPDX-License-Identifier: Apache-2.0
// Who copies whom: what each shared claim proves, and which of two is the original.
#include "weighing/fuse_dependence.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "weighing/made_problem_for_tests.h"

namespace headwater::fusing {
namespace {

constexpr std::array<double, 8> rates{0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 0.95, 0.995};

// The log evidence of the best rate for `same` shared claims of one chance and `different` others.
std::pair<double, double> best_rate(double chance, double same, double different) {
  double best = -1e9;
  double copied = 0;
  for (const auto rate : rates) {
    const double evidence = (chance < 1 ? same * std::log(rate / chance + 1 - rate) : 0) +
                            different * std::log(1 - rate);
    if (evidence > best) {
      best = evidence;
      copied = rate;
    }
  }
  return {best, copied};
}

double probability_of(double evidence, double compared) {
  return 1 / (1 + std::exp(std::clamp(3 + std::log(compared) - evidence, -50.0, 50.0)));
}

const Dependence* found_pair(const std::vector<Dependence>& pairs, std::uint32_t a,
                             std::uint32_t b) {
  for (const auto& pair : pairs) {
    if (pair.a == a && pair.b == b) return &pair;
  }
  return nullptr;
}

// Eight slots like one another: what sources 0 and 1 say, and what the others do.
TEST(FuseDependence, WhatASharedClaimProves) {
  const double right = 0.8;
  const double error = 0.2 / 9;  // of ten values where nobody knows how many there are
  struct Case {
    const char* name;
    std::vector<double> truth;      // by bucket
    std::vector<MadeClaim> others;  // 0 and 1 say bucket 0 in wording 0
    double chance;
  };
  const std::vector<Case> cases{
      {"nobody else to tell by", {0.1, 0.9}, {}, 1},
      {"false, another says otherwise", {0, 1}, {{2, 1, 1}}, (3 * error) / (1 + 3)},
      {"false, two say otherwise", {0, 1}, {{2, 1, 1}, {3, 1, 1}}, (3 * error) / (2 + 3)},
      {"false, another says so too", {0, 1}, {{2, 0, 0}}, (1 + 3 * error) / (1 + 3)},
      {"false, one says so and one does not", {0, 1}, {{2, 0, 0}, {3, 1, 1}}, (1 + 3 * error) / 5},
      {"half true", {0.5, 0.5}, {{2, 1, 1}}, 0.5 + 0.5 * (3 * error) / 4},
      {"half true, worded otherwise", {0.5, 0.5}, {{2, 0, 7}}, 0.5 * 0.5 + 0.5 * (3 * error) / 4},
      {"half true, one of two worded so",
       {0.5, 0.5},
       {{2, 0, 7}, {3, 0, 0}},
       0.5 * 2 / 3 + 0.5 * (1 + 3 * error) / 5},
      {"nearly settled", {0.99, 0.01}, {{2, 0, 7}}, 0.99 * 0.5 + 0.01 * (3 * error) / 4},
      {"settled, worded otherwise", {0.991, 0.009}, {{2, 0, 7}}, 0.5},
      {"settled, two worded otherwise", {1, 0}, {{2, 0, 7}, {3, 0, 8}}, 1.0 / 3},
      {"settled", {1, 0}, {{2, 0, 0}, {3, 1, 1}}, 1},
  };
  EXPECT_DOUBLE_EQ(error, (1 - right) / 9);
  for (const auto& one : cases) {
    MadeProblem made(4, {0}, right);
    for (int i = 0; i < 8; ++i) {
      std::vector<MadeClaim> claims{{0, 0, 0}, {1, 0, 0}};
      claims.insert(claims.end(), one.others.begin(), one.others.end());
      made.slot(0, one.truth, claims);
    }
    const auto pairs = find_dependence(made.problem, made.estimate);
    double compared = 0;  // every two sources, eight times
    const auto sources = static_cast<double>(2 + one.others.size());
    compared = sources * (sources - 1) / 2;
    const auto [evidence, copied] = best_rate(one.chance, 8, 0);
    const auto* pair = found_pair(pairs, 0, 1);
    const auto expected = probability_of(evidence, compared);
    ASSERT_EQ(pair != nullptr, expected >= 0.01) << one.name << " " << expected;
    if (pair == nullptr) continue;
    EXPECT_NEAR(pair->probability, expected, 1e-9) << one.name;
    EXPECT_EQ(pair->copied, copied) << one.name;
    EXPECT_NEAR(pair->shared_false, 8 * (1 - one.truth[0]), 1e-9) << one.name;
    EXPECT_NEAR(pair->shared_true, 8 * one.truth[0], 1e-9) << one.name;
    EXPECT_EQ(pair->different, 0) << one.name;
  }
}

// Where an attribute has few values, saying what is true is a matter of skill.
TEST(FuseDependence, FewValues) {
  struct Case {
    const char* name;
    std::uint32_t domain;
    double truth, right;
    std::vector<MadeClaim> others;
    double chance;
  };
  const std::vector<Case> cases{
      {"true", 3, 1, 0.8, {{2, 1, 1}}, (3 * 0.8) / 4},
      {"false", 3, 0, 0.8, {{2, 1, 1}}, (3 * 0.1) / 4},
      {"half true", 3, 0.5, 0.8, {{2, 1, 1}}, (3 * 0.45) / 4},
      {"false, another says so", 3, 0, 0.8, {{2, 0, 0}}, (1 + 3 * 0.1) / 4},
      {"two values", 2, 0, 0.8, {{2, 1, 1}}, (3 * 0.2) / 4},
      {"one value", 1, 0, 0.8, {{2, 0, 1}}, (3 * 0.2) / 4},
      {"who is never wrong, as who is at times", 3, 0, 1, {{2, 1, 1}}, (3 * 0.05) / 4},
  };
  for (const auto& one : cases) {
    MadeProblem made(3, {one.domain}, one.right);
    for (int i = 0; i < 8; ++i) {
      std::vector<MadeClaim> claims{{0, 0, 0}, {1, 0, 0}};
      claims.insert(claims.end(), one.others.begin(), one.others.end());
      made.slot(0, {one.truth, 1 - one.truth}, claims);
    }
    const auto [evidence, copied] = best_rate(one.chance, 8, 0);
    const auto pairs = find_dependence(made.problem, made.estimate);
    const auto* pair = found_pair(pairs, 0, 1);
    const auto expected = probability_of(evidence, 3);
    ASSERT_EQ(pair != nullptr, expected >= 0.01) << one.name << " " << expected;
    if (pair == nullptr) continue;
    EXPECT_NEAR(pair->probability, expected, 1e-9) << one.name;
  }
}

// The chance is the mean of what each of the two would do by himself.
TEST(FuseDependence, BothSidesOfAPair) {
  MadeProblem made(3, {0, 0});
  for (int i = 0; i < 2; ++i) made.slot(0, {0, 1}, {{0, 0, 0}, {1, 0, 0}, {2, 1, 1}});
  for (int i = 0; i < 6; ++i) made.slot(1, {0, 1}, {{0, 0, 2}, {1, 0, 3}, {2, 1, 1}});
  made.estimate.by_attribute = {0.55, 0.1, 0.9, 0.2, 0.3, 0.4};  // source, attribute
  const double chance = 0.5 * (3 * 0.05 / 4 + 3 * (0.1 / 9) / 4);
  const auto [evidence, copied] = best_rate(chance, 2, 6);
  const auto pairs = find_dependence(made.problem, made.estimate);
  const auto* pair = found_pair(pairs, 0, 1);
  const auto expected = probability_of(evidence, 3);
  ASSERT_EQ(pair != nullptr, expected >= 0.01) << expected;
  ASSERT_NE(pair, nullptr);
  EXPECT_NEAR(pair->probability, expected, 1e-9);
  EXPECT_EQ(pair->copied, copied);
  EXPECT_EQ(pair->different, 6);
}

TEST(FuseDependence, NoCoincidenceIsRarerThanOneInAThousand) {
  MadeProblem made(60, {0}, 0.999);
  std::vector<MadeClaim> claims{{0, 0, 0}, {1, 0, 0}};
  for (std::uint32_t s = 2; s < 60; ++s) claims.push_back({s, 1, 100 + s});
  for (int i = 0; i < 3; ++i) made.slot(0, {0, 1}, claims);
  for (int i = 0; i < 5; ++i) made.slot(0, {0, 1}, {{0, 0, 2}, {1, 0, 3}, {2, 1, 1}});
  const auto [evidence, copied] = best_rate(1e-3, 3, 5);
  const auto pairs = find_dependence(made.problem, made.estimate);
  const auto* pair = found_pair(pairs, 0, 1);
  ASSERT_NE(pair, nullptr);
  EXPECT_NEAR(pair->probability, probability_of(evidence, 3), 1e-9) << "three pairs meet often";
  EXPECT_EQ(pair->copied, copied);
}

TEST(FuseDependence, AsGoodAsCertain) {
  MadeProblem made(3, {0});
  for (int i = 0; i < 100; ++i) made.slot(0, {0, 1}, {{0, 0, 0}, {1, 0, 0}, {2, 1, 1}});
  const auto pairs = find_dependence(made.problem, made.estimate);
  ASSERT_NE(found_pair(pairs, 0, 1), nullptr);
  EXPECT_EQ(found_pair(pairs, 0, 1)->probability, 1);
  EXPECT_EQ(pairs.size(), 1U);
}

// Each rate is the best one for some mixture of shared and different claims.
TEST(FuseDependence, TheShareThatIsCopied) {
  std::vector<double> seen;
  for (const int different : {0, 1, 2, 4, 7, 11, 17, 25, 60}) {
    MadeProblem made(3, {0}, 0.8);
    for (int i = 0; i < 12; ++i) made.slot(0, {0, 1}, {{0, 0, 0}, {1, 0, 0}, {2, 1, 1}});
    for (int i = 0; i < different; ++i) made.slot(0, {0, 1}, {{0, 0, 2}, {1, 0, 3}, {2, 1, 1}});
    const auto [evidence, copied] = best_rate((3 * 0.2 / 9) / 4, 12, different);
    const auto pairs = find_dependence(made.problem, made.estimate);
    ASSERT_NE(found_pair(pairs, 0, 1), nullptr) << different;
    EXPECT_EQ(found_pair(pairs, 0, 1)->copied, copied) << different;
    EXPECT_NEAR(found_pair(pairs, 0, 1)->probability, probability_of(evidence, 3), 1e-9);
    seen.push_back(copied);
  }
  EXPECT_EQ(seen, (std::vector<double>{0.995, 0.95, 0.85, 0.7, 0.55, 0.55, 0.4, 0.25, 0.1}));
}

TEST(FuseDependence, HowMuchMustBeComparable) {
  for (const auto& [same, different, found] :
       {std::tuple{7, 0, false}, {8, 0, true}, {7, 1, true}, {6, 1, false}}) {
    MadeProblem made(3, {0});
    for (int i = 0; i < same; ++i) made.slot(0, {0, 1}, {{0, 0, 0}, {1, 0, 0}, {2, 1, 1}});
    for (int i = 0; i < different; ++i) made.slot(0, {0, 1}, {{0, 0, 2}, {1, 0, 3}});
    made.slot(0, {0, 1}, {{0, 0, 0}});  // nobody to compare with
    made.slot(0, {0, 1}, {});
    const auto pairs = find_dependence(made.problem, made.estimate);
    EXPECT_EQ(found_pair(pairs, 0, 1) != nullptr, found) << same << " " << different;
    if (!found) continue;
    // with 2 the pairs are comparable where they meet eight times
    const double compared = same >= 8 ? 3 : 1;
    const auto [evidence, copied] = best_rate((3 * 0.2 / 9) / 4, same, different);
    EXPECT_NEAR(found_pair(pairs, 0, 1)->probability, probability_of(evidence, compared), 1e-9);
  }
}

// Pairs that are hardly likely are left out; the others are in order of their sources.
TEST(FuseDependence, WhichPairsAreListed) {
  MadeProblem made(5, {0});
  for (int i = 0; i < 8; ++i)
    made.slot(0, {0, 0, 1}, {{0, 0, 0}, {1, 1, 1}, {2, 0, 0}, {3, 1, 1}, {4, 1, 1}});
  std::string listed;
  for (const auto& pair : find_dependence(made.problem, made.estimate))
    listed += fmt::format("{}-{} ", pair.a, pair.b);
  EXPECT_EQ(listed, "0-2 1-3 1-4 3-4 ");
}

// In a slot with very many claims the first three hundred are compared.
TEST(FuseDependence, ManyClaimsInASlot) {
  MadeProblem made(302, {0});
  for (int i = 0; i < 8; ++i) {
    std::vector<MadeClaim> claims;
    for (std::uint32_t s = 0; s < 302; ++s)
      claims.push_back({s, s < 2 || s >= 298 ? 0U : 1U, s < 2 || s >= 298 ? 0U : s});
    made.slot(0, {0, 1}, claims);
  }
  std::string listed;
  for (const auto& pair : find_dependence(made.problem, made.estimate))
    listed += fmt::format("{}-{} ", pair.a, pair.b);
  EXPECT_EQ(listed, "0-1 0-298 0-299 1-298 1-299 298-299 ");
}

// ---- which of two is the original ----

struct Compared {
  MadeProblem made{2, {0}};
  void both(int times, double truth, std::int32_t day_a = 0, std::int32_t day_b = 0) {
    for (int i = 0; i < times; ++i) made.slot(0, {truth}, {{0, 0, 0, day_a}, {1, 0, 0, day_b}});
  }
  void unlike(int times, double truth_a, double truth_b, std::int32_t day_a = 0,
              std::int32_t day_b = 0) {
    for (int i = 0; i < times; ++i)
      made.slot(0, {truth_a, truth_b}, {{0, 0, 0, day_a}, {1, 1, 1, day_b}});
  }
  void alone(std::uint32_t source, int times, double truth) {
    for (int i = 0; i < times; ++i) made.slot(0, {truth}, {{source, 0, 0}});
  }
  [[nodiscard]] std::string_view direction(double probability = 1) const {
    Dependence pair;
    pair.a = 0;
    pair.b = 1;
    pair.probability = probability;
    std::vector<Dependence> pairs{pair};
    find_directions(made.problem, made.estimate, pairs);
    return name_of(pairs[0].direction);
  }
};

TEST(FuseDependence, TheFirstToSayIt) {
  struct Case {
    const char* name;
    int a_first, b_first, same_day, undated;
    const char* expected;
  };
  // (a - b) / sqrt(a + b) must be more than 2, of eight or more.
  const std::vector<Case> cases{
      {"all of eight", 8, 0, 0, 0, "a"},
      {"all of seven", 7, 0, 0, 0, "unknown"},
      {"all but one of eight", 7, 1, 0, 0, "a"},
      {"six of eight", 6, 2, 0, 0, "unknown"},
      {"exactly two", 12, 4, 0, 0, "unknown"},
      {"a little more than two", 13, 4, 0, 0, "a"},
      {"the other", 0, 8, 0, 0, "b"},
      {"the other, exactly two", 4, 12, 0, 0, "unknown"},
      {"the other, a little more", 4, 13, 0, 0, "b"},
      {"seven and one of the same day", 7, 0, 9, 0, "unknown"},
      {"seven and some without a day", 7, 0, 0, 9, "unknown"},
  };
  for (const auto& one : cases) {
    Compared compared;
    compared.both(one.a_first, 0.5, 3, 4);
    compared.both(one.b_first, 0.5, 4, 3);
    compared.both(one.same_day, 0.5, 3, 3);
    compared.both(one.undated, 0.5, 0, 3);
    compared.both(one.undated, 0.5, 3, 0);
    EXPECT_EQ(compared.direction(), one.expected) << one.name;
  }
  Compared unlike;
  unlike.unlike(20, 0.5, 0.5, 3, 4);
  EXPECT_EQ(unlike.direction(), "unknown") << "only what is the same";
}

// Who is as good alone as in what they share is the original. Ten shared claims are half right; of
// ten others of b a share x: its shift is |0.5 - x| / sqrt(p (1 - p) / 5), p = (6 + 10 x) / 22.
TEST(FuseDependence, WhoIsLikeHimself) {
  const auto shift = [](double x) {
    const double p = (6 + 10 * x) / 22;
    return std::abs(0.5 - x) / std::sqrt(p * (1 - p) / 5);
  };
  for (const double x : {0.0, 0.3, 0.43, 0.432, 0.434, 0.5, 0.566, 0.568, 0.57, 0.8, 1.0}) {
    Compared compared;
    compared.both(10, 0.5);
    compared.alone(0, 10, 0.5);
    compared.alone(1, 10, x);
    EXPECT_EQ(compared.direction(), shift(x) > 0.3 ? "a" : "unknown") << x << " " << shift(x);
    Compared turned;
    turned.alone(1, 10, 0.5);
    turned.both(10, 0.5);
    turned.alone(0, 10, x);
    EXPECT_EQ(turned.direction(), shift(x) > 0.3 ? "b" : "unknown") << x << " " << shift(x);
  }
}

TEST(FuseDependence, HowMuchIsNeededToSeeIt) {
  struct Case {
    int inside, outside_a, outside_b;
    const char* expected;
  };
  const std::vector<Case> cases{{5, 5, 5, "a"},       {4, 5, 5, "unknown"}, {5, 0, 5, "a"},
                                {5, 5, 4, "unknown"}, {5, 4, 5, "a"},       {50, 5, 5, "a"}};
  for (const auto& one : cases) {
    Compared compared;
    compared.alone(0, one.outside_a, 0.9);
    compared.both(one.inside, 0.9);
    compared.alone(1, one.outside_b, 0);
    EXPECT_EQ(compared.direction(), one.expected)
        << one.inside << " " << one.outside_a << " " << one.outside_b;
  }
}

// Where they say different things it is outside for both; slots of one lie between slots of the
// other.
TEST(FuseDependence, WhatTheyDoNotShare) {
  Compared compared;
  for (int i = 0; i < 5; ++i) {
    compared.unlike(1, 0.9, 0.1);
    compared.both(1, 0.9);
    compared.alone(1, 1, 0.1);
    compared.alone(0, 1, 0.9);
  }
  EXPECT_EQ(compared.direction(), "a");
  Compared even;
  even.unlike(5, 0.2, 0.2);
  even.both(5, 0.9);
  EXPECT_EQ(even.direction(), "unknown");
  Compared last;  // what stands in the last slot and the first one
  last.alone(0, 1, 0.9);
  last.both(5, 0.9);
  last.unlike(4, 0.9, 0.9);
  last.alone(1, 1, 0.9);
  EXPECT_EQ(last.direction(), "unknown");
}

TEST(FuseDependence, OnlyLikelyPairsHaveADirection) {
  Compared compared;
  compared.both(9, 0.5, 3, 4);
  EXPECT_EQ(compared.direction(0.5), "a");
  EXPECT_EQ(compared.direction(0.499), "unknown");
}

}  // namespace
}  // namespace headwater::fusing
