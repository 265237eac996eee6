// SPDX-License-Identifier: Apache-2.0
// Attribution: sentences -> who says what, nested, with stance and modality.
//
// Input:   a document, its sentences and the names in it; their tags, and the trees of some
//          sentences (those of labeller/sentences_to_parse.h); where no sentence has one, the faster
//          set of weights is used.
// Output:  attributions in order of the text; `parent` refers to an earlier or later one in the
//          same list.
// Rule:    cue lexicon and sentence patterns, mended and added to by the learned labeller of
//          models/attribution (labeller/nested_candidates.h); quotations joined across sentences;
//          nesting by containment; holders resolved in the text.
// Example: "Kay said officials deny that A did B." -> a1 Kay/said/[officials deny that A did B], a2
//          officials/deny/[that A did B] parent a1, denies. "Lind conceded Monday the bridge was
//          late." -> Lind / conceded / [the bridge was late], although "Monday" hides the clause
//          from the rules.
#pragma once

#include <span>
#include <vector>

#include "attribution/candidates/candidate_rule.h"
#include "attribution/labeller/attribution_models.h"
#include "model/attribution.h"
#include "model/document.h"
#include "model/entity.h"
#include "model/sentence.h"
#include "model/syntax.h"

namespace headwater {

// `without`: rules that find nothing. Models without weights: the rules decide, and need no syntax.
[[nodiscard]] std::vector<Attribution> find_attributions(const Document& document,
                                                         const Sentences& sentences,
                                                         const Syntax& syntax,
                                                         const AttributionModels& models,
                                                         std::span<const Mention> mentions = {},
                                                         const CandidateRules& without = {});

}  // namespace headwater
