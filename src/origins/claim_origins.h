// SPDX-License-Identifier: Apache-2.0
// The origins of one claim: its roots, how many of them are independent, and where each utterance
// comes from in the end.
//
// Input:  the claim's asserting utterances and their sources.
// Output: origins with their utterances; lo..hi; the cut.
// Rule:   an utterance without a source in the case is rooted in its innermost voice: a witness, an
//         office (whoever speaks for it), the publication of an office itself. Unnamed voices and
//         reports that credit nobody are rooted in no known origin. lo counts disjoint paths from
//         known roots alone; hi from all, each unknown one its own. Documents of one interest are
//         one vertex. Denials are no support.
// Example: three papers quote one ministry spokesman, a fourth "sources": lo 1, hi 2.
#pragma once

#include <vector>

#include "origins/origin_evidence.h"

namespace headwater {

struct ClaimOrigins {
  std::vector<Origin> origins;
  std::vector<MaybeIndex> origin_of;  // per utterance of the claim; none: denies or doubts
  OriginCount count;
  std::vector<DocumentSpan> cut;
  OriginRow evidence{};
};

[[nodiscard]] ClaimOrigins count_origins(const DerivationInput& input, const CopyGroups& groups,
                                         const OutletAssociation& association, const Claim& claim,
                                         const std::vector<SourcesOf>& sources);

}  // namespace headwater
