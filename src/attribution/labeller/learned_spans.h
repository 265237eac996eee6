// SPDX-License-Identifier: Apache-2.0
// The spans of the labeller before they meet the candidates of the rules: what cannot belong together
// is taken apart.
//
// Rule:    parts of a content in another sentence or block than their cue go, unless they are
//          quoted or go on; a content does not end in a word that leads on; what S does behind the
//          comma of “C,” S said, looking out, is no cue; a source takes its nickname with it.
// Example: "the bridge was late, yet" -> "the bridge was late"
#pragma once

#include <vector>

#include "attribution/labeller/link_spans.h"
#include "model/syntax.h"
#include "text/annotated_tokens.h"

namespace headwater {

// Groups that are left without content are dropped.
void tidy_learned_spans(const TextView& view, const Syntax& syntax,
                        std::vector<LinkedSpans>& learned);

}  // namespace headwater
