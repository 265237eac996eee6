// SPDX-License-Identifier: Apache-2.0
// Average linkage over a sparse graph: clusters whose members are alike on average.
//
// Input:   links between items with a likeness; a pair without a link has likeness 0, but where
//          both its items are partly compared: then nobody has looked.
// Output:  clusters, each sorted, in order of their first members; every item is in one.
// Rule:    the two clusters of the highest mean likeness merge, as long as that is not below the
//          threshold; of equals those of the smallest items. UPGMA: Sokal and Michener, "A
//          statistical method for evaluating systematic relationships", 1958.
//          The mean is over the pairs that are known. Where more than a tenth are not, some are
//          looked at before the merge, all of few, 64 spread evenly over both clusters of many, and
//          their mean stands for the unknown ones; below the threshold nothing is merged.
// Example: 0-1 .9, 1-2 .6, threshold .5 -> {0, 1}, {2}: the mean of 0-2 and 1-2 is .3.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "stories/linked_pair.h"

namespace headwater {

// Items that were not compared with all others that may be like them.
struct PartlyCompared {
  std::vector<bool> items;
  std::function<double(std::uint32_t, std::uint32_t)> likeness;  // of a pair without a link
};

// REQUIRES: a != b, both below items; no pair comes twice; a flag for each item or none at all.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> link_averages(
    std::size_t items, std::vector<LinkedPair> links, double threshold,
    const PartlyCompared& partly = {});

}  // namespace headwater
