// SPDX-License-Identifier: Apache-2.0
// Attitudes to what was told before: "S is opposed.", "They want it closed, as do A and B."
//
// Rule:    the content is that of the last attitude told before: in the same sentence, for "is
//          opposed" up to two sentences back.
#pragma once

#include <vector>

#include "attribution/candidates/draft.h"
#include "text/text_view.h"

namespace headwater {

// REQUIRES: `drafts` are those of the whole text.
void find_shared_attitudes(const TextView& view, std::vector<Draft>& drafts);

}  // namespace headwater
