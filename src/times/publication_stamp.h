// SPDX-License-Identifier: Apache-2.0
// The day on which a text without a date says it was published.
//
// Input:   the expressions of a text, in order.
// Output:  the day of its first stamp.
// Rule:    a stamp is a full date behind "posted", "updated" or "published", or one with the time of
//          day, that begins a line or follows a mark; or a line that is nothing but a date. Numbers
//          that may be read either way need the time of day.
// Example: "UPDATED: 19:14 GMT, 12 April 2013 The bridge was closed on Thursday" -> 2013-04-12, but
//          "At 8:46 a.m. on March 3, 2001 it fell" -> none.
#pragma once

#include <optional>
#include <vector>

#include "times/join_timex.h"

namespace headwater::times {

[[nodiscard]] std::optional<Day> publication_stamp(const std::vector<Draft>& drafts,
                                                   const std::vector<TimeToken>& tokens);

}  // namespace headwater::times
