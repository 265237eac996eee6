// SPDX-License-Identifier: Apache-2.0
// Lists and status that an authority keeps or gives: who is on whose list of what.
//
// Rule:    "added to / placed on / removed from S's list of N" -> S, content the subject and the
//          list; "was given a designation as N by S" -> S, content the subject and the status.
#pragma once

#include <vector>

#include "attribution/candidates/draft.h"
#include "attribution/rules/clause_limits.h"
#include "text/text_view.h"

namespace headwater {

void find_designation_drafts(const TextView& view, const Sentence& sentence,
                             const ClauseLimits& limits, std::vector<Draft>& drafts);

}  // namespace headwater
