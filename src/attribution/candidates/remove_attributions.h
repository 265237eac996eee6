// SPDX-License-Identifier: Apache-2.0
// Takes attributions out of a list again.
//
// Input:   attributions in order.
// Output:  those that stay, numbered anew; a voice that stood inside one that went stands inside
//          the next one around it.
#pragma once

#include <vector>

#include "model/attribution.h"
#include "model/foreign_sentence.h"

namespace headwater {

// Those whose cue (without one: whose content) begins in a sentence that is not analysed go.
[[nodiscard]] std::vector<Attribution> leave_out(std::vector<Attribution> attributions,
                                                 const std::vector<ForeignSentence>& sentences);
// Those that claim nothing go (Attribution::attitude).
[[nodiscard]] std::vector<Attribution> remove_attitudes(std::vector<Attribution> attributions);

}  // namespace headwater
