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
//          Whether there are two independent origins at least is asked of a learned model
//          (origin_evidence.h) as well, as paths see no origin where nobody is named; without trees
//          the paths decide.
#pragma once

#include <vector>

#include "learn/boosted_trees.h"
#include "model/analysed_text.h"
#include "model/claim.h"
#include "model/entity.h"
#include "model/passage.h"
#include "model/story.h"

namespace headwater {

struct TracedClaims {
  std::vector<Utterance> utterances;
  std::vector<Claim> claims;
  std::vector<Origin> origins;
  FeatureTable evidence;  // a row a claim: origin_features
};

[[nodiscard]] TracedClaims trace_origins(
    const CaseTexts& texts, const std::vector<Entity>& entities,
    const std::vector<PassagePair>& passages, std::vector<Utterance> utterances,
    std::vector<Claim> claims, const std::vector<Story>& stories, const BoostedTrees& model);

}  // namespace headwater
