// SPDX-License-Identifier: Apache-2.0
// Attitudes and wishes told by a noun: "its criticism of N", "the union's demand for N", "growers
// with grievances about N".
//
// Rule:    a noun of attitude_nouns.tsv with an owner and one of its prepositions; the owner is the
//          source, what the preposition leads to the content. Such drafts are attitudes, no
//          statements.
#pragma once

#include <vector>

#include "attribution/candidates/draft.h"
#include "text/text_view.h"

namespace headwater {

void find_attitude_noun_drafts(const TextView& view, const Sentence& sentence,
                               std::vector<Draft>& drafts);

}  // namespace headwater
