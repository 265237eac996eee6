// SPDX-License-Identifier: Apache-2.0
// Words that name the doer of a happening told in other words.
//
// Rule:    data/events/agency.tsv says for each phrase where the doer stands: before it ("X carried
//          out"), after it ("was the work of X"), or, for words of blame, after "on" or "to"
//          ("blamed the raid on X") or right after the verb ("blamed X for the raid"). A blame
//          counts only where what is blamed on X is a happening.
// Example: "the League blames these attacks on a splinter group, Olm Guard" -> perpetrator Olm
//          Guard
#pragma once

#include "events/arguments/argument_roles.h"

namespace headwater {

// Works without triggers too, for sentences that have none of their own.
[[nodiscard]] FoundActors find_agency(const SentenceView& view, std::span<const Trigger> triggers);

}  // namespace headwater
