// SPDX-License-Identifier: Apache-2.0
// The best sequence of role labels for one line.
//
// Input:   scores of each label at each token, and of each step between two labels.
// Output:  the sequence with the largest sum that keeps `may_follow`. Time grows with the number of
//          tokens.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "attribution/labeller/role_labels.h"

namespace headwater {

using LabelScores = std::array<std::int32_t, role_labels>;
using StepScores = std::array<std::int32_t, step_count>;

class Viterbi {
 public:
  void begin() { columns_.clear(); }
  // `steps` holds scores by number of step.
  void add(const LabelScores& labels, const StepScores& steps);
  // Writes as many labels as were added.
  void finish(RoleLabel* labels) const;
  // For each token, by how much the best sequence beats the best one of those that give it another
  // role (max-marginals). REQUIRES: `labels` as finish wrote them.
  void find_margins(const RoleLabel* labels, std::int64_t* margins) const;

 private:
  struct Column {
    std::array<std::int64_t, role_labels> best;
    std::array<RoleLabel, role_labels> from;
    LabelScores labels;
    StepScores steps;
  };
  [[nodiscard]] RoleLabel last_label() const;
  [[nodiscard]] static std::array<std::int64_t, role_labels> scores_before(
      const Column& column, const std::array<std::int64_t, role_labels>& after);

  std::vector<Column> columns_;
};

}  // namespace headwater
