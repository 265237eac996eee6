// SPDX-License-Identifier: Apache-2.0
#include "claims/group_values.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

namespace headwater {
namespace {

using Members = std::vector<std::uint32_t>;

// Members that state the very same value.
struct DistinctValue {
  StatedValue value;
  Members members;
};

std::vector<DistinctValue> distinct_values(const std::vector<StatedFact>& statements,
                                           const Members& all) {
  std::vector<DistinctValue> values;
  for (const auto i : all) {
    const auto& value = statements[i].value;
    const auto found = std::ranges::find_if(values, [&](const DistinctValue& other) {
      return compare_values(other.value, value) == ValueMatch::same;
    });
    if (found == values.end()) {
      values.push_back({value, {i}});
    } else {
      found->members.push_back(i);
    }
  }
  std::ranges::stable_sort(values, [](const DistinctValue& a, const DistinctValue& b) {
    const auto x = vagueness(a.value);
    const auto y = vagueness(b.value);
    return x != y ? x < y : a.members.size() > b.members.size();
  });
  return values;
}

std::vector<ValueGroup> group_slot(const std::vector<StatedFact>& statements, const Members& all) {
  const auto& head = statements[all.front()];
  std::vector<ValueGroup> groups;
  for (auto& distinct : distinct_values(statements, all)) {
    ValueGroup* best = nullptr;
    for (auto& group : groups) {
      if (compare_values(group.value, distinct.value) == ValueMatch::clash) continue;
      if (best == nullptr || group.members.size() > best->members.size()) best = &group;
    }
    if (best == nullptr) {
      groups.push_back({head.incident, head.utterance.slot, std::move(distinct.value), {}, {}});
      best = &groups.back();
    } else {
      best->less_precise.push_back(std::move(distinct.value));
    }
    best->members.insert(best->members.end(), distinct.members.begin(), distinct.members.end());
  }
  for (auto& group : groups) std::ranges::sort(group.members);
  return groups;
}

// A setting counts only where it is disputed, and then once a document.
void drop_settings(const std::vector<StatedFact>& statements, bool disputed, ValueGroup& group) {
  std::set<std::uint32_t> told;
  for (const auto i : group.members) {
    if (!statements[i].setting) told.insert(statements[i].utterance.document);
  }
  std::erase_if(group.members, [&](std::uint32_t i) {
    return statements[i].setting && (!disputed || !statements[i].value.named ||
                                     !told.insert(statements[i].utterance.document).second);
  });
}

}  // namespace

std::vector<ValueGroup> group_values(const std::vector<StatedFact>& statements) {
  Members order(statements.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto key = [&](std::uint32_t i) {
    return std::tie(statements[i].incident, statements[i].utterance.slot);
  };
  std::ranges::stable_sort(order, {}, key);
  std::vector<ValueGroup> groups;
  for (auto first = order.begin(); first != order.end();) {
    const auto last =
        std::find_if(first, order.end(), [&](auto i) { return key(i) != key(*first); });
    auto made = group_slot(statements, Members(first, last));
    for (auto& group : made) drop_settings(statements, made.size() > 1, group);
    std::erase_if(made, [](const ValueGroup& group) { return group.members.empty(); });
    std::ranges::move(made, std::back_inserter(groups));
    first = last;
  }
  return groups;
}

}  // namespace headwater
