// SPDX-License-Identifier: Apache-2.0
// Attributions with a verb cue in one sentence: source, cue and content put together.
//
// Rule:    complement after the cue first; else the clause around a parenthetical cue ("C, S
//          said"); else passives ("is suspected of"). A coordinated cue ("denied P and said Q") and
//          a participle ("…, adding that Q") take the source of the cue before them.
#pragma once

#include <vector>

#include "attribution/candidates/candidate.h"
#include "attribution/rules/clause_limits.h"
#include "text/annotated_tokens.h"

namespace headwater {

// Returns where the cues of the sentence end one another's content.
ClauseLimits find_verb_candidates(const TextView& view, const Sentence& sentence,
                                  std::vector<Candidate>& candidates);

}  // namespace headwater
