// SPDX-License-Identifier: Apache-2.0
// Is a text news, whose times hang on its date, or a narrative, whose times hang on one another?
#pragma once

#include <optional>
#include <vector>

#include "times/join_timex.h"

namespace headwater::times {

// Rule:    narratives name years that are far from their own date, and seldom say "yesterday" or
//          "Tuesday".
[[nodiscard]] bool is_narrative(const std::vector<Draft>& drafts, std::optional<Day> document);

}  // namespace headwater::times
