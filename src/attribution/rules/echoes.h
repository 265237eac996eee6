// SPDX-License-Identifier: Apache-2.0
// Voices whose point another repeats: "the pump is unsafe, writes S (echoing a point made by O)".
//
// Rule:    a noun for something said, a verb of making (made, raised, voiced …) and "by O" around a
//          clause of S: O has the same content and stands inside the voice of S.
#pragma once

#include <vector>

#include "attribution/candidates/draft.h"
#include "text/text_view.h"

namespace headwater {

// REQUIRES: `drafts` are those of the sentence; the host is looked for among them.
void find_echo_drafts(const TextView& view, const Sentence& sentence, std::vector<Draft>& drafts);

}  // namespace headwater
