// SPDX-License-Identifier: Apache-2.0
#include "base/maybe_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace headwater {
namespace {

TEST(MaybeIndex, NoneUnlessGiven) {
  const MaybeIndex none;
  EXPECT_FALSE(none);
  EXPECT_TRUE(none == no_index);
  EXPECT_FALSE(none == 0U);
  EXPECT_EQ(none.value_or(7), 7U);
  EXPECT_FALSE(none.below(0xFFFFFFFFFFULL));
  const MaybeIndex third = 3U;
  EXPECT_TRUE(third);
  EXPECT_EQ(*third, 3U);
  EXPECT_TRUE(third == 3U);
  EXPECT_TRUE(third.below(4));
  EXPECT_FALSE(third.below(3));
}

TEST(MaybeIndex, NoneComesLast) {
  std::vector<MaybeIndex> all{no_index, 2U, 0U};
  std::ranges::sort(all);
  EXPECT_EQ(all, (std::vector<MaybeIndex>{0U, 2U, no_index}));
}

TEST(MaybeIndex, IsNoNumberUnasked) {
  EXPECT_FALSE((std::is_convertible_v<MaybeIndex, std::uint32_t>));
  EXPECT_FALSE((std::is_convertible_v<MaybeIndex, std::size_t>));
  EXPECT_FALSE((std::is_convertible_v<MaybeIndex, bool>));
  EXPECT_FALSE((std::is_constructible_v<std::uint32_t, NoIndex>));
}

TEST(MaybeIndex, TheIndexOfNoneIsNeverHandedOut) {
  const MaybeIndex none;
#ifdef NDEBUG
  EXPECT_THROW(static_cast<void>(*none), std::out_of_range);
#else
  EXPECT_DEATH(static_cast<void>(*none), "has_value");
#endif
}

}  // namespace
}  // namespace headwater
