// SPDX-License-Identifier: Apache-2.0
// Quotations that no cue introduces: a reply in a dialogue, the second half of a quotation after
// its cue.
//
// Input:   the candidates that cues gave.
// Output:  the same with the rest of the quoted speech.
// Rule:    a quotation is speech where it begins as a sentence does (at a line, after a stop, a
//          dash or another quotation) and ends with a mark of its own inside; words in marks within
//          a clause are not. After ", said Ada;" it goes on with Ada's words, elsewhere nobody is
//          stated.
#pragma once

#include <vector>

#include "attribution/candidates/candidate.h"
#include "text/annotated_tokens.h"

namespace headwater {

void find_free_quotations(const TextView& view, std::vector<Candidate>& candidates);

}  // namespace headwater
