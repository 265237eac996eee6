// SPDX-License-Identifier: Apache-2.0
// Words of violence that speak of money: "shares shot up", "a price war", "the fight against
// inflation".
//
// Rule:    what is priced, paid or reckoned (data/events/amount_nouns.tsv) does nothing and suffers
//          nothing: a trigger whose subject, object or first word has such a head tells no happening;
//          nor does one that moves by or to a number of no people ("shot up 3 pct").
// Example: "Profits shot to 12 pct" -> true; "Gunmen shot two clerks" -> false.
#pragma once

#include "events/arguments/argument_phrases.h"
#include "lexicon/triggers.h"

namespace headwater {

[[nodiscard]] bool speaks_of_amounts(const SentenceView& view, const Trigger& trigger);
// What is priced, paid or reckoned, in singular or plural.
[[nodiscard]] bool is_amount_noun(std::string_view lower);

}  // namespace headwater
