// SPDX-License-Identifier: Apache-2.0
// The candidates that the rules alone find in a document, extended to whole quotations, with stance, in
// order of the text.
#pragma once

#include <vector>

#include "attribution/candidates/candidate.h"
#include "text/annotated_tokens.h"

namespace headwater {

[[nodiscard]] std::vector<Candidate> find_rule_candidates(const TextView& view,
                                                          const CandidateRules& without = {});
// Those of these rules go, and those without content.
void leave_out_rules(std::vector<Candidate>& candidates, const CandidateRules& without);
// Candidates without content go.
void erase_empty(std::vector<Candidate>& candidates);
// Candidates by their cues.
[[nodiscard]] std::vector<Candidate> in_order(std::vector<Candidate> candidates);

}  // namespace headwater
