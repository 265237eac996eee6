// SPDX-License-Identifier: Apache-2.0
// Attributions as the contract prints them.
#pragma once

#include <vector>

#include "base/json.h"
#include "model/attribution.h"
#include "model/document.h"
#include "model/foreign_sentence.h"

namespace headwater {

// A line of `headwater attribute --json`.
[[nodiscard]] Json attributions_json(const Document& document,
                                     const std::vector<Attribution>& attributions,
                                     const std::vector<ForeignSentence>& not_analysed);

}  // namespace headwater
