// SPDX-License-Identifier: Apache-2.0
#include "names/entities/edit_distance.h"

#include <gtest/gtest.h>

#include <string>

#include "base/property_for_tests.h"

namespace headwater {
namespace {

TEST(EditDistance, CountsSlipsUpToTheLimit) {
  struct Case {
    std::string_view a;
    std::string_view b;
    std::size_t limit;
    std::size_t expected;
  };
  const Case cases[] = {
      {"brandt", "brandt", 2, 0},    {"brandt", "barndt", 2, 1}, {"brandt", "brant", 2, 1},
      {"brandt", "brandta", 2, 1},   {"brandt", "frant", 2, 2},  {"", "ab", 2, 2},
      {"brandt", "holmquist", 2, 3}, {"abcdef", "badcfe", 3, 3},
  };
  for (const auto& c : cases) EXPECT_EQ(edit_distance(c.a, c.b, c.limit), c.expected) << c.a << c.b;
}

TEST(EditDistance, LimitChangesNothingBelowIt) {
  expect_property("a distance within the limit is the distance without one",
                  [](const std::string& a, const std::string& b) {
                    const auto full = edit_distance(a, b, 64);
                    const auto limited = edit_distance(a, b, 2);
                    const bool kept = full <= 2 ? limited == full : limited > 2;
                    RC_ASSERT(kept);
                  });
}

}  // namespace
}  // namespace headwater
