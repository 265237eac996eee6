// SPDX-License-Identifier: Apache-2.0
// Language: text -> tokens and sentences.
//
// Input:   a document's text and blocks.
// Output:  tokens with offsets, lower case and stem; sentences that never cross a block.
// Rule:    ICU word rules corrected by our abbreviation and clitic lists; each span cuts exactly
//          its token out of the text.
// Example: "Dr. Lang left. \"No,\" he said." -> 2 sentences; tokens Dr. | Lang | left | . || " | No
//          | , | " | he | said | .
#pragma once

#include <string_view>

#include "model/document.h"
#include "model/sentence.h"

namespace headwater {

[[nodiscard]] Sentences split_sentences(const Document& document);
// Of a text that is one paragraph; it may be any bytes.
[[nodiscard]] Sentences split_paragraph(std::string_view text);

}  // namespace headwater
