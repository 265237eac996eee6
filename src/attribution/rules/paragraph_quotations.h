// SPDX-License-Identifier: Apache-2.0
// Whose the paragraphs of a quotation are that runs over several.
//
// Input:   candidates whose contents are known.
// Output:  each paragraph of such a quotation belongs to the voices whose cue stands beside it, else
//          to those of the paragraph before, and before the first cue to that; without any, all
//          paragraphs are one candidate.
// Rule:    a quotation runs on where a paragraph ends with its mark open and the next begins with a
//          mark (text/quotations.h), but for a label behind the mark (“LIND: …).
// Example: “A,” said Lind. “B. / “C. / “D.” -> Lind: A, B, C, D.
//          “A,” said Lind. “B. / “C,” she added. -> Lind: A, B; she: C.
#pragma once

#include <vector>

#include "attribution/candidates/candidate.h"
#include "text/annotated_tokens.h"

namespace headwater {

void share_paragraphs(const TextView& view, std::vector<Candidate>& candidates);

}  // namespace headwater
