// SPDX-License-Identifier: Apache-2.0
// Angle brackets around names, as the wires set companies apart: they are no words of a sentence.
//
// Input:   the sentences of a document.
// Output:  the same without the tokens of such brackets, where each token stood, and the brackets.
// Rule:    a bracket right before a capital and one right behind a word, with only words, numbers,
//          "&" and stops of abbreviations between.
// Example: "<Lusk Rope Co> said it sold the mill" -> "Lusk Rope Co said it sold the mill"; "3 < 5"
//          and "<b>" stay.
#pragma once

#include <string>
#include <vector>

#include "attribution/labeller/content_as_text.h"
#include "base/span.h"
#include "model/sentence.h"

namespace headwater {

struct BracketedName {
  Span open;
  Span close;
};

[[nodiscard]] std::vector<BracketedName> find_bracketed_names(const Sentences& sentences);
// begins_line is left empty: a line begins where it did.
[[nodiscard]] InnerText without_brackets(const Sentences& sentences,
                                         const std::vector<BracketedName>& names);
// A span that holds one bracket of a pair takes the other too.
[[nodiscard]] Span with_both_brackets(const std::vector<BracketedName>& names, Span span);

}  // namespace headwater
