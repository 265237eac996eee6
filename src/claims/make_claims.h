// SPDX-License-Identifier: Apache-2.0
// Groups of statements -> claims with text, facets and id.
//
// Rule:    the text is the plainest wording: asserted before denied, plain before hedged, running
//          text before headings, fewest voices, then the shortest. The id is made of the first
//          utterance, so it stays the same as long as that one does. The time of a claim is that of
//          its happening, or of the wording where that names another.
#pragma once

#include "claims/group_values.h"
#include "claims/statement.h"

namespace headwater {

[[nodiscard]] Claim claim_about_incident(const ClaimInput& input,
                                         const std::vector<StatedFact>& statements,
                                         const ValueGroup& group, const Incident& incident);
[[nodiscard]] Claim claim_of_sentences(const ClaimInput& input,
                                       const std::vector<StatedFact>& statements,
                                       const std::vector<std::uint32_t>& members);

}  // namespace headwater
