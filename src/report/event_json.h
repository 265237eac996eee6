// SPDX-License-Identifier: Apache-2.0
// Events and incidents as the contract prints them.
#pragma once

#include <span>
#include <vector>

#include "base/json.h"
#include "model/case.h"

namespace headwater {

// A line of `headwater events --json`.
[[nodiscard]] Json events_json(const Document& document, std::span<const Event> events,
                               std::span<const Attribution> attributions);
// A line of `headwater ledger --json`.
[[nodiscard]] Json incident_json(const Incident& incident,
                                 std::span<const DocumentFacts> documents);

}  // namespace headwater
