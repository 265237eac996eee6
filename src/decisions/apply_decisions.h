// SPDX-License-Identifier: Apache-2.0
// The findings as the machine made them, with what analysts decided.
//
// Input:   a case, or a part of one that holds all claims the decisions join, without decisions; the
//          decisions in force, by number.
// Output:  the same with claims merged and split, derivations and voices corrected, counts and
//          credibility of what that touches made anew; the machine's stand in Case::decided.
// Rule:    indices and numbers of claims stay: a claim that was merged into another keeps its place, without
//          utterances; what a split makes comes behind all claims, in order of the log. A decision about
//          what is no longer found does nothing and is listed as lost. Applied in order of the log, so that
//          the same log gives the same findings.
#pragma once

#include <cstdint>
#include <vector>

#include "model/case.h"
#include "model/case_part.h"

namespace headwater {

void apply_decisions(Case& whole, std::vector<Decision> decisions);
// `claims_in_case`: how many the machine found; what splits make is numbered behind them.
void apply_decisions(CasePart& part, std::vector<Decision> decisions, std::uint32_t claims_in_case);

// Credibility as the rule rates it (weighing/rate_credibility.h), conflicts that were rejected left out.
[[nodiscard]] std::uint8_t credibility_of(const Case& whole, std::uint32_t claim);

}  // namespace headwater
