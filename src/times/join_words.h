// SPDX-License-Identifier: Apache-2.0
// Joins tokens that are one number, ordinal, quantity or holiday.
//
// Example: nineteen ninety - seven -> one token with number 1997; twenty - first -> ordinal 21; a
//          couple of -> count 2; Christmas Eve -> holiday.
#pragma once

#include "times/time_tokens.h"

namespace headwater::times {

[[nodiscard]] std::vector<TimeToken> join_words(const std::vector<TimeToken>& tokens,
                                                std::string_view lower);

}  // namespace headwater::times
