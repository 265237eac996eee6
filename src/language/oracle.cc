// SPDX-License-Identifier: Apache-2.0
#include "language/oracle.h"

#include <algorithm>

namespace headwater {
namespace {

std::uint32_t waiting_children(const Configuration& c, const WholeTree& tree, std::int32_t b) {
  std::uint32_t count = 0;
  for (const auto child : tree.children(b)) {
    if (child >= b) break;
    count += c.on_stack(child) && c.node(child).head == nowhere ? 1 : 0;
  }
  return count;
}

std::uint32_t children_ahead(const WholeTree& tree, std::int32_t s, std::int32_t b) {
  const auto children = tree.children(s);
  return static_cast<std::uint32_t>(children.end() - std::ranges::lower_bound(children, b));
}

bool stacked(const Configuration& c, std::int32_t i) {
  return i != nowhere && c.on_stack(i);
}

}  // namespace

void WholeTree::set(std::span<const Arc> arcs) {
  const auto size = arcs.size();
  heads_.clear();
  relations_.clear();
  first_.assign(size + 2, 0);
  for (const auto& arc : arcs) {
    heads_.push_back(arc.head < 0 ? static_cast<std::int32_t>(size) : arc.head);
    relations_.push_back(arc.relation);
    ++first_[static_cast<std::size_t>(heads_.back()) + 1];
  }
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  children_.resize(size);
  auto next = first_;
  for (std::size_t i = 0; i < size; ++i)
    children_[next[static_cast<std::size_t>(heads_[i])]++] = static_cast<std::int32_t>(i);
  heads_.push_back(nowhere);
  relations_.push_back(Dependency::root);
}

MoveCosts move_costs(const Configuration& c, const WholeTree& tree) {
  MoveCosts costs;
  costs.fill(UINT32_MAX);
  const auto s = c.stack(0);
  const auto b = c.buffer(0);
  if (c.allows(Move::shift))
    costs[0] = (stacked(c, tree.head(b)) ? 1U : 0U) + waiting_children(c, tree, b);
  if (c.allows(Move::left))
    costs[1] = (tree.head(s) != b && tree.head(s) > b ? 1U : 0U) + children_ahead(tree, s, b);
  if (c.allows(Move::right)) {
    const auto head = tree.head(b);
    const bool lost = head != s && (stacked(c, head) || head > b);
    costs[2] = (lost ? 1U : 0U) + waiting_children(c, tree, b);
  }
  if (c.allows(Move::reduce)) costs[3] = children_ahead(tree, s, b);
  return costs;
}

}  // namespace headwater
