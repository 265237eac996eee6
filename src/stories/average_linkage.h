// SPDX-License-Identifier: Apache-2.0
// Average linkage over a sparse graph: clusters whose members are alike on average.
//
// Input:   links between items with a likeness; a pair without a link has likeness 0.
// Output:  clusters, each sorted, in order of their first members; every item is in one.
// Rule:    the two clusters of the highest mean likeness merge, as long as that is not below the
//          threshold; of equals those of the smallest items. UPGMA: Sokal and Michener, "A
//          statistical method for evaluating systematic relationships", 1958.
// Example: 0-1 .9, 1-2 .6, threshold .5 -> {0, 1}, {2}: the mean of 0-2 and 1-2 is .3.
#pragma once

#include <cstdint>
#include <vector>

namespace headwater {

struct LinkedPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double likeness = 0;
};

// REQUIRES: a != b, both below items; no pair comes twice.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> link_averages(
    std::size_t items, const std::vector<LinkedPair>& links, double threshold);

}  // namespace headwater
