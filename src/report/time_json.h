// SPDX-License-Identifier: Apache-2.0
// Times as the contract prints them.
#pragma once

#include "base/json.h"
#include "model/document.h"
#include "model/time_interval.h"

namespace headwater {

// {"lo":…,"hi":…}: ISO dates (years before 1 are signed, four digits), null where open.
[[nodiscard]] Json day_or_null(const std::optional<Day>& day);
// A line of `headwater times --json`.
[[nodiscard]] Json times_json(const Document& document, const std::vector<TimeExpression>& times);

}  // namespace headwater
