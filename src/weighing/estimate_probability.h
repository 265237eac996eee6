// SPDX-License-Identifier: Apache-2.0
// How probable each claim is, given who stands behind it and behind its rivals.
//
// Rule:   source accuracy and value probability are estimated together (Dong, Berti-Equille and
//         Srivastava 2009, ACCU), with origins in place of sources: a copy adds nothing. A known
//         origin weighs the log odds of its accuracy; one nobody can identify a fraction of that;
//         an origin counts no more than the best outlet that carries it. Values of one slot share
//         one unit of probability with the possibility that none of them is right.
#pragma once

#include <vector>

#include "model/analysed_text.h"
#include "model/case.h"
#include "weighing/rivals.h"

namespace headwater {

struct Estimate {
  std::vector<double> probability;  // per claim
};

[[nodiscard]] Estimate estimate_probability(const CaseTexts& texts, const Findings& findings,
                                            const Competition& competition);

}  // namespace headwater
