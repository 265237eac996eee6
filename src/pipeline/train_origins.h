// SPDX-License-Identifier: Apache-2.0
// Learns when a claim has two independent origins at least, from piles whose claims are marked.
//
// Input:   marked piles; the models of stories and claims that find the claims in them.
// Output:  boosted trees over origin_features.
// Rule:    a claim that is found in two documents or more is the marked claim that shares the most
//          statements with it (F1 of .3 at least); it has two origins where the mark says at least
//          two, one where it says at most one; where the mark is open it weighs less.
#pragma once

#include <span>

#include "model/marked_pile.h"
#include "pipeline/models.h"

namespace headwater {

[[nodiscard]] BoostedTrees train_origins(std::span<const MarkedPile> piles,
                                         const StoryModels& models);

}  // namespace headwater
