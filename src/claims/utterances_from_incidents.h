// SPDX-License-Identifier: Apache-2.0
// Incidents -> statements: which sentence of which report states which slot value.
//
// Input:  the texts with their voices, and the incidents.
// Output: statements sorted by (document, span, slot, incident); one for each slot value that a
//         sentence states.
// Rule:   a count, an actor, a place and a date are stated by the sentence that holds their words;
//         "what" (that it happened) by the sentence of the trigger where it states nothing else.
//         Beside a count or an actor, place and date are the setting.
// Example: "Seven were killed, the ministry said." -> killed=7, {author, ministry}, asserts.
#pragma once

#include "claims/statement.h"
#include "model/event.h"

namespace headwater {

[[nodiscard]] std::vector<StatedFact> utterances_from_incidents(
    const ClaimInput& input, const std::vector<Incident>& incidents);

}  // namespace headwater
