// SPDX-License-Identifier: Apache-2.0
// Making a decision, and taking one back, so that every list shows it at once.
//
// Rule:    the entry of the log and the rows of the page that it changes are written in one transaction; rows
//          are made by report/ (page_rows.h). Only claims that it joins, and what stands against them, are read.
// Errors:  as check_decision.h and analyst_log.h; the findings are stale, or the case has no index of the page.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "base/error.h"
#include "model/case_part.h"
#include "model/page_rows.h"
#include "store/analyst_log.h"

namespace headwater {

// The rows of the page for claims of a part; `which`: indices.
using RowsOfClaims =
    std::function<MakePage(const CasePart& part, const std::vector<std::uint32_t>& which)>;

struct MadeDecision {
  std::int64_t number = 0;  // of the entry
  DecisionAction action = DecisionAction::note;
  std::string target;                  // the id of what it is about
  std::vector<std::uint32_t> changed;  // positions of claims whose rows are new
};

[[nodiscard]] Result<MadeDecision> decide(CaseFile& file, Decision asked, const RowsOfClaims& rows);
// `number`: nullopt is the next that undo, or redo, takes.
[[nodiscard]] Result<MadeDecision> take_back(CaseFile& file, bool undo,
                                             std::optional<std::int64_t> number,
                                             const Signature& signature, const RowsOfClaims& rows);

}  // namespace headwater
