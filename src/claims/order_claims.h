// SPDX-License-Identifier: Apache-2.0
// Claims and conflicts in the order of a report: what to look at first comes first.
//
// Rule:   the claims that the most documents tell first: what a pile tells most is what an editor
//         would keep (measured, docs/lab/stories.md). Of equals disputed ones, then the most
//         documents for each voice that they end in (many repeat what few say), then the place.
#pragma once

#include "claims/find_claims.h"

namespace headwater {

// Sorts claims, renumbers them in utterances and conflicts, and gives conflicts their ids.
void order_claims(const CaseTexts& texts, ClaimSet& found);

}  // namespace headwater
