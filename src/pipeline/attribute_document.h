// SPDX-License-Identifier: Apache-2.0
// Who says what in one document: by the rules, and by the learned labeller where the build has
// weights for it (models/attribution). Nobody in a sentence that is not English.
#pragma once

#include <vector>

#include "model/attribution.h"
#include "model/document.h"
#include "model/foreign_sentence.h"
#include "model/sentence.h"

namespace headwater {

enum class Depth { trees, fast };  // fast: without trees

[[nodiscard]] std::vector<Attribution> attribute_document(
    const Document& document, const Sentences& sentences,
    const std::vector<ForeignSentence>& foreign, Depth depth = Depth::trees);
[[nodiscard]] std::vector<Attribution> attribute_document(const Document& document,
                                                          const Sentences& sentences);

}  // namespace headwater
