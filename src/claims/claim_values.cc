// SPDX-License-Identifier: Apache-2.0
#include "claims/claim_values.h"

#include <algorithm>
#include <tuple>
#include <utility>

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

ClaimValues::Stating ClaimValues::stating(const std::vector<StatedFact>& statements,
                                          const std::vector<std::uint32_t>& group) const {
  Stating found;
  const auto place = [](const StatedFact& fact) {
    return std::pair(fact.utterance.document, fact.utterance.span);
  };
  for (const auto member : group) {
    const auto& said = statements[member].utterance;
    const auto range =
        std::ranges::equal_range(values_, std::pair(said.document, said.span), {}, place);
    for (const auto& value : range) {
      const auto g = group_of_[static_cast<std::size_t>(&value - values_.data())];
      if (g && !value.setting) found[*g].insert(member);
    }
  }
  return found;
}

ValueGroup ClaimValues::stated_by(std::uint32_t group,
                                  const std::set<std::uint32_t>& members) const {
  auto found = groups_[group];
  found.members.assign(members.begin(), members.end());
  return found;
}

std::vector<ValueGroup> ClaimValues::all_of(const std::vector<StatedFact>& statements,
                                            const std::vector<std::uint32_t>& group) const {
  std::vector<ValueGroup> found;
  for (const auto& [g, members] : stating(statements, group))
    found.push_back(stated_by(g, members));
  return found;
}

std::optional<ValueGroup> ClaimValues::of(const std::vector<StatedFact>& statements,
                                          const std::vector<std::uint32_t>& group) const {
  const auto found = stating(statements, group);
  const auto rank = [&](const auto& entry) {
    return std::tuple(-static_cast<std::int64_t>(entry.second.size()),
                      order_of(groups_[entry.first].value.kind), entry.first);
  };
  const auto best = std::ranges::min_element(found, {}, rank);
  if (best == found.end() || 2 * best->second.size() < group.size()) return std::nullopt;
  return stated_by(best->first, best->second);
}

}  // namespace headwater
