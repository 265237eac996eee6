// SPDX-License-Identifier: Apache-2.0
// A sentence as a statement about the whole of it.
//
// Rule:    the chain of voices is that of the attribution that holds most of its words. A sentence
//          may be a claim by itself where it asserts something: no question, no heading, table or
//          code, nothing shorter than five words, nothing that addresses the reader. Others only
//          tell again what such a one claims.
// Example: "The pump, Ilves said, had been out of order since January." -> {author, Ilves}.
#pragma once

#include "claims/statement.h"

namespace headwater {

// One sentence as it stands; REQUIRES: the span of a sentence of the document.
[[nodiscard]] StatedFact sentence_statement(const ClaimInput& input, std::uint32_t document,
                                            Span span);
[[nodiscard]] bool may_claim(const Document& document, const Sentences& text,
                             const Sentence& sentence);

}  // namespace headwater
