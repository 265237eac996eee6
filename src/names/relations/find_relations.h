// SPDX-License-Identifier: Apache-2.0
// Relations between names as one document states them: other names of the same one, leaders,
// spokesmen, and "its front, B". Whose front, part or property a name is: find_controlled_bodies.
//
// Rule:    what stands between two neighbouring mentions of a sentence decides, read against the
//          cues of data/names/relation_cues.tsv. A denied relation ("is not a front for") is none.
//          "An alias used by C" said of a front is a relation, never an alias.
#pragma once

#include <vector>

#include "names/mentions/find_mentions.h"

namespace headwater {

[[nodiscard]] std::vector<StatedRelation> find_relations(const Document& document,
                                                         const Sentences& text,
                                                         const std::vector<FoundMention>& mentions);

}  // namespace headwater
