// SPDX-License-Identifier: Apache-2.0
#include "base/span_index.h"

#include <gtest/gtest.h>

#include <random>

namespace headwater {
namespace {

using Places = std::vector<std::uint32_t>;

TEST(SpanIndex, FindsWhatHoldsAndWhatReachesIn) {
  const SpanIndex index(std::vector<Span>{{6, 8}, {0, 9}, {2, 4}, {2, 4}});
  EXPECT_EQ(index.holding({2, 3}), (Places{1, 2, 3}));
  EXPECT_EQ(index.holding({3, 7}), (Places{1}));
  EXPECT_EQ(index.holding({8, 10}), Places{});
  EXPECT_EQ(index.overlapping({3, 7}), (Places{0, 1, 2, 3}));
  EXPECT_EQ(index.overlapping({9, 12}), Places{});
  EXPECT_TRUE(index.any_holds({8, 9}));
  EXPECT_FALSE(index.any_holds({9, 10}));
  EXPECT_FALSE(SpanIndex().any_overlaps({0, 5}));
  EXPECT_EQ(SpanIndex(std::vector<Span>{}).holding({0, 1}), Places{});
}

// Every answer of random lists is that of a look at each span.
TEST(SpanIndex, AgreesWithALookAtEachSpan) {
  std::mt19937 random(7);
  const auto span_of = [&](std::uint32_t longest) {
    const auto start = static_cast<std::uint32_t>(random() % 60);
    return Span{start, start + 1 + static_cast<std::uint32_t>(random() % longest)};
  };
  for (int round = 0; round < 200; ++round) {
    std::vector<Span> spans;
    for (auto n = random() % 40; n > 0; --n) spans.push_back(span_of(30));
    const SpanIndex index(spans);
    for (int asked = 0; asked < 20; ++asked) {
      const auto span = span_of(8);
      Places holding;
      Places overlapping;
      for (std::uint32_t i = 0; i < spans.size(); ++i) {
        if (spans[i].contains(span)) holding.push_back(i);
        if (spans[i].overlaps(span)) overlapping.push_back(i);
      }
      ASSERT_EQ(index.holding(span), holding);
      ASSERT_EQ(index.overlapping(span), overlapping);
      ASSERT_EQ(index.any_holds(span), !holding.empty());
      ASSERT_EQ(index.any_overlaps(span), !overlapping.empty());
    }
  }
}

}  // namespace
}  // namespace headwater
