// SPDX-License-Identifier: Apache-2.0
// Which of many spans hold, or reach into, a given one.
//
// Input:   spans in any order; they may nest and overlap.
// Output:  the positions of those that a span asks for, in the order of the list.
// Rule:    a question takes logarithmic time and the number of answers, whatever the number of
//          spans.
// Example: of {0,9} {2,4} {6,8} those that hold {2,3} are the first and the second.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/span.h"

namespace headwater {

class SpanIndex {
 public:
  SpanIndex() = default;
  explicit SpanIndex(std::vector<Span> spans);

  [[nodiscard]] std::vector<std::uint32_t> holding(Span span) const;
  [[nodiscard]] std::vector<std::uint32_t> overlapping(Span span) const;
  [[nodiscard]] bool any_holds(Span span) const;
  [[nodiscard]] bool any_overlaps(Span span) const;

 private:
  // Calls `found` with the places in `order_` of spans that start before `start_limit` and end
  // behind `end_limit`, until it returns true.
  template <class Found>
  bool visit(std::uint32_t start_limit, std::uint32_t end_limit, const Found& found) const;
  [[nodiscard]] std::vector<std::uint32_t> all(std::uint32_t start_limit,
                                               std::uint32_t end_limit) const;

  std::vector<Span> spans_;           // sorted by start
  std::vector<std::uint32_t> order_;  // place in the list given
  std::vector<std::uint32_t> reach_;  // tree over spans_: the furthest end below each node
  std::size_t leaves_ = 0;
};

}  // namespace headwater
