// SPDX-License-Identifier: Apache-2.0
// Which value of which slot of an incident a group of sentences states.
//
// Input:   the values that sentences state of incidents; statements of whole sentences; a group.
// Output:  the value that most of them state, with its incident and those that state it; none where
//          fewer than half do.
// Rule:    values that agree count together (stated_value.h); a number before an actor before a
//          place before a date where equally many state them; what only sets the scene does not count.
// Example: "Nine died in Varnholm.", "Nine were killed." -> killed = 9.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "claims/group_values.h"
#include "claims/statement.h"

namespace headwater {

class ClaimValues {
 public:
  explicit ClaimValues(const std::vector<StatedFact>& values);
  [[nodiscard]] std::optional<ValueGroup> of(const std::vector<StatedFact>& statements,
                                             const std::vector<std::uint32_t>& group) const;

  // All values that sentences of the group state, each with those that do.
  [[nodiscard]] std::vector<ValueGroup> all_of(const std::vector<StatedFact>& statements,
                                               const std::vector<std::uint32_t>& group) const;

 private:
  using Stating = std::map<std::uint32_t, std::set<std::uint32_t>>;  // value group -> members
  [[nodiscard]] Stating stating(const std::vector<StatedFact>& statements,
                                const std::vector<std::uint32_t>& group) const;
  [[nodiscard]] ValueGroup stated_by(std::uint32_t group,
                                     const std::set<std::uint32_t>& members) const;

  const std::vector<StatedFact>& values_;
  std::vector<ValueGroup> groups_;
  std::vector<MaybeIndex> group_of_;  // by value
};

}  // namespace headwater
