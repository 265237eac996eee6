// SPDX-License-Identifier: Apache-2.0
// Claims: sentences of stories -> utterances, grouped into claims, and what clashes.
//
// Input:   all documents with their facts, the entities, the incidents, the stories; the models.
// Output:  utterances sorted by (document, span, slot); claims; conflicts between claims.
// Rule:    an utterance is one sentence in one claim; a sentence that states two things is one of
//          each (star_claims.h). A claim is about a slot value of an incident (killed=7) where half
//          of its sentences state it. What conflicts is learned (story_conflicts.h); a claim that
//          some assert and others deny conflicts within itself.
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
