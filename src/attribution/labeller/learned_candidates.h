// SPDX-License-Identifier: Apache-2.0
// Candidates of the learned labeller, put together with those of the rules.
//
// Input:   the view, tags and trees (Syntax of sentences_to_parse.h), the candidates of the rules in
//          order; `with_trees` chooses the weights.
// Output:  candidates in order.
// Rule:    where both found a cue, the labeller says what is source, cue and content, and the rules
//          what the holder does with it; what only the labeller found takes act and stance from its
//          cue; voices inside contents, labelled turns and credits without a verb are left to the
//          rules.
#pragma once

#include <vector>

#include "attribution/candidates/candidate.h"
#include "attribution/labeller/attribution_models.h"
#include "model/syntax.h"
#include "text/annotated_tokens.h"

namespace headwater {

[[nodiscard]] std::vector<Candidate> find_learned_candidates(const AttributionModels& models,
                                                             const TextView& view,
                                                             const Syntax& syntax, bool with_trees,
                                                             std::vector<Candidate> rules);

}  // namespace headwater
