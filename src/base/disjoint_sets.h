// SPDX-License-Identifier: Apache-2.0
// Sets of numbers without a number in common, joined two at a time (Galler and Fischer, 1964; path
// halving).
//
// Example: of five, join 0 and 3, 3 and 4 -> first(4) is 0, three sets are left.
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace headwater {

class DisjointSets {
 public:
  explicit DisjointSets(std::size_t size) : parent_(size), count_(size) {
    std::iota(parent_.begin(), parent_.end(), 0U);
  }

  // REQUIRES: both are below the size.
  void join(std::uint32_t a, std::uint32_t b) {
    a = first(a);
    b = first(b);
    if (a == b) return;
    parent_[std::max(a, b)] = std::min(a, b);
    --count_;
  }

  // The smallest of its set.
  [[nodiscard]] std::uint32_t first(std::uint32_t at) {
    while (parent_[at] != at) at = parent_[at] = parent_[parent_[at]];
    return at;
  }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  std::vector<std::uint32_t> parent_;
  std::size_t count_;
};

}  // namespace headwater
