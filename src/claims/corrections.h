// SPDX-License-Identifier: Apache-2.0
// Values that the outlet which published them has taken back.
//
// Input:  claims with their utterances and conflicts; what each sentence counts.
// Output: conflicts of the kind `correction`, the claim that was taken back first; utterances of it
//         with a reason.
// Rule:   of two numbers that clash one is taken back where an outlet gives the other in a document
//         that is published as a correction of them (read.corrected: by its title, or the notice
//         names one of the two), or a lower one later, at the same address or by the same mouth. A
//         sentence of a correction that sets two numbers against each other takes back the one that
//         its outlet gave before ("two, not five"). What others tell of themselves stands, and then
//         the two claims still clash.
// Example: Herald: "Five died."; Courier: "Five died, the Herald reported."; Herald: "Correction:
//          it killed two, not five." -> correction 5, 2
#pragma once

#include "claims/find_claims.h"
#include "claims/tell_stories.h"

namespace headwater {

// Before claims are ordered: claim i is group i, and utterances stand in order of the groups.
void apply_corrections(const ClaimInput& input, const ToldStories& told,
                       const std::vector<Story>& stories, ClaimSet& found);

}  // namespace headwater
