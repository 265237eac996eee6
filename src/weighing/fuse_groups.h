// SPDX-License-Identifier: Apache-2.0
// Groups of sources that count as one origin, and what a copy still weighs.
//
// Rule:    complete linkage: every two members of a group depend on each other. Of one origin are
//          those of whom, besides, neither is surely nearer in some attribute to a source outside
//          of the group, which would explain what they share. In a slot the first claim of a group
//          for a value counts whole, the others by the share of claims they do not copy.
// Example: two sites give the same departures, but in its arrivals one is nearer to a third: they
//          are no one origin.
#pragma once

#include <vector>

#include "weighing/fuse_problem.h"

namespace headwater::fusing {

// By source; a group has the index of its first member.
[[nodiscard]] std::vector<std::uint32_t> group_dependent(std::size_t sources,
                                                         const std::vector<Dependence>& pairs);
// The same, without those whom a source outside explains.
[[nodiscard]] std::vector<std::uint32_t> group_origins(const Problem& problem,
                                                       const std::vector<Dependence>& pairs);
// Leaves out pairs of two origins that a third source explains.
void drop_explained(const Problem& problem, const std::vector<std::uint32_t>& groups,
                    std::vector<Dependence>& pairs);
void discount_copies(Problem& problem, const std::vector<std::uint32_t>& groups,
                     const std::vector<Dependence>& pairs);

}  // namespace headwater::fusing
