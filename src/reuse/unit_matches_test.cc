// SPDX-License-Identifier: Apache-2.0
#include "reuse/unit_matches.h"

#include <gtest/gtest.h>

#include <cmath>

#include "reuse/clusters.h"
#include "reuse/texts_for_tests.h"

namespace headwater {
namespace {

using Units = std::vector<std::string>;

std::string matches(const Units& a, const Units& b, bool within = false) {
  Terms terms;
  const auto x = units_of(terms, a);
  const auto y = units_of(terms, b);
  std::string out;
  for (const auto& match : UnitComparison(x, within ? x : y).matches(within))
    out += fmt::format("{}{}={} {:.4f}", out.empty() ? "" : ", ", match.a, match.b, match.cosine);
  return out;
}

TEST(UnitMatches, WeighTermsByTheirUnits) {
  // Of four units "a" stands in two (log 2), the others in one (log 4, twice as much):
  // 1 / sqrt(1 + 4) / sqrt(1 + 4).
  EXPECT_EQ(matches({"a b", "c"}, {"a d", "e"}), "") << "0.2";
  EXPECT_EQ(matches({"a a b", "c"}, {"a a d", "e"}), "0=0 0.5000") << "4 / 8";
  EXPECT_EQ(matches({"a a b", "c"}, {"a", "e"}), "0=0 0.7071") << "2 / sqrt(8)";
  EXPECT_EQ(matches({"a b c", "d"}, {"a b e", "f"}), "0=0 0.3333") << "2 / 6";
  EXPECT_EQ(matches({"a"}, {"a"}), "") << "a word of every unit tells nothing";
  EXPECT_EQ(matches({"a", "b"}, {"b", "a"}), "0=1 1.0000, 1=0 1.0000");
}

TEST(UnitMatches, AlikeFromDiceAThirdOn) {
  // 33 of 100 words on both sides; the own ones are made light by standing in many units.
  const auto alike = [](std::uint32_t shared, std::uint32_t own) {
    const auto in_a = words("a", 0, own);
    const auto in_b = words("b", 0, own);
    return matches({words("s", 0, shared) + " " + in_a, in_a, in_a, in_a, in_a, in_a, "x"},
                   {words("s", 0, shared) + " " + in_b, in_b, in_b, in_b, in_b, in_b, "y"})
        .starts_with("0=0");
  };
  EXPECT_TRUE(alike(33, 67));
  EXPECT_FALSE(alike(32, 68));
  EXPECT_TRUE(alike(34, 66));
}

TEST(UnitMatches, AlikeFromCosineThreeTenthsOn) {
  // n shared words of log 2 and one own of log 4 in each, or m: n / (n + 4 m).
  EXPECT_EQ(matches({words("s", 0, 8) + " " + words("a", 0, 4), "x"},
                    {words("s", 0, 8) + " " + words("b", 0, 4), "y"}),
            "0=0 0.3333");
  EXPECT_EQ(matches({words("s", 0, 7) + " " + words("a", 0, 4), "x"},
                    {words("s", 0, 7) + " " + words("b", 0, 4), "y"}),
            "0=0 0.3043");
  EXPECT_EQ(matches({words("s", 0, 10) + " " + words("a", 0, 6), "x"},
                    {words("s", 0, 10) + " " + words("b", 0, 6), "y"}),
            "")
      << "10 / 34 = 0.2941";
}

TEST(UnitMatches, WithinOneTextEachPairOnce) {
  EXPECT_EQ(matches({"a b", "c d", "a b", "e f"}, {}, true), "0=2 1.0000");
  EXPECT_EQ(matches({"a b", "a b", "a b", "e f"}, {}, true), "0=1 1.0000, 0=2 1.0000, 1=2 1.0000");
}

// A word in so many units makes no pairs of its own.
TEST(UnitMatches, OfAVeryCommonWord) {
  const auto with_others = [](std::size_t each) {
    Terms terms;
    Units a(each, "s");
    a.emplace_back("x");
    const auto x = units_of(terms, a);
    Units b(200, "s");
    const auto y = units_of(terms, b);
    return UnitComparison(x, y).matches(false).size();
  };
  EXPECT_EQ(with_others(200), 40000U);
  EXPECT_EQ(with_others(201), 0U);
}

TEST(UnitMatches, AWordBehindAVeryCommonOneStillCounts) {
  Terms terms;
  Units a(201, "s");
  Units b(200, "s");
  a[0] = "s t u";
  b[7] = "s t u";
  a.emplace_back("s");
  b.emplace_back("s");
  a.emplace_back("x");
  const auto found = UnitComparison(units_of(terms, a), units_of(terms, b)).matches(false);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].a, 0U);
  EXPECT_EQ(found[0].b, 7U);
  EXPECT_GT(found[0].cosine, 0.99);
}

