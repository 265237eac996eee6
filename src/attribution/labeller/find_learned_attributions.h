// SPDX-License-Identifier: Apache-2.0
// Attribution with tags and trees: what the rules of find_attributions.h find, mended and added to
// by the learned labeller of models/attribution.
//
// Input:   a document, its sentences, their tags, and a way to ask for the trees of some sentences;
//          without one the faster set of weights is used.
// Output:  attributions as find_attributions gives them.
// Rule:    see learned_drafts.h.
// Example: "Lind conceded Monday the bridge was late." -> Lind / conceded / [the bridge was late],
//          although "Monday" hides the clause from the rules.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "model/attribution.h"
#include "model/document.h"
#include "model/entity.h"
#include "model/sentence.h"
#include "model/syntax.h"

namespace headwater {

struct AttributionModels;

// The syntax of the document with trees of the sentences that are true in the list.
using ParseSentences = std::function<Syntax(const std::vector<bool>&)>;

// Models without weights: the rules decide, and need no syntax.
[[nodiscard]] std::vector<Attribution> find_attributions(const Document& document,
                                                         const Sentences& sentences,
                                                         const Syntax& tags,
                                                         const ParseSentences& parse,
                                                         const AttributionModels& models,
                                                         std::span<const Mention> mentions = {});
}  // namespace headwater
