// SPDX-License-Identifier: Apache-2.0
#include "claims/star_claims.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/property_for_tests.h"

namespace headwater {
namespace {

using Groups = std::vector<std::vector<std::uint32_t>>;

// Units of these documents.
std::vector<SentenceUnit> units_in(const std::vector<std::uint32_t>& documents) {
  std::vector<SentenceUnit> units(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) units[i].document = documents[i];
  return units;
}

struct Likely {
  std::uint32_t a;
  std::uint32_t b;
  float probability;
};

Groups groups_of(const std::vector<std::uint32_t>& documents, const std::vector<Likely>& likely) {
  std::vector<UnitPair> pairs;
  std::vector<float> probabilities;
  for (const auto& [a, b, probability] : likely) {
    pairs.push_back({a, b});
    probabilities.push_back(probability);
  }
  return star_claims(units_in(documents), pairs, probabilities);
}

std::string print(const Groups& groups) {
  std::string out;
  for (const auto& group : groups) out += fmt::format("{{{}}} ", fmt::join(group, " "));
  return out;
}

TEST(StarClaims, Groups) {
  struct Case {
    const char* name;
    std::vector<std::uint32_t> documents;
    std::vector<Likely> likely;
    const char* expected;
  };
  const std::vector<Case> cases{
      {"nothing", {}, {}, ""},
      {"nothing is alike", {0, 1, 2}, {}, "{0} {1} {2} "},
      {"two alike", {0, 1, 2}, {{0, 2, .9F}}, "{0 2} {1} "},
      {"unlikely pairs", {0, 1}, {{0, 1, .29F}}, "{0} {1} "},
      {"likely, but too little is gained", {0, 1}, {{0, 1, .44F}}, "{0} {1} "},
      {"as much is gained as must be", {0, 1}, {{0, 1, .46F}}, "{0 1} "},
      {"small gains add up", {0, 1, 2}, {{0, 1, .4F}, {0, 2, .4F}, {1, 2, .4F}}, "{0 1 2} "},
      {"two things in one sentence",
       {0, 1, 2, 3, 4},
       {{0, 1, .8F}, {0, 2, .8F}, {1, 2, .8F}, {0, 3, .8F}, {0, 4, .8F}, {3, 4, .8F}},
       "{0 1 2} {0 3 4} "},
      {"two things, each told once more", {0, 1, 2}, {{0, 1, .5F}, {0, 2, .5F}}, "{0 1} {0 2} "},
      {"two sentences of one document like a third",
       {0, 0, 1},
       {{0, 2, .9F}, {1, 2, .9F}},
       "{0 1 2} "},
      {"half in common with one before is the same claim again",
       {0, 1, 2, 3},
       {{0, 1, .9F}, {0, 2, .9F}, {1, 2, .9F}, {1, 3, .44F}, {2, 3, .44F}},
       "{0 1 2} {3} "},
      {"less than half in common",
       {0, 1, 2, 3, 4},
       {{0, 1, .9F},
        {0, 2, .9F},
        {1, 2, .9F},
        {1, 3, .44F},
        {2, 3, .44F},
        {1, 4, .44F},
        {2, 4, .44F},
        {3, 4, .9F}},
       "{0 1 2} {1 2 3 4} "},
      {"which speak neither for each other nor against",
       {0, 0, 1},
       {{0, 2, .5F}, {1, 2, .5F}},
       "{0 1 2} "},
      {"a chain is no group",
       {0, 1, 2, 3},
       {{0, 1, .5F}, {1, 2, .5F}, {2, 3, .5F}},
       "{0 1} {1 2} {2 3} "},
      {"a pair inside a group is explained by it",
       {0, 1, 2, 3},
       {{0, 1, .9F}, {0, 2, .9F}, {0, 3, .9F}, {1, 2, .9F}, {1, 3, .9F}, {2, 3, .9F}},
       "{0 1 2 3} "},
  };
  for (const auto& [name, documents, likely, expected] : cases)
    EXPECT_EQ(print(groups_of(documents, likely)), expected) << name;
}

TEST(StarClaims, Options) {
  const auto units = units_in({0, 1});
  const auto with = [&](StarOptions options) {
    return print(star_claims(units, {{0, 1}}, {.6F}, options));
  };
  EXPECT_EQ(with({}), "{0 1} ");
  EXPECT_EQ(with({.likely_from = .7}), "{0} {1} ");
  EXPECT_EQ(with({.cost = .5}), "{0} {1} ");
  EXPECT_EQ(with({.least_gain = .4}), "{0} {1} ");
}

// A story of eight sentences in four documents; pairs of different documents with chances.
std::vector<Likely> random_pairs(const std::vector<std::uint32_t>& documents) {
  std::vector<Likely> likely;
  for (std::uint32_t b = 0; b < documents.size(); ++b) {
    for (std::uint32_t a = 0; a < b; ++a) {
      const auto chance = *rc::gen::inRange(0, 150);
      if (documents[a] != documents[b] && chance < 100)
        likely.push_back({a, b, static_cast<float>(chance) / 100});
    }
  }
  return likely;
}

const std::vector<std::uint32_t> eight{0, 0, 1, 1, 2, 2, 3, 3};

TEST(StarClaimsProperty, TheOrderOfPairsDoesNotMatter) {
  expect_property("groups are the same for pairs in any order", [] {
    auto likely = random_pairs(eight);
    const auto groups = groups_of(eight, likely);
    std::ranges::reverse(likely);
    RC_ASSERT(groups_of(eight, likely) == groups);
    const auto turn = *rc::gen::inRange<std::size_t>(0, likely.size() + 1);
    std::rotate(likely.begin(), likely.begin() + static_cast<std::ptrdiff_t>(turn), likely.end());
    RC_ASSERT(groups_of(eight, likely) == groups);
  });
}

TEST(StarClaimsProperty, EveryUnitStandsInAGroup) {
  expect_property("groups are sorted, apart, and hold every unit; one alone is in no other", [] {
    const auto groups = groups_of(eight, random_pairs(eight));
    std::set<std::uint32_t> held;
    std::size_t alone = 0;
    std::set<std::uint32_t> in_larger;
    for (const auto& group : groups) {
      RC_ASSERT(!group.empty());
      RC_ASSERT(std::ranges::adjacent_find(group, std::greater_equal<>()) == group.end());
      held.insert(group.begin(), group.end());
      if (group.size() > 1) in_larger.insert(group.begin(), group.end());
      if (group.size() == 1) ++alone;
    }
    RC_ASSERT(std::ranges::adjacent_find(groups, std::greater_equal<>()) == groups.end());
    RC_ASSERT(held.size() == eight.size());
    RC_ASSERT(alone + in_larger.size() == eight.size());
  });
}

}  // namespace
}  // namespace headwater
