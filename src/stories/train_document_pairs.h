// SPDX-License-Identifier: Apache-2.0
// Learns how likely two documents tell one story, from piles whose stories are marked.
//
// Input:   marked piles.
// Output:  the model; its file.
// Rule:    all pairs of marked documents of a pile that may be compared (candidate_pairs.h) are
//          rows; a pile weighs its share by the square root of its pairs, so that large ones do
//          not drown small ones.
#pragma once

#include <span>
#include <string>

#include "base/error.h"
#include "model/marked_pile.h"
#include "stories/document_likeness.h"

namespace headwater {

[[nodiscard]] DocumentPairModel train_document_pairs(std::span<const MarkedPile> piles);

// Rows "feature, tab, weight" with the bias first, and back.
[[nodiscard]] std::string document_pair_weights(const DocumentPairModel& model);
[[nodiscard]] Result<DocumentPairModel> read_document_pair_model(std::string_view weights);

}  // namespace headwater
