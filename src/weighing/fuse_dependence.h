// SPDX-License-Identifier: Apache-2.0
// Which sources depend on one another, and which of two is the original.
//
// Input:  a problem and an estimate of what is true.
// Output: pairs of sources with the probability that one copies the other.
// Rule:   a pair is compared on what both claim, as written. An equal value speaks for copying the
//         more the less likely two independent sources would both say it: what holds and what many
//         say proves little, a rare false value much; every difference speaks against it. The
//         share of copied claims is the one that explains the pair best. A minimum overlap is
//         asked for.
#pragma once

#include <vector>

#include "weighing/fuse_accuracy.h"
#include "weighing/fuse_problem.h"

namespace headwater::fusing {

[[nodiscard]] std::vector<Dependence> find_dependence(const Problem& problem,
                                                      const Estimate& estimate);

// Sets `direction`: the original is the one whose claims come first where times are known, else the
// one whose accuracy is the same inside and outside of what they share.
void find_directions(const Problem& problem, const Estimate& estimate,
                     std::vector<Dependence>& pairs);

}  // namespace headwater::fusing
