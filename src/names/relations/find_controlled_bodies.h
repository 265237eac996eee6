// SPDX-License-Identifier: Apache-2.0
// Bodies that stand under another body: which it made, pays, owns, steers or is a part of.
//
// Input:   the sentences of one document and its mentions.
// Output:  front_of, wing_of, part_of, owned_by relations.
// Rule:    what is said of the name decides, by its place in the sentence: an apposition, a relative
//          clause or what follows "is". It says so by a participle of control with a body as agent
//          ("paid for by B", "run from the offices of B"), by a noun for a part or tool ("an arm of
//          B"), or by whose means it lives ("whose budget comes from B"). A denial is none.
// Example: "the Reed Forum, a club set up in 1990 with money from Hill Foods" -> Reed Forum front_of
//          Hill Foods
#pragma once

#include <vector>

#include "model/document.h"
#include "names/mentions/find_mentions.h"

namespace headwater {

[[nodiscard]] std::vector<StatedRelation> find_controlled_bodies(
    const Document& document, const Sentences& text, const std::vector<FoundMention>& mentions);

}  // namespace headwater
