// SPDX-License-Identifier: Apache-2.0
// Which sources are one origin, and what a copy still weighs.
#include "weighing/fuse_groups.h"

#include <gtest/gtest.h>

#include "weighing/made_problem_for_tests.h"

namespace headwater::fusing {
namespace {

Dependence pair(std::uint32_t a, std::uint32_t b, double copied = 0.9, double shared_false = 5,
                double shared_true = 5, double probability = 1) {
  Dependence made;
  made.a = a;
  made.b = b;
  made.probability = probability;
  made.shared_false = shared_false;
  made.shared_true = shared_true;
  made.copied = copied;
  return made;
}

TEST(FuseGroups, WhoIsOneOrigin) {
  using Groups = std::vector<std::uint32_t>;
  struct Case {
    const char* name;
    std::vector<Dependence> pairs;
    Groups groups;
  };
  const std::vector<Case> cases{
      {"nobody", {}, {0, 1, 2, 3, 4}},
      {"likely enough", {pair(1, 2, 0.9, 5, 5, 0.5)}, {0, 1, 1, 3, 4}},
      {"not likely enough", {pair(1, 2, 0.9, 5, 5, 0.499)}, {0, 1, 2, 3, 4}},
      {"all of three", {pair(0, 1), pair(0, 2), pair(1, 2)}, {0, 0, 0, 3, 4}},
      {"two of them are strangers", {pair(0, 1), pair(0, 2, 0.8)}, {0, 0, 2, 3, 4}},
      {"two of them are strangers, the other way", {pair(0, 2), pair(1, 2, 0.8)}, {0, 1, 0, 3, 4}},
      {"strangers though unlikely to be",
       {pair(0, 1), pair(0, 2, 0.8), pair(1, 2, 0.9, 5, 5, 0.4)},
       {0, 0, 2, 3, 4}},
      {"more is copied", {pair(0, 1, 0.8), pair(1, 2, 0.9)}, {0, 1, 1, 3, 4}},
      {"more is shared", {pair(0, 1, 0.9, 5, 5), pair(1, 2, 0.9, 2, 9)}, {0, 1, 1, 3, 4}},
      {"more is shared, the other way",
       {pair(0, 1, 0.9, 6, 5), pair(1, 2, 0.9, 1, 9)},
       {0, 0, 2, 3, 4}},
      {"copied before shared", {pair(0, 1, 0.9, 1, 1), pair(1, 2, 0.8, 9, 9)}, {0, 0, 2, 3, 4}},
      {"the first of equals", {pair(1, 2), pair(0, 1)}, {0, 0, 2, 3, 4}},
      {"the first of equals of one source", {pair(0, 2), pair(0, 1)}, {0, 0, 2, 3, 4}},
      {"those behind a pair that is one already",
       {pair(0, 1), pair(0, 2), pair(1, 2, 0.8), pair(3, 4, 0.7)},
       {0, 0, 0, 3, 3}},
      {"those behind a pair that cannot be one",
       {pair(0, 1), pair(1, 2, 0.8), pair(3, 4, 0.7)},
       {0, 0, 2, 3, 3}},
      {"two groups become one",
       {pair(0, 1), pair(2, 3), pair(0, 2, 0.8), pair(0, 3, 0.8), pair(1, 2, 0.8), pair(1, 3, 0.8)},
       {0, 0, 0, 0, 4}},
      {"two groups that one stranger keeps apart",
       {pair(0, 1), pair(2, 3), pair(0, 2, 0.8), pair(0, 3, 0.8), pair(1, 2, 0.8)},
       {0, 0, 2, 2, 4}},
      {"a third joins two", {pair(3, 4), pair(1, 3, 0.8), pair(1, 4, 0.8)}, {0, 1, 2, 1, 1}},
      {"a fourth joins what has grown",
       {pair(3, 4), pair(1, 3, 0.8), pair(1, 4, 0.8), pair(0, 4, 0.7), pair(0, 3, 0.7)},
       {0, 1, 2, 1, 1}},
  };
  for (const auto& [name, pairs, groups] : cases) {
    EXPECT_EQ(group_dependent(5, pairs), groups) << name;
    EXPECT_EQ(group_origins(MadeProblem(5, {0}).problem, pairs), groups) << name;
  }
}

// 0 and 1 say the same in so many of a hundred slots of each attribute; 2 says what 1 says in others.
MadeProblem told(const std::vector<std::pair<int, int>>& same) {
  MadeProblem made(4, std::vector<std::uint32_t>(same.size()));
  for (std::uint32_t a = 0; a < same.size(); ++a) {
    for (int i = 0; i < 100; ++i) {
      const auto mine = i < same[a].first ? 1U : 0U;
      const auto third = i < same[a].second ? 1U : 2U;
      made.slot(a, {1, 0, 0}, {{0, mine, mine}, {1, 1, 1}, {2, third, third}});
    }
  }
  return made;
}

TEST(FuseGroups, WhomAThirdExplains) {
  struct Case {
    const char* name;
    std::vector<std::pair<int, int>> same;  // by attribute: 0 with 1, 1 with 2
    bool one_origin;
  };
  const std::vector<Case> cases{
      {"nearer to one another", {{90, 50}}, true},
      {"as near", {{70, 70}}, true},
      {"hardly less near", {{70, 85}}, true},
      {"less near", {{70, 92}}, false},
      {"far less near", {{30, 95}}, false},
      {"in one attribute of two", {{99, 20}, {70, 92}}, false},
  };
  for (const auto& one : cases) {
    const auto made = told(one.same);
    auto pairs = std::vector{pair(0, 1)};
    const auto origins = group_origins(made.problem, pairs);
    EXPECT_EQ(origins[1] == 0, one.one_origin) << one.name;
    EXPECT_EQ(group_dependent(4, pairs)[1], 0U) << one.name;
    drop_explained(made.problem, origins, pairs);
    EXPECT_EQ(pairs.size(), one.one_origin ? 1U : 0U) << one.name;
  }
}

// Of three that copy, the two that meet less often are explained by none but their own.
TEST(FuseGroups, MembersExplainNothing) {
  const auto made = told({{70, 92}});
  const auto pairs = std::vector{pair(1, 2, 0.9), pair(0, 1, 0.8), pair(0, 2, 0.7)};
  EXPECT_EQ(group_origins(made.problem, pairs), (std::vector<std::uint32_t>{0, 0, 0, 3}));
}

TEST(FuseGroups, WhatACopyWeighs) {
  MadeProblem made(5, {0});
  made.slot(0, {1, 0}, {{0, 0, 0}, {1, 0, 0}, {2, 0, 0}, {3, 0, 0}, {4, 0, 0}});
  made.slot(0, {1, 0}, {{0, 0, 0}, {1, 1, 1}, {2, 1, 1}, {3, 1, 1}});
  made.slot(0, {1, 0}, {{1, 0, 0}, {3, 0, 0}});
  made.problem.weight.assign(made.problem.weight.size(), 0.3);
  discount_copies(made.problem, {0, 0, 0, 3, 3},
                  {pair(0, 1, 0.75), pair(0, 2, 0.5), pair(1, 2, 0.25, 5, 5, 0.4),
                   pair(3, 4, 0.875), pair(1, 3, 0.9)});
  // 1 and 2 have too little in common to be compared, 1 and 3 are of two groups.
  EXPECT_EQ(made.problem.weight, (std::vector<double>{1, 0.25, 0.5, 1, 0.125, 1, 1, 1, 1, 1, 1}));
  discount_copies(made.problem, {0, 0, 0, 3, 4},
                  {pair(0, 1, 0.75), pair(0, 2, 0.5), pair(1, 2, 0.25)});
  EXPECT_EQ(made.problem.weight, (std::vector<double>{1, 0.25, 0.375, 1, 1, 1, 1, 0.75, 1, 1, 1}));
}

TEST(FuseGroups, ACopyWeighsALittle) {
  for (const auto& [copied, weight] : {std::pair{0.995, 0.005}, {0.998, 0.002}, {0.9999, 0.002}}) {
    MadeProblem made(2, {0});
    made.slot(0, {1}, {{0, 0, 0}, {1, 0, 0}});
    discount_copies(made.problem, {0, 0}, {pair(0, 1, copied)});
    EXPECT_NEAR(made.problem.weight[1], weight, 1e-12) << copied;
  }
}

// Of very many claims in a slot a copy looks back over a thousand.
TEST(FuseGroups, HowFarACopyLooksBack) {
  std::vector<MadeClaim> claims;
  for (std::uint32_t s = 0; s < 1003; ++s) claims.push_back({s, 0, 0});
  MadeProblem made(1003, {0});
  made.slot(0, {1}, {{0, 0, 0}, {1, 0, 0}});
  made.slot(0, {1}, claims);
  made.slot(0, {1}, {{0, 0, 0}, {1000, 0, 0}});
  std::vector<std::uint32_t> groups(1003);
  std::vector<Dependence> pairs;
  for (const auto s : {1000U, 1001U, 1002U}) pairs.push_back(pair(0, s, 0.5));
  pairs.push_back(pair(1, 1001, 0.75));
  pairs.push_back(pair(500, 1000, 0.75));
  discount_copies(made.problem, groups, pairs);
  EXPECT_EQ(made.problem.weight[2 + 1000], 0.125);
  EXPECT_EQ(made.problem.weight[2 + 1001], 0.25);
  EXPECT_EQ(made.problem.weight[2 + 1002], 1);
  EXPECT_EQ(made.problem.weight.back(), 0.5) << "within its slot";
}

}  // namespace
}  // namespace headwater::fusing
