// SPDX-License-Identifier: Apache-2.0
// Words that only look like a time: "may", "the march", "1,000 people", "the second man".
#pragma once

#include <span>

#include "times/patterns.h"

namespace headwater::times {

[[nodiscard]] bool is_plausible(const Match& match, std::span<const TimeToken> tokens);

}  // namespace headwater::times
