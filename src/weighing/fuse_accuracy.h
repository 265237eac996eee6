// SPDX-License-Identifier: Apache-2.0
// Source accuracy and value probability, estimated together by expectation maximisation.
//
// Input:  a problem with a weight for every claim (1, less for copies).
// Output: a probability for every bucket, an accuracy for every source.
// Rule:   see weighing/fuse.h. Accuracies are beta posteriors around the mean of all sources, so
//         that small sources stay near it.
#pragma once

#include <vector>

#include "weighing/fuse_problem.h"

namespace headwater::fusing {

struct Estimate {
  std::vector<double> probability;   // by bucket; what is left of 1 is "none of these"
  std::vector<double> accuracy;      // by source, over all attributes
  std::vector<double> by_attribute;  // source * attributes + attribute
  std::vector<double> exactness;     // by source: share of true claims that are not merely general
};

[[nodiscard]] Estimate estimate_accuracy(const Problem& problem);
// What sources are worth where the buckets have these probabilities.
[[nodiscard]] Estimate rate_sources(const Problem& problem, std::vector<double> probability);

}  // namespace headwater::fusing
