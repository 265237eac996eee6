// SPDX-License-Identifier: Apache-2.0
// Voices within voices: the contents of what was found are read as texts of their own, and so on
// until nothing new speaks.
//
// Input:   the view, its tags and trees (or none).
// Output:  candidates in order.
// Rule:    outermost candidates come from the whole text, inner ones from the contents; a candidate that
//          the whole text gave inside a content stays where the content's own reading has none with
//          that cue.
// Example: "Lind said Brell claims that officials fear a flood" -> Lind > Brell > officials
#pragma once

#include <vector>

#include "attribution/candidates/candidate.h"
#include "attribution/labeller/attribution_models.h"
#include "model/syntax.h"
#include "text/annotated_tokens.h"

namespace headwater {

[[nodiscard]] std::vector<Candidate> find_nested_candidates(const AttributionModels& models,
                                                            const TextView& view,
                                                            const Syntax& syntax,
                                                            const CandidateRules& without = {});

}  // namespace headwater
