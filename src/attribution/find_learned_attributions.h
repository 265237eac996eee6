// SPDX-License-Identifier: Apache-2.0
// Attribution with tags and trees: what the rules of find_attributions.h find, mended and added to
// by the learned labeller of models/attribution.
//
// Input:  a document, its sentences, and their syntax; trees may be missing (a faster set of
// weights is used then), tags may not. Output: attributions as find_attributions gives them. Rule:
// see learned_drafts.h. Example: "Lind conceded Monday the bridge was late." -> Lind / conceded /
// [the bridge was late], although "Monday" hides the clause from the rules.
#pragma once

#include <vector>

#include "model/attribution.h"
#include "model/document.h"
#include "model/sentence.h"
#include "model/syntax.h"

namespace headwater {

struct AttributionModels;

[[nodiscard]] std::vector<Attribution> find_attributions(const Document& document,
                                                         const Sentences& sentences,
                                                         const Syntax& syntax);
// With models of the caller's.
[[nodiscard]] std::vector<Attribution> find_attributions(const Document& document,
                                                         const Sentences& sentences,
                                                         const Syntax& syntax,
                                                         const AttributionModels& models);
// Whether there are weights for it: without them the rules decide and need no syntax.
[[nodiscard]] bool has_learned_attribution();
// Sentences whose trees the labeller looks at: those with a quotation mark or a word that may
// report something.
[[nodiscard]] std::vector<bool> sentences_to_parse(const Sentences& sentences);

}  // namespace headwater
