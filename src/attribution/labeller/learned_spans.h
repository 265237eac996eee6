// SPDX-License-Identifier: Apache-2.0
// The spans of the labeller before they meet the drafts of the rules: what cannot belong together
// is taken apart.
//
// Rule:    parts of a content in another sentence or block than their cue go, unless they are
//          quoted or go on; a content before the telling reaches to it; a source holds a noun,
//          pronoun or number; a voice that shares another's content is left to the rules.
// Example: "Water rose | on Monday, Lind said" -> the content ends before "Lind".
#pragma once

#include <vector>

#include "attribution/candidates/draft.h"
#include "attribution/labeller/link_spans.h"
#include "model/syntax.h"
#include "text/text_view.h"

namespace headwater {

// Groups that are left without content are dropped.
void tidy_learned_spans(const TextView& view, const Syntax& syntax, const std::vector<Draft>& rules,
                        std::vector<LinkedSpans>& learned);

}  // namespace headwater
