// SPDX-License-Identifier: Apache-2.0
// Matches of units -> clusters that are dense on both sides.
//
// Rule:    cut where more than `gap` units of one text hold no match, by turns on both texts, until
//          no cut is left.
// Example: matches (1,1) (2,2) (9,3) with gap 4 -> {(1,1) (2,2)} {(9,3)}.
#pragma once

#include <vector>

#include "reuse/unit_matches.h"

namespace headwater {

using Cluster = std::vector<UnitMatch>;  // sorted

[[nodiscard]] std::vector<Cluster> cluster_matches(const Cluster& matches, std::uint32_t gap);
[[nodiscard]] UnitRange range_in_a(const Cluster& cluster);
[[nodiscard]] UnitRange range_in_b(const Cluster& cluster);

}  // namespace headwater
