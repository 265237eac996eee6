// SPDX-License-Identifier: Apache-2.0
// The sequence labeller for source, cue and content: two passes of a linear model with margins.
//
// Input:   features of the tokens.
// Output:  a label a token, spans never across a line.
// Rule:    Viterbi over each line; learned by the structured perceptron (Collins 2002) with costs
//          added to wrong labels and steps by AdaGrad; the second pass sees the labels of the
//          first.
#pragma once

#include <string>
#include <vector>

#include "attribution/labeller/role_features.h"
#include "attribution/labeller/role_labels.h"
#include "learn/linear_model.h"

namespace headwater {

// Labels, and how sure the pass is of each token's role (Viterbi::find_margins).
struct RoleJudgement {
  std::vector<RoleLabel> labels;
  std::vector<std::int64_t> margins;
};

struct RolePass {
  LinearModel emission;
  LinearModel transition;

  // As the first pass.
  [[nodiscard]] RoleJudgement judge(const RoleFeatures& features) const;
  // As the second pass; lines of which the first is sure keep its labels.
  [[nodiscard]] RoleJudgement judge_again(const RoleFeatures& features, RoleJudgement first) const;
};

struct RoleExample {
  const RoleFeatures* features = nullptr;
  std::vector<RoleLabel> labels;
  std::uint32_t weight = 1;  // how often a round shows it
};
struct RolePassBytes {
  std::string emission;
  std::string transition;
};
struct RolePassOptions {
  std::uint32_t emission_bits = 16;
  std::uint32_t transition_bits = 13;
  std::uint32_t rounds = 7;
  std::uint64_t seed = 1;
  bool second = false;
  std::uint32_t trainings = 8;  // with seeds of their own, averaged
};
[[nodiscard]] RolePassBytes train_role_pass(const std::vector<RoleExample>& examples,
                                            const RolePassOptions& options);

}  // namespace headwater
