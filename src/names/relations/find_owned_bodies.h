// SPDX-License-Identifier: Apache-2.0
// Wings, fronts and branches whose owner stands in an earlier sentence.
//
// Input:   the sentences of one document and its mentions.
// Output:  wing_of, front_of, part_of, owned_by relations.
// Rule:    "its", "their" or "the party's" stands for the organisation that is the subject of the
//          sentence before, else for the first organisation of the paragraph; "the party" for one
//          so named there. A named owner ("the Hill Party's armed wing") is find_relations' matter.
// Example: "The Hill Party met. Its armed wing is the Hill Army." -> Hill Army wing_of Hill Party.
#pragma once

#include <vector>

#include "model/document.h"
#include "names/mentions/find_mentions.h"

namespace headwater {

[[nodiscard]] std::vector<StatedRelation> find_owned_bodies(
    const Document& document, const Sentences& text, const std::vector<FoundMention>& mentions);

}  // namespace headwater