TEST(UnitMatches, CosineOfStretches) {
  Terms terms;
  const auto a = units_of(terms, {"a b", "c d", "e f"});
  const auto b = units_of(terms, {"a g", "b c", "h i"});
  const UnitComparison units(a, b);
  // Six units; a, b, c in two of them each (log 3), the others in one (log 6).
  const double two = std::log(3.0) * std::log(3.0);
  const double one = std::log(6.0) * std::log(6.0);
  const auto expect = [&](UnitRange x, UnitRange y, double expected) {
    EXPECT_NEAR(units.cosine(x, y), expected, 1e-12) << x.first << "-" << x.last;
  };
  expect({0, 1}, {0, 1}, two / std::sqrt(2 * two * (two + one)));
  expect({0, 1}, {1, 2}, two / (2 * two));
  expect({0, 1}, {0, 2}, 2 * two / std::sqrt(2 * two * (3 * two + one)));
  expect({0, 2}, {0, 2}, 3 * two / (3 * two + one));
  expect({0, 3}, {0, 3}, 3 * two / (3 * two + 3 * one));
  expect({2, 3}, {2, 3}, 0);
  expect({1, 2}, {0, 1}, 0);
}

TEST(UnitMatches, CosineAddsWhatAStretchHoldsTwice) {
  Terms terms;
  const auto a = units_of(terms, {"a b", "a c", "x"});
  const auto b = units_of(terms, {"a d", "y", "z"});
  // Six units; a in three (log 2), the others in one (log 6). (2, 1, 1) and (1, 1).
  const double light = std::log(2.0) * std::log(2.0);
  const double heavy = std::log(6.0) * std::log(6.0);
  EXPECT_NEAR(UnitComparison(a, b).cosine({0, 2}, {0, 1}),
              2 * light / std::sqrt((4 * light + 2 * heavy) * (light + heavy)), 1e-12);
}

// "a=b a=b | a=b": the matches of each cluster.
std::string clusters(const Cluster& matches, std::uint32_t gap) {
  std::string out;
  for (const auto& cluster : cluster_matches(matches, gap)) {
    if (!out.empty()) out += "| ";
    for (const auto& match : cluster) out += fmt::format("{}={} ", match.a, match.b);
    const auto a = range_in_a(cluster);
    const auto b = range_in_b(cluster);
    out += fmt::format("[{},{})[{},{}) ", a.first, a.last, b.first, b.last);
  }
  return out;
}

TEST(ClusterMatches, SortedWithTheirRanges) {
  EXPECT_EQ(clusters({{1, 9, 1}, {2, 1, 1}, {3, 10, 1}}, 4),
            "1=9 3=10 [1,4)[9,11) | 2=1 [2,3)[1,2) ");
  EXPECT_EQ(clusters({{0, 3, 1}, {1, 2, 1}, {2, 1, 1}}, 0), "0=3 1=2 2=1 [0,3)[1,4) ");
  EXPECT_EQ(clusters({{0, 0, 1}, {2, 1, 1}}, 0), "0=0 [0,1)[0,1) | 2=1 [2,3)[1,2) ");
  EXPECT_EQ(clusters({{0, 0, 1}, {2, 1, 1}}, 1), "0=0 2=1 [0,3)[0,2) ");
  // The cut on the second side opens a gap on the first, which is cut in turn.
  EXPECT_EQ(clusters({{0, 0, 1}, {2, 9, 1}, {4, 1, 1}}, 1),
            "0=0 [0,1)[0,1) | 2=9 [2,3)[9,10) | 4=1 [4,5)[1,2) ");
}

}  // namespace
}  // namespace headwater
