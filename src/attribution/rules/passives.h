// SPDX-License-Identifier: Apache-2.0
// Passive and raising cues: "is suspected of", "it is reported that", "is convinced that".
#pragma once

#include <vector>

#include "attribution/candidates/candidate.h"
#include "attribution/rules/clause_limits.h"
#include "attribution/rules/cues.h"
#include "text/annotated_tokens.h"

namespace headwater {

void read_passive(const TextView& view, const VerbCue& cue, const ClauseLimits& limits,
                  std::vector<Candidate>& candidates);

}  // namespace headwater
