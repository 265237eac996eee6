// SPDX-License-Identifier: Apache-2.0
// Groups of one slot of one incident -> what clashes, by kind.
//
// Rule:    values that cannot both be meant are a conflict of kind place, actor or disjoint. A
//          higher number that replaced a lower one (first told later, and hardly anyone reports the
//          lower one anew after that; or a document corrects itself) is an update. A claim that
//          somebody denies is a denial. Values that the same documents give side by side in one
//          voice are no rivals. A higher number of a whole ("across the region") and a lower one of
//          a part differ in scope. Values that differ in precision alone are listed with
//          only_precision.
// Example: 7 on Monday, 9 from Tuesday on -> update; 7 and 40 side by side -> disjoint.
#pragma once

#include "claims/group_values.h"

namespace headwater {

// Conflict::claims are indices into the groups; ids are set later, when claims have theirs.
[[nodiscard]] std::vector<Conflict> find_conflicts(const ClaimInput& input,
                                                   const std::vector<StatedFact>& statements,
                                                   const std::vector<ValueGroup>& groups);

}  // namespace headwater
