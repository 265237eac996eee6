// SPDX-License-Identifier: Apache-2.0
// Claims with what analysts decided, read row by row: never the whole case.
//
// Rule:    what decisions join is read together, and what stands against it, so that counts and grades are
//          those of the whole case.
// Example: load_decided_claims(file, *index_decisions(file), {0}) is the first claim, with what was merged
//          into it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/error.h"
#include "model/case_part.h"
#include "store/case_file.h"

namespace headwater {

struct DecisionIndex {
  std::vector<Decision> decisions;                 // in force, by number
  std::vector<std::vector<std::uint32_t>> claims;  // by decision: positions of what it is about
  std::uint32_t claims_in_case = 0;                // behind them come those that splits made
};

[[nodiscard]] Result<DecisionIndex> index_decisions(CaseFile& file);
// Positions of the claims that a decision is about, as the machine found them.
[[nodiscard]] Result<std::vector<std::uint32_t>> claims_of_decision(CaseFile& file,
                                                                    const Decision& decision);
// Those that decisions join to any of `claims`, themselves among them, and what splits of them made; sorted.
[[nodiscard]] std::vector<std::uint32_t> joined_claims(const DecisionIndex& index,
                                                       std::vector<std::uint32_t> claims);
// Claims that a conflict names with one of `claims`; sorted, without them.
[[nodiscard]] Result<std::vector<std::uint32_t>> claims_against(
    CaseFile& file, const std::vector<std::uint32_t>& claims);

// `claims`: positions, one at least; CasePart::index is the first, or what that was merged into.
[[nodiscard]] Result<CasePart> load_decided_claims(CaseFile& file, const DecisionIndex& index,
                                                   const std::vector<std::uint32_t>& claims);

}  // namespace headwater
