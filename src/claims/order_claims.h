// SPDX-License-Identifier: Apache-2.0
// Claims and conflicts in the order of a report: what to look at first comes first.
//
// Rule:   disputed claims first, then the most documents for each voice that they end in (many
//         repeat what few say), then the most documents, then the id.
#pragma once

#include "claims/find_claims.h"

namespace headwater {

// Sorts claims, renumbers them in utterances and conflicts, and gives conflicts their ids.
void order_claims(const CaseTexts& texts, ClaimSet& found);

}  // namespace headwater
