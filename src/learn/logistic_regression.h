// SPDX-License-Identifier: Apache-2.0
// Logistic regression with a ridge penalty, for few columns.
//
// Input:   rows, a label of 0 or 1 and a weight for each.
// Output:  a bias and one weight a column.
// Rule:    Newton's method on the penalised likelihood (iteratively reweighted least squares),
//          until no weight moves by more than 1e-6; the bias is not penalised. Columns are not
//          scaled: features are meant to lie near 0..1. The same rows give the same weights.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "learn/grow_trees.h"

namespace headwater {

struct LogisticModel {
  double bias = 0;
  std::vector<double> weights;
};

// REQUIRES: at least one row; weights above 0.
[[nodiscard]] LogisticModel fit_logistic(const TrainingRows& rows, double ridge = 1);

// Rows "feature, tab, weight" with the bias first, and back; an error names the part. REQUIRES: as
// many names as weights.
[[nodiscard]] std::string logistic_text(const LogisticModel& model,
                                        std::span<const std::string_view> names);
[[nodiscard]] Result<LogisticModel> read_logistic(std::string_view text,
                                                  std::span<const std::string_view> names,
                                                  std::string_view part);

}  // namespace headwater
