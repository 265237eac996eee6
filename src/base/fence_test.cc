// SPDX-License-Identifier: Apache-2.0
#include "base/fence.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <vector>

namespace headwater {
namespace {

TEST(Fence, GivesTheValueOrTheReason) {
  EXPECT_EQ(fence("a.txt", ErrorKind::input, [] { return 7; }).value_or(0), 7);
  EXPECT_TRUE(fence("a.txt", ErrorKind::input, [] {}).has_value());

  const auto no_memory = fence("a.txt", ErrorKind::input, []() -> int { throw std::bad_alloc(); });
  ASSERT_FALSE(no_memory);
  EXPECT_EQ(no_memory.error().kind, ErrorKind::input);
  EXPECT_EQ(no_memory.error().message(), "a.txt: out of memory");

  const auto too_long =
      fence("b.txt", ErrorKind::internal, [] { return std::vector<int>().at(3); });
  ASSERT_FALSE(too_long);
  EXPECT_EQ(too_long.error().kind, ErrorKind::internal);
  EXPECT_TRUE(too_long.error().message().starts_with("b.txt: a fault of the program: "));

  const auto no_exception = fence("c.txt", ErrorKind::input, [] { throw 7; });
  ASSERT_FALSE(no_exception);
  EXPECT_EQ(no_exception.error().message(), "c.txt: a fault of the program");
}

}  // namespace
}  // namespace headwater
