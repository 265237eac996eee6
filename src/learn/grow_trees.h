// SPDX-License-Identifier: Apache-2.0
// Growing boosted trees: gradient boosting of the logistic loss over histograms of bins.
//
// Input:   rows, a label of 0 or 1 and a weight for each.
// Output:  a model.
// Rule:    each level of a tree asks the question that gains most over all its leaves (second-order
//          gain with an L2 penalty); each tree sees a share of rows and columns drawn from a fixed
//          seed. The same rows give the same bytes.
#pragma once

#include <cstdint>
#include <vector>

#include "learn/boosted_trees.h"

namespace headwater {

struct GrowOptions {
  std::size_t trees = 120;
  std::size_t depth = 6;
  double learning_rate = 0.15;
  double l2 = 12;
  double row_share = 0.3;
  double column_share = 0.25;
  std::size_t borders = 31;
  std::uint64_t seed = 1;
  std::size_t forests = 1;  // grown from as many seeds; the model is their mean (Breiman, 1996)
  // By column: 1 where more of it may only raise the score, -1 where it may only lower it, 0 where
  // both is possible. Empty: no column is bound.
  std::vector<int> directions;
};

struct TrainingRows {
  FeatureTable features;
  std::vector<float> labels;   // 0 or 1
  std::vector<float> weights;  // above 0
};

[[nodiscard]] BoostedTrees grow_trees(const TrainingRows& rows, const GrowOptions& options);

}  // namespace headwater
