// SPDX-License-Identifier: Apache-2.0
// What was learned of comparing two sentences (models/comparing/CARD.md).
//
// Likeness: boosted trees for how much two sentences say the same, taught by people's ratings.
// Opposition: logistic regression for whether what a text says speaks against a claim rather than
// for it, where it speaks of it at all.
// Contradiction: the same for whether a longer text excludes a claim, by its tree too.
// Files: likeness.bin (learn/boosted_trees.h); opposition.bin, contradiction.bin
// (learn/logistic_regression.h).
#pragma once

#include "claims/compare/compare_features.h"
#include "claims/compare/compare_trees.h"
#include "learn/boosted_trees.h"
#include "learn/logistic_regression.h"

namespace headwater {

// Those of the pair, the surest clash (0..1), those of the trees.
inline constexpr std::size_t contradiction_columns =
    std::tuple_size_v<CompareFeatures> + 1 + std::tuple_size_v<TreeFeatures>;
using ContradictionFeatures = std::array<float, contradiction_columns>;
[[nodiscard]] std::vector<std::string_view> contradiction_feature_names();

struct CompareModels {
  BoostedTrees likeness;
  LogisticModel opposition;
  LogisticModel contradiction;

  // All 0..1.
  [[nodiscard]] double alike(const CompareFeatures& features) const;
  [[nodiscard]] double opposed(const CompareFeatures& features) const;
  [[nodiscard]] double excluded(const ContradictionFeatures& features) const;
};

[[nodiscard]] const CompareModels& built_in_compare_models();

// Labels are 0..1.
[[nodiscard]] BoostedTrees train_likeness(const TrainingRows& rows);
[[nodiscard]] LogisticModel train_opposition(const TrainingRows& rows);
[[nodiscard]] LogisticModel train_contradiction(TrainingRows rows);

}  // namespace headwater
