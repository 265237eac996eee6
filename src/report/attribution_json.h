// SPDX-License-Identifier: Apache-2.0
// Attributions as the contract prints them.
#pragma once

#include <vector>

#include "base/json.h"
#include "model/attribution.h"
#include "model/document.h"

namespace headwater {

// A line of `headwater attribute --json`.
[[nodiscard]] Json attributions_json(const Document& document,
                                     const std::vector<Attribution>& attributions);

}  // namespace headwater
