// SPDX-License-Identifier: Apache-2.0
// Attribution with tags and trees: what the rules of find_attributions.h find, mended and added to
// by the learned labeller of models/attribution.
//
// Input:   a document, its sentences, their tags, and the trees of some sentences (those of
//          sentences_to_parse.h); where no sentence has one, the faster set of weights is used.
// Output:  attributions as find_attributions gives them.
// Rule:    see learned_candidates.h.
// Example: "Lind conceded Monday the bridge was late." -> Lind / conceded / [the bridge was late],
//          although "Monday" hides the clause from the rules.
#pragma once

#include <span>
#include <vector>

#include "attribution/candidates/candidate_rule.h"
#include "model/attribution.h"
#include "model/document.h"
#include "model/entity.h"
#include "model/sentence.h"
#include "model/syntax.h"

namespace headwater {

struct AttributionModels;

// `without`: rules that find nothing. Models without weights: the rules decide, and need no syntax.
[[nodiscard]] std::vector<Attribution> find_attributions(const Document& document,
                                                         const Sentences& sentences,
                                                         const Syntax& syntax,
                                                         const AttributionModels& models,
                                                         std::span<const Mention> mentions = {},
                                                         const CandidateRules& without = {});

}  // namespace headwater
