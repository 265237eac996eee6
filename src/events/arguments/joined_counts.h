// SPDX-License-Identifier: Apache-2.0
// Parts of one number: "five women and a man were killed" counts six.
//
// Input:   the tokens, a sentence, its counts in order.
// Output:  the counts, those of people joined by "and" or a comma added up where one thing befell
//          them; the span reaches from the first part to the last.
// Rule:    a part is a number or "a" with nouns behind it, the last of a person. Two parts are one
//          number where one says what befell both and the other says nothing else. What a following
//          verb says of the last part alone ("killed five men and a woman was hurt") parts them.
#pragma once

#include <span>
#include <vector>

#include "model/quantity.h"
#include "model/sentence.h"

namespace headwater {

[[nodiscard]] std::vector<Count> join_counts(std::span<const Token> tokens,
                                             const Sentence& sentence, std::vector<Count> counts);

}  // namespace headwater
