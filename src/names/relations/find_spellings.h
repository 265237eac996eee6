// SPDX-License-Identifier: Apache-2.0
// Other spellings of a person's name that a sentence of their own gives.
//
// Input:   the sentences of one document and its mentions.
// Output:  also_known_as relations.
// Rule:    a spelling_verb (data/lexicon/verbs.tsv) right before a name, or a spelling_noun with
//          "include" or "are", gives that name and the list it heads as spellings of the first
//          alike name of the two sentences before. Names that are not alike are never joined here.
//
// Example: "Lena Brandt spoke. Files write Lina Brand." -> Lena Brandt = Lina Brand.
#pragma once

#include <vector>

#include "names/mentions/find_mentions.h"

namespace headwater {

[[nodiscard]] std::vector<StatedRelation> find_spellings(const Sentences& text,
                                                         const std::vector<FoundMention>& mentions);

}  // namespace headwater
