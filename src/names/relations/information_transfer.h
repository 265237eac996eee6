// SPDX-License-Identifier: Apache-2.0
// Handovers: who is said to have passed information to whom.
//
// Input:   sentences and the mentions found in them.
// Output:  handovers in order of the text. Only what the words state; whether it happened is a
//          claim like any other.
// Rule:    a verb of passing on with a giver, a receiver and something that can be passed on
//          ("information", "the story") in one sentence.
// Example: "The story was handed to the newspapers by the Hill Committee, which asked not to be
//          named." -> giver Hill Committee, receiver the newspapers, uncredited.
#pragma once

#include <vector>

#include "model/document.h"
#include "model/entity.h"
#include "model/sentence.h"

namespace headwater {

[[nodiscard]] std::vector<Handover> find_information_transfers(
    const Document& document, const Sentences& sentences, const std::vector<Mention>& mentions);

}  // namespace headwater
