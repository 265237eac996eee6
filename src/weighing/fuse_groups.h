// SPDX-License-Identifier: Apache-2.0
// Groups of sources that count as one origin, and what a copy still weighs.
//
// Rule:    complete linkage: every two members depend on each other, or share too little to be
//          compared. In a slot the first claim of a group for a value counts whole, the others by
//          the share of claims they do not copy.
#pragma once

#include <vector>

#include "weighing/fuse_problem.h"

namespace headwater::fusing {

// By source; a group has the index of its first member.
[[nodiscard]] std::vector<std::uint32_t> group_sources(std::size_t sources,
                                                       const std::vector<Dependence>& pairs);
void discount_copies(Problem& problem, const std::vector<std::uint32_t>& groups,
                     const std::vector<Dependence>& pairs);

}  // namespace headwater::fusing
