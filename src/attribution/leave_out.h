// SPDX-License-Identifier: Apache-2.0
// Attributions of sentences that are not analysed are taken out again.
//
// Input:  attributions in order and the sentences. Output: those whose cue (without one: whose
// content) begins elsewhere, numbered anew; a voice that stood inside one that went stands inside
// the next one around it.
#pragma once

#include <vector>

#include "model/attribution.h"
#include "model/foreign_sentence.h"

namespace headwater {

[[nodiscard]] std::vector<Attribution> leave_out(std::vector<Attribution> attributions,
                                                 const std::vector<ForeignSentence>& sentences);

}  // namespace headwater
