// SPDX-License-Identifier: Apache-2.0
// Attributions without a verb cue: credit phrases ("according to S"), hearsay ("reportedly",
// "rumour has it"), and noun cues ("islanders' claims that C", "a report by O").
#pragma once

#include <vector>

#include "attribution/candidates/candidate.h"
#include "attribution/rules/clause_limits.h"
#include "text/annotated_tokens.h"

namespace headwater {

void find_credit_candidates(const TextView& view, const Sentence& sentence,
                            const ClauseLimits& limits, std::vector<Candidate>& candidates);
void find_hearsay_candidates(const TextView& view, const Sentence& sentence,
                             const ClauseLimits& limits, std::vector<Candidate>& candidates);
void find_noun_candidates(const TextView& view, const Sentence& sentence,
                          const ClauseLimits& limits, std::vector<Candidate>& candidates);

}  // namespace headwater
