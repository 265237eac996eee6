// SPDX-License-Identifier: Apache-2.0
// How many arcs of a given tree each move of the arc-eager parser makes unreachable (Goldberg and
// Nivre 2013). The tree is the gold one in training, and that of a first parse where it guides.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "language/configuration.h"

namespace headwater {

// Heads and children with the root at index size.
class WholeTree {
 public:
  void set(std::span<const Arc> arcs);
  [[nodiscard]] bool empty() const { return heads_.empty(); }
  [[nodiscard]] std::int32_t head(std::int32_t i) const {
    return heads_[static_cast<std::size_t>(i)];
  }
  [[nodiscard]] Dependency relation(std::int32_t i) const {
    return relations_[static_cast<std::size_t>(i)];
  }
  // Children in ascending order.
  [[nodiscard]] std::span<const std::int32_t> children(std::int32_t i) const {
    const auto at = static_cast<std::size_t>(i);
    return {children_.data() + first_[at], first_[at + 1] - first_[at]};
  }

 private:
  std::vector<std::int32_t> heads_;
  std::vector<Dependency> relations_;
  std::vector<std::int32_t> children_;
  std::vector<std::uint32_t> first_;
};

using MoveCosts = std::array<std::uint32_t, move_count>;
// Costs of the moves that are allowed; the others are UINT32_MAX.
[[nodiscard]] MoveCosts move_costs(const Configuration& c, const WholeTree& tree);

}  // namespace headwater
