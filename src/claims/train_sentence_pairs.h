// SPDX-License-Identifier: Apache-2.0
// Learns which sentences of a story say the same and which cannot both hold, from piles whose claims
// and conflicts are marked.
//
// Input:   marked piles; their stories are those that are marked.
// Output:  boosted trees over sentence_pair_features.
// Rule:    a sentence states a claim when one of its statements covers half of the shorter of the
//          two; a pair says the same when one claim and stance is stated by both, and conflicts when
//          they state the two sides of a conflict. A story weighs its pile's share by the square
//          root of its pairs.
#pragma once

#include <span>

#include "claims/claim_models.h"
#include "model/marked_pile.h"

namespace headwater {

[[nodiscard]] ClaimModels train_sentence_pairs(std::span<const MarkedPile> piles);

}  // namespace headwater
