// SPDX-License-Identifier: Apache-2.0
// The drafts that the rules alone find in a document, extended to whole quotations, with stance, in
// order of the text.
#pragma once

#include <vector>

#include "attribution/candidates/draft.h"
#include "text/text_view.h"

namespace headwater {

[[nodiscard]] std::vector<Draft> find_rule_drafts(const TextView& view,
                                                  const DraftRules& without = {});
// Those of these rules go, and those without content.
void leave_out_rules(std::vector<Draft>& drafts, const DraftRules& without);
// Drafts without content go.
void erase_empty(std::vector<Draft>& drafts);
// Drafts by their cues.
[[nodiscard]] std::vector<Draft> in_order(std::vector<Draft> drafts);

}  // namespace headwater
