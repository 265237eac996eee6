// SPDX-License-Identifier: Apache-2.0
// What was learned of comparing two sentences (models/comparing/CARD.md).
//
// Likeness: boosted trees for how much two sentences say the same, taught by people's ratings.
// Opposition: logistic regression for whether what a text says speaks against a claim rather than
// for it, where it speaks of it at all.
// Files: likeness.bin (learn/boosted_trees.h); opposition.bin (learn/logistic_regression.h).
#pragma once

#include "claims/compare/compare_features.h"
#include "learn/boosted_trees.h"
#include "learn/logistic_regression.h"

namespace headwater {

struct CompareModels {
  BoostedTrees likeness;
  LogisticModel opposition;

  // Both 0..1.
  [[nodiscard]] double alike(const CompareFeatures& features) const;
  [[nodiscard]] double opposed(const CompareFeatures& features) const;
};

[[nodiscard]] const CompareModels& built_in_compare_models();

// Labels are 0..1.
[[nodiscard]] BoostedTrees train_likeness(const TrainingRows& rows);
[[nodiscard]] LogisticModel train_opposition(const TrainingRows& rows);

}  // namespace headwater
