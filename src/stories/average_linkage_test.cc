// SPDX-License-Identifier: Apache-2.0
#include "stories/average_linkage.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "base/property_for_tests.h"
#include "learn/fixed_random.h"

namespace headwater {
namespace {

using Clusters = std::vector<std::vector<std::uint32_t>>;

TEST(AverageLinkage, MergesByTheMeanOverAllPairs) {
  struct Case {
    const char* name;
    std::size_t items;
    std::vector<LinkedPair> links;
    double threshold;
    Clusters clusters;
  };
  const Case cases[] = {
      {"of the header", 3, {{0, 1, .9}, {1, 2, .6}}, .5, {{0, 1}, {2}}},
      {"a lower threshold", 3, {{0, 1, .9}, {1, 2, .6}}, .3, {{0, 1, 2}}},
      {"on the threshold", 2, {{0, 1, .5}}, .5, {{0, 1}}},
      {"below it", 2, {{0, 1, .49}}, .5, {{0}, {1}}},
      {"no link", 3, {}, .5, {{0}, {1}, {2}}},
      {"no item", 0, {}, .5, {}},
      {"the best first", 3, {{0, 1, .6}, {1, 2, .8}}, .5, {{0}, {1, 2}}},
      {"of equals the smallest items", 3, {{0, 1, .8}, {1, 2, .8}}, .5, {{0, 1}, {2}}},
      {"equals, the larger item first", 4, {{3, 1, .8}, {2, 1, .8}}, .5, {{0}, {1, 2}, {3}}},
      {"two of two",
       4,
       {{0, 1, .9}, {2, 3, .9}, {0, 2, .8}, {1, 3, .8}, {0, 3, .8}},
       .6,
       {{0, 1, 2, 3}}},
  };
  for (const auto& c : cases)
    EXPECT_EQ(link_averages(c.items, c.links, c.threshold), c.clusters) << c.name;
}

// By the letter of the rule: all pairs of clusters are looked at before each merge.
Clusters naive(std::size_t items, const std::vector<LinkedPair>& links, double threshold) {
  std::vector<std::vector<double>> likeness(items, std::vector<double>(items, 0));
  for (const auto& [a, b, value] : links) likeness[a][b] = likeness[b][a] = value;
  Clusters clusters;
  for (std::uint32_t i = 0; i < items; ++i) clusters.push_back({i});
  while (true) {
    double best = -1;
    std::pair<std::size_t, std::size_t> at;
    for (std::size_t x = 0; x < clusters.size(); ++x) {
      for (std::size_t y = x + 1; y < clusters.size(); ++y) {
        double sum = 0;
        for (const auto a : clusters[x]) {
          for (const auto b : clusters[y]) sum += likeness[a][b];
        }
        const auto mean = sum / static_cast<double>(clusters[x].size() * clusters[y].size());
        if (mean > best) {
          best = mean;
          at = {x, y};
        }
      }
    }
    if (best < threshold) break;
    auto& kept = clusters[at.first];
    kept.insert(kept.end(), clusters[at.second].begin(), clusters[at.second].end());
    clusters.erase(clusters.begin() + static_cast<std::ptrdiff_t>(at.second));
  }
  for (auto& cluster : clusters) std::ranges::sort(cluster);
  return clusters;
}

// Likenesses are 64ths, so that sums are exact in any order.
std::vector<LinkedPair> random_links(std::size_t items, FixedRandom& random) {
  std::vector<LinkedPair> links;
  for (std::uint32_t a = 0; a < items; ++a) {
    for (std::uint32_t b = a + 1; b < items; ++b) {
      if (random.below(3) > 0) links.push_back({a, b, static_cast<double>(random.below(65)) / 64});
    }
  }
  return links;
}

TEST(AverageLinkage, GivesWhatTheRuleSaysInAnyOrderOfLinks) {
  expect_property("the same clusters as by looking at all pairs each time", [](std::uint32_t seed) {
    FixedRandom random(seed);
    const auto items = 1 + random.below(14);
    auto links = random_links(items, random);
    const auto threshold = static_cast<double>(1 + random.below(48)) / 64;
    const auto expected = naive(items, links, threshold);
    RC_ASSERT(link_averages(items, links, threshold) == expected);
    shuffle(links, random);
    for (auto& link : links) {
      if (random.below(2) == 0) std::swap(link.a, link.b);
    }
    RC_ASSERT(link_averages(items, links, threshold) == expected);
  });
}

// The likeness of pairs that have no link.
PartlyCompared partly(std::vector<bool> items, double likeness) {
  return {std::move(items), [likeness](std::uint32_t, std::uint32_t) { return likeness; }};
}

TEST(AverageLinkage, LooksAtPairsThatWereNotCompared) {
  const std::vector<LinkedPair> links{{0, 1, .9}, {1, 2, .6}};
  EXPECT_EQ(link_averages(3, links, .5, partly({true, true, true}, .5)), (Clusters{{0, 1, 2}}));
  EXPECT_EQ(link_averages(3, links, .5, partly({true, true, true}, .3)), (Clusters{{0, 1}, {2}}));
  // Where one of both was compared with all, a missing link says 0.
  EXPECT_EQ(link_averages(3, links, .5, partly({false, true, true}, .5)), (Clusters{{0, 1}, {2}}));
}

// Two dense halves that two links join: most pairs between them were not compared.
TEST(AverageLinkage, ASampleStandsForManyPairs) {
  constexpr std::uint32_t half = 40;
  std::vector<LinkedPair> links{{0, half, .9}, {1, half + 1, .9}};
  for (std::uint32_t a = 0; a < half; ++a) {
    for (std::uint32_t b = a + 1; b < half; ++b) {
      links.push_back({a, b, .95});
      links.push_back({half + a, half + b, .95});
    }
  }
  const std::vector<bool> all(2 * std::size_t{half}, true);
  EXPECT_EQ(link_averages(all.size(), links, .5, partly(all, .6)).size(), 1U);
  EXPECT_EQ(link_averages(all.size(), links, .5, partly(all, .1)).size(), 2U);
  std::size_t asked = 0;
  const PartlyCompared counting{all, [&](std::uint32_t, std::uint32_t) {
                                  ++asked;
                                  return .6;
                                }};
  EXPECT_EQ(link_averages(all.size(), links, .5, counting).size(), 1U);
  EXPECT_LE(asked, 64U);
}

TEST(AverageLinkage, WhereAllIsAskedItIsTheRuleOverAllPairs) {
  expect_property("no link at all but one a pair of clusters is enough where it is asked",
                  [](std::uint32_t seed) {
                    FixedRandom random(seed);
                    const auto items = 2 + random.below(10);
                    const auto group = [&](std::uint32_t item) { return item % 2; };
                    const auto likeness = [&](std::uint32_t a, std::uint32_t b) {
                      return group(a) == group(b) ? .9 : .1;
                    };
                    std::vector<LinkedPair> links;
                    for (std::uint32_t a = 0; a < items; ++a) {
                      for (std::uint32_t b = a + 1; b < items; ++b) {
                        if (b == a + 1 || b == a + 2 || random.below(4) == 0)
                          links.push_back({a, b, likeness(a, b)});
                      }
                    }
                    const PartlyCompared asked{std::vector<bool>(items, true), likeness};
                    RC_ASSERT(link_averages(items, links, .5, asked).size() == 2);
                  });
}

}  // namespace
}  // namespace headwater
