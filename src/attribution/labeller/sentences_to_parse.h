// SPDX-License-Identifier: Apache-2.0
// Which sentences are parsed: those in which a tree may show who says what.
//
// Input:   a document, its sentences and their tags.
// Output:  one entry a sentence.
// Rule:    outside quotations stands a verb that takes a clause or a quotation. A tree costs more
//          than all else that is done with a sentence.
// Example: "Lind said it rained." -> parsed; "It rained all day." and “He said so.” -> not
#pragma once

#include <vector>

#include "model/document.h"
#include "model/sentence.h"
#include "model/syntax.h"

namespace headwater {

[[nodiscard]] std::vector<bool> sentences_to_parse(const Document& document,
                                                   const Sentences& sentences, const Syntax& tags);

}  // namespace headwater
