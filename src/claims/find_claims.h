// SPDX-License-Identifier: Apache-2.0
// Claims: attributions + events -> utterances, grouped into claims, and what clashes.
//
// Input:   all documents with their facts, the entities and the incidents.
// Output:  utterances sorted by (document, span, slot); claims; conflicts between claims.
// Rule:    an utterance states one slot value of one incident (killed=7), or one sentence as a
//          whole; sameness is scored by rare stems, names, numbers inside a time window; number,
//          polarity and role clashes make contradictions, never merges; average linkage.
#pragma once

#include <vector>

#include "claims/claim_models.h"
#include "model/analysed_text.h"
#include "model/claim.h"
#include "model/entity.h"
#include "model/event.h"
#include "model/story.h"

namespace headwater {

struct ClaimSet {
  std::vector<Utterance> utterances;
  std::vector<Claim> claims;
  std::vector<Conflict> conflicts;
};

[[nodiscard]] ClaimSet find_claims(const CaseTexts& texts, const std::vector<Entity>& entities,
                                   const std::vector<Incident>& incidents,
                                   const std::vector<Story>& stories, const ClaimModels& models);

}  // namespace headwater
