// SPDX-License-Identifier: Apache-2.0
// Which value holds is estimated on exact values; who agrees within a tolerance is told by it.
//
// Rule:    where an attribute has a tolerance, every exact value competes for itself: that two
//          sources give the same minute says more than that they are ten minutes apart. A bucket
//          is as probable as all exact values in it, and its most probable one stands for it.
// Example: 7:31, 7:31, 7:31, 7:38, 7:41 and 7:22 within ten minutes: one bucket, and it is 7:31.
#pragma once

#include "weighing/fuse_accuracy.h"

namespace headwater::fusing {

// The same claims without tolerances: each exact value is a bucket of its own.
[[nodiscard]] Problem at_exact_values(const Problem& problem);
// REQUIRES: `exact` is at_exact_values(problem), `estimate` is one of it.
[[nodiscard]] Estimate in_buckets(const Problem& problem, const Problem& exact,
                                  const Estimate& estimate);
// The most probable exact value of each bucket stands for it.
void choose_wordings(Problem& problem, const Problem& exact, const Estimate& estimate);

}  // namespace headwater::fusing
