// SPDX-License-Identifier: Apache-2.0
// Origins: utterances + passages + names -> who took what from whom, and how many independent
// origins each claim has.
//
// Input:   everything found so far.
// Output:  the utterances with derivation, derived_from, credited and origin set; the claims with
//          origins lo..hi and the cut; the origins.
// Rule:    derivations from explicit credit, reuse with time order, ownership and fronts; circles
//          without a root count zero; one interest is one origin; the count is the number of
//          vertex-disjoint paths from roots to reports (Menger), its minimum cut the explanation.
#pragma once

#include <vector>

#include "model/analysed_text.h"
#include "model/claim.h"
#include "model/entity.h"
#include "model/passage.h"

namespace headwater {

struct TracedClaims {
  std::vector<Utterance> utterances;
  std::vector<Claim> claims;
  std::vector<Origin> origins;
};

[[nodiscard]] TracedClaims trace_origins(const CaseTexts& texts,
                                         const std::vector<Entity>& entities,
                                         const std::vector<PassagePair>& passages,
                                         std::vector<Utterance> utterances,
                                         std::vector<Claim> claims);

}  // namespace headwater
