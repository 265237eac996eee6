// SPDX-License-Identifier: Apache-2.0
// Words of violence that speak of money: "the stock shot past 40", "the Varn shot ahead to 31-3/8".
//
// Rule:    a verb that moves by or to a number of no people, and whose subject is nobody who acts,
//          tells no happening.
// Example: "Profits shot up by 12 pct" -> true; "Gunmen shot two clerks" -> false.
#pragma once

#include "events/arguments/argument_phrases.h"
#include "lexicon/triggers.h"

namespace headwater {

[[nodiscard]] bool moves_as_amount(const SentenceView& view, const Trigger& trigger);

}  // namespace headwater
