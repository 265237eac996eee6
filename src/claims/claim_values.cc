// SPDX-License-Identifier: Apache-2.0
#include "claims/claim_values.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace headwater {
namespace {

int order_of(ValueKind kind) {
  switch (kind) {
    case ValueKind::number:
      return 0;
    case ValueKind::actor:
      return 1;
    case ValueKind::place:
      return 2;
    case ValueKind::time:
      return 3;
    case ValueKind::happened:
      return 4;
  }
  return 4;
}

}  // namespace

ClaimValues::ClaimValues(const std::vector<StatedFact>& values)
    : values_(values), groups_(group_values(values)), group_of_(values.size()) {
  for (std::uint32_t g = 0; g < groups_.size(); ++g) {
    for (const auto member : groups_[g].members) group_of_[member] = g;
  }
}

std::optional<ValueGroup> ClaimValues::of(const std::vector<StatedFact>& statements,
                                          const std::vector<std::uint32_t>& group) const {
  std::map<std::uint32_t, std::set<std::uint32_t>> stating;  // value group -> members
  const auto place = [](const StatedFact& fact) {
    return std::pair(fact.utterance.document, fact.utterance.span);
  };
  for (const auto member : group) {
    const auto& said = statements[member].utterance;
    const auto range =
        std::ranges::equal_range(values_, std::pair(said.document, said.span), {}, place);
    for (const auto& value : range) {
      const auto g = group_of_[static_cast<std::size_t>(&value - values_.data())];
      if (g && !value.setting) stating[*g].insert(member);
    }
  }
  const auto rank = [&](const auto& entry) {
    return std::tuple(-static_cast<std::int64_t>(entry.second.size()),
                      order_of(groups_[entry.first].value.kind), entry.first);
  };
  const auto best = std::ranges::min_element(stating, {}, rank);
  if (best == stating.end() || 2 * best->second.size() < group.size()) return std::nullopt;
  auto found = groups_[best->first];
  found.members.assign(best->second.begin(), best->second.end());
  return found;
}

}  // namespace headwater
