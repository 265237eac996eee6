// SPDX-License-Identifier: Apache-2.0
#include "base/disjoint_sets.h"

#include <gtest/gtest.h>

namespace headwater {
namespace {

TEST(DisjointSets, JoinedAreOneSetNamedByItsSmallest) {
  DisjointSets sets(5);
  EXPECT_EQ(sets.count(), 5U);
  sets.join(4, 3);
  sets.join(3, 0);
  sets.join(0, 4);
  EXPECT_EQ(sets.count(), 3U);
  for (const std::uint32_t joined : {0U, 3U, 4U}) EXPECT_EQ(sets.first(joined), 0U);
  EXPECT_EQ(sets.first(1), 1U);
  EXPECT_EQ(sets.first(2), 2U);
}

TEST(DisjointSets, OfNothing) {
  EXPECT_EQ(DisjointSets(0).count(), 0U);
}

}  // namespace
}  // namespace headwater
