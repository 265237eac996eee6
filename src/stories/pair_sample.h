// SPDX-License-Identifier: Apache-2.0
// How alike two groups are where nobody has looked: a sample of their pairs without a link.
//
// Input:   two groups of items; all links; how to compare a pair.
// Output:  the mean likeness of pairs without a link; 0 where there is none.
// Rule:    all such pairs where the groups have no more than 256 pairs; of more, up to 64: the k-th
//          takes its first item at k / 64 of one group, its second at the fraction of k times the
//          golden ratio of the other (an additive recurrence), so that no item is favoured.
// Example: groups {0, 1} and {2}, a link 0-2 -> the likeness of 1 and 2.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "stories/linked_pair.h"

namespace headwater {

// REQUIRES: links are sorted, the smaller item first.
[[nodiscard]] double mean_of_unlinked(
    std::span<const std::uint32_t> a, std::span<const std::uint32_t> b,
    std::span<const LinkedPair> links,
    const std::function<double(std::uint32_t, std::uint32_t)>& likeness);

}  // namespace headwater
