// SPDX-License-Identifier: Apache-2.0
// Statements about incidents -> groups that state one value of one slot of one incident.
//
// Output: groups of indices into the statements, in order of (incident, slot, value). Statements
//         of a setting nobody disputes are in no group.
// Rule:   exact values found a group each; vaguer ones join the best supported group they agree
//         with, else found their own. Exact different numbers are never in one group.
// Example: 70, "some 70", 90 -> {70, some 70}, {90}.
#pragma once

#include "claims/statement.h"

namespace headwater {

struct ValueGroup {
  MaybeIndex incident = no_index;
  std::string slot;
  StatedValue value;                      // the most exact among its members
  std::vector<StatedValue> less_precise;  // the other values that agree with it
  std::vector<std::uint32_t> members;     // sorted
  bool operator==(const ValueGroup&) const = default;
};

// Counts that go by several names ("captured", "kidnapped") but are one number of one incident get
// the name that most of its reports use.
void merge_synonymous_slots(std::vector<StatedFact>& statements);

[[nodiscard]] std::vector<ValueGroup> group_values(const std::vector<StatedFact>& statements);

}  // namespace headwater
