// SPDX-License-Identifier: Apache-2.0
// Tokens of one stretch of text.
//
// Input:   the code points of a document and the span to cut up.
// Output:  tokens in order; white space lies between them, everything else is in exactly one token.
// Rule:    Penn Treebank conventions for clitics; letters, digits and marks by Unicode property
//          (ICU); stops kept on known abbreviations, initials and dotted acronyms.
// Example: "Iran’s U.S. envoy didn't pay 1,200." -> Iran | ’s | U.S. | envoy | did | n't | pay |
//          1,200 | .
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"
#include "model/sentence.h"

namespace headwater {

void tokenize(std::u32string_view text, Span span, std::vector<Token>& tokens);

// What a full stop at the end of `word` (without it) may mean.
enum class Abbreviation { none, inner, any };
// `number_follows`: the next visible character is a digit ("No. 5").
[[nodiscard]] Abbreviation abbreviation_kind(std::u32string_view word, bool number_follows);

}  // namespace headwater
