// SPDX-License-Identifier: Apache-2.0
// Sentences that state something no incident holds -> statements about the sentence as a whole.
//
// Input:  the texts with their voices; the statements about incidents.
// Output: statements with an empty slot, sorted by (document, span).
// Rule:   every sentence of the text that asserts something and states no incident; no questions,
//         no headings, tables or code, nothing shorter than five words. The chain of voices is that
//         of the attribution that holds most of its words.
// Example: "The pump, Ilves said, had been out of order since January." -> {author, Ilves}.
#pragma once

#include "claims/statement.h"

namespace headwater {

[[nodiscard]] std::vector<StatedFact> state_sentences(const ClaimInput& input,
                                                      const std::vector<StatedFact>& incidents);

// One sentence as it stands, with the chain of voices that speaks most of it.
[[nodiscard]] StatedFact sentence_statement(const ClaimInput& input, std::uint32_t document,
                                            Span span);

}  // namespace headwater
