// SPDX-License-Identifier: Apache-2.0
// The learned weights of this stage, over the features of sentence_pairs.h.
#pragma once

#include "learn/boosted_trees.h"

namespace headwater {

struct ClaimModels {
  BoostedTrees same;      // both state one claim
  BoostedTrees conflict;  // both cannot hold, or the later replaces the earlier
};

}  // namespace headwater
