// SPDX-License-Identifier: Apache-2.0
// How probable each claim is, given who stands behind it and behind its rivals.
//
// Rule:   the values of one slot share one unit of probability with the possibility that none of
//         them is right. A value gains by known independent origins, by reports, by the outlets
//         that carry it being right elsewhere, and as the last of a rising toll; it loses by
//         origins nobody can identify and by being denied. What only interested parties say waits
//         for another source: such an origin adds less. The accuracy of outlets and the
//         probability of values are estimated together (Dong, Berti-Equille and Srivastava 2009),
//         accuracy from disputed slots alone, where being right is no matter of course.
// Example: two values with one origin each, one of them carried by outlets that lost five other
//         disputes: the other one.
#pragma once

#include <vector>

#include "model/case.h"
#include "weighing/rivals.h"

namespace headwater {

struct ProbabilityEstimate {
  std::vector<double> probability;  // per claim, 0..1
};

[[nodiscard]] ProbabilityEstimate estimate_probability(const Findings& findings,
                                                       const Competition& competition,
                                                       const std::vector<bool>& interested);

}  // namespace headwater
