// SPDX-License-Identifier: Apache-2.0
// Whether a decision can be made in a case, and what has to be kept of it so that it is found again.
//
// Input:   a case with the decisions in force, what an analyst asks for; claims are named by id or number.
// Output:  the decision with ids and anchors, ready for the log.
// Errors:  ErrorKind::usage, naming what was given: nothing has this id; another kind of thing is needed; the
//          value is none of its kind; it would change nothing.
// Example: merge of "3" and "7" -> target "c1f2e3d4", others {"c5a6b7c8"}, two anchors.
#pragma once

#include "base/error.h"
#include "model/case.h"
#include "model/case_part.h"

namespace headwater {

[[nodiscard]] Result<Decision> check_decision(const Case& whole, Decision asked);
// In a part whose claims have the numbers of the case.
[[nodiscard]] Result<Decision> check_decision(const CasePart& part, Decision asked);

}  // namespace headwater
