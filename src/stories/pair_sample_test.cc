// SPDX-License-Identifier: Apache-2.0
#include "stories/pair_sample.h"

#include <gtest/gtest.h>

#include <numeric>
#include <set>
#include <vector>

namespace headwater {
namespace {

using Asked = std::set<std::pair<std::uint32_t, std::uint32_t>>;

std::vector<std::uint32_t> items(std::uint32_t first, std::uint32_t last) {
  std::vector<std::uint32_t> made(last - first);
  std::iota(made.begin(), made.end(), first);
  return made;
}

TEST(PairSample, AsksAllOfFew) {
  Asked asked;
  const std::vector<LinkedPair> links{{0, 2, .9}};
  const auto mean = mean_of_unlinked(items(0, 2), items(2, 4), links, [&](auto a, auto b) {
    asked.emplace(a, b);
    return a == 0 ? .3 : .6;
  });
  EXPECT_EQ(asked, (Asked{{0, 3}, {1, 2}, {1, 3}}));
  EXPECT_NEAR(mean, .5, 1e-12);
}

TEST(PairSample, FindsALinkWhicheverGroupHoldsTheSmallerItem) {
  const std::vector<LinkedPair> links{{1, 5, .9}};
  const auto mean =
      mean_of_unlinked(items(5, 6), items(1, 2), links, [](auto, auto) { return 1.0; });
  EXPECT_EQ(mean, 0);
}

TEST(PairSample, SpreadsOverBothGroupsOfMany) {
  Asked asked;
  std::set<std::uint32_t> first;
  std::set<std::uint32_t> second;
  (void)mean_of_unlinked(items(0, 400), items(400, 1200), {}, [&](auto a, auto b) {
    asked.emplace(a, b);
    first.insert(a / 50);
    second.insert((b - 400) / 100);
    return 1.0;
  });
  EXPECT_EQ(asked.size(), 64U);
  EXPECT_EQ(first.size(), 8U);
  EXPECT_EQ(second.size(), 8U);
}

}  // namespace
}  // namespace headwater
