// SPDX-License-Identifier: Apache-2.0
// Attribution: sentences -> who says what, nested, with stance and modality.
//
// Input:   a document, its sentences and the names in it.
// Output:  attributions in order of the text; `parent` refers to an earlier or later one in the
//          same list.
// Rule:    cue lexicon and sentence patterns; quotations joined across sentences; nesting by
//          containment; holders resolved in the text.
// Example: "Kay said officials deny that A did B." -> a1 Kay/said/[officials deny that A did B], a2
//          officials/deny/[that A did B] parent a1, denies.
#pragma once

#include <span>
#include <vector>

#include "model/attribution.h"
#include "model/document.h"
#include "model/entity.h"
#include "model/sentence.h"

namespace headwater {

[[nodiscard]] std::vector<Attribution> find_attributions(const Document& document,
                                                         const Sentences& sentences,
                                                         std::span<const Mention> mentions = {});

}  // namespace headwater
