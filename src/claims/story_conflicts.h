// SPDX-License-Identifier: Apache-2.0
// Claims that cannot both hold, from pairs of sentences that are likely to conflict.
//
// Input:   statements, the groups that became claims, the likely pairs (tell_stories.h).
// Output:  conflicts between two claims.
// Rule:    a conflict is shown from a probability that was chosen on piles left out.
//          Claims are taken by the sum of probabilities of the pairs between them that are not yet
//          explained by a conflict. The kind is what parts the likeliest pair: a denial, a number
//          (an update where the later gives the higher one, or one outlet gives both by the same
//          mouth), a body, a place.
#pragma once

#include "claims/tell_stories.h"

namespace headwater {

// The claims in a conflict are indices of groups.
[[nodiscard]] std::vector<Conflict> story_conflicts(const ClaimInput& input,
                                                    const ToldStories& told);

}  // namespace headwater
