// SPDX-License-Identifier: Apache-2.0
// The best sequence of role labels for one line.
//
// Input:  scores of each label at each token, and of each step between two labels.
// Output: the sequence with the largest sum that keeps `may_follow`. Time grows with the number of
// tokens.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "attribution/role_labels.h"

namespace headwater {

using LabelScores = std::array<std::int32_t, role_labels>;
using StepScores = std::array<std::int32_t, steps_of_labels.count>;

class Viterbi {
 public:
  void begin() {
    columns_.clear();
    reference_ = 0;
  }
  // `steps` holds scores by number of step.
  void add(const LabelScores& labels, const StepScores& steps);
  // The same, and adds up the score of another sequence: its label here, and the one before it.
  void add(const LabelScores& labels, const StepScores& steps, RoleLabel before, RoleLabel here);
  // Writes as many labels as were added.
  void finish(RoleLabel* labels) const;
  // By how much the best sequence beats the other one. REQUIRES: finish may be called.
  [[nodiscard]] std::int64_t margin() const;

 private:
  struct Column {
    std::array<std::int64_t, role_labels> best;
    std::array<RoleLabel, role_labels> from;
  };
  [[nodiscard]] RoleLabel last_label() const;

  std::vector<Column> columns_;
  std::int64_t reference_ = 0;
};

}  // namespace headwater
