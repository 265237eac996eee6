// SPDX-License-Identifier: Apache-2.0
// Passive and raising cues: "is suspected of", "it is reported that", "is convinced that".
#pragma once

#include <vector>

#include "attribution/candidates/draft.h"
#include "attribution/rules/clause_limits.h"
#include "attribution/rules/cues.h"
#include "text/text_view.h"

namespace headwater {

void read_passive(const TextView& view, const VerbCue& cue, const ClauseLimits& limits,
                  std::vector<Draft>& drafts);

}  // namespace headwater
