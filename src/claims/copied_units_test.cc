// SPDX-License-Identifier: Apache-2.0
#include "claims/copied_units.h"

#include <gtest/gtest.h>

namespace headwater {
namespace {

// Units in documents of their own; every `wordings` of them have the same words.
std::vector<SentenceUnit> made(std::uint32_t count, std::uint32_t wordings) {
  std::vector<SentenceUnit> units(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    units[i].document = i;
    units[i].words = {7, i % wordings};
  }
  return units;
}

TEST(CopiedUnits, InASmallStoryEachStandsForItself) {
  const auto joined = join_copied_units(made(10, 2));
  ASSERT_EQ(joined.units.size(), 10U);
  EXPECT_EQ(joined.stands_for[9], (std::vector<std::uint32_t>{9}));
}

TEST(CopiedUnits, InALargeStoryAWordingIsOne) {
  const auto joined = join_copied_units(made(large_story, 3));
  ASSERT_EQ(joined.units.size(), 3U);
  EXPECT_EQ(joined.units[1].document, 1U);
  EXPECT_EQ(joined.stands_for[1].size(), large_story / 3);
  EXPECT_EQ(joined.stands_for[1][1], 4U);
}

}  // namespace
}  // namespace headwater
