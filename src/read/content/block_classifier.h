// SPDX-License-Identifier: Apache-2.0
// The trained judgement on blocks: how likely each is part of the main text, and what follows.
//
// Input:   a page the rules have judged, and the features of its blocks.
// Output:  fates.
// Rule:    two passes of boosted trees, the second with the scores of the first around each block;
//          a block stays from the score on that promises the page the best word F1. A page of few
//          blocks has no furniture to speak of, and where the classifier would leave nothing it
//          knows no such page: there the rules stand. Readers' comments stay comments unless they
//          are half of what stays and the classifier holds most of them for the main text (a
//          forum). The weights are in models/reading, made by `headwater train reading`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "learn/boosted_trees.h"
#include "read/content/block_features.h"
#include "read/content/content_rules.h"

namespace headwater {

struct BlockModel {
  BoostedTrees first;
  BoostedTrees second;
};

[[nodiscard]] std::string write_block_model(const BlockModel& model);
// Fails where the model was made for other columns than `shape` has now.
[[nodiscard]] Result<BlockModel> read_block_model(std::string_view bytes, PageShape shape);
// The weights built in, read once; null where there are none that fit.
[[nodiscard]] const BlockModel* built_in_block_model(PageShape shape);

[[nodiscard]] std::vector<float> block_scores(const BlockModel& model, const Page& page,
                                              const FeatureTable& features);
void decide_blocks(Page& page, const std::vector<float>& scores, PageShape shape);

}  // namespace headwater
