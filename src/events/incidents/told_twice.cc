// SPDX-License-Identifier: Apache-2.0
#include "events/incidents/told_twice.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>

namespace headwater {
namespace {

constexpr std::size_t widest_key = 200;  // happenings of one type and year that share a name

bool inside(const TimeInterval& a, const TimeInterval& b) {
  return *b.lo <= *a.lo && *a.hi <= *b.hi;
}

bool are_one(const DatedNames& a, const DatedNames& b) {
  if (a.story == b.story || a.type != b.type ||
      (!inside(a.date, b.date) && !inside(b.date, a.date)))
    return false;
  const auto shared = static_cast<std::size_t>(std::ranges::count_if(
      a.names, [&](const std::string& name) { return b.names.contains(name); }));
  return shared > 0 && 2 * shared >= std::min(a.names.size(), b.names.size());
}

class Groups {
 public:
  explicit Groups(const std::vector<DatedNames>& happenings) : of_(happenings.size()) {
    std::iota(of_.begin(), of_.end(), 0U);
    for (std::uint32_t i = 0; i < happenings.size(); ++i) {
      members_.push_back({i});
      stories_.push_back({happenings[i].story});
    }
  }
  void join(std::uint32_t a, std::uint32_t b) {
    const auto into = std::min(of_[a], of_[b]);
    const auto from = std::max(of_[a], of_[b]);
    if (into == from) return;
    const bool twice = std::ranges::any_of(
        stories_[from], [&](auto story) { return stories_[into].contains(story); });
    if (twice) return;
    for (const auto member : members_[from]) of_[member] = into;
    members_[into].insert(members_[into].end(), members_[from].begin(), members_[from].end());
    stories_[into].merge(stories_[from]);
    members_[from].clear();
  }
  std::vector<std::vector<std::uint32_t>> take() {
    std::erase_if(members_, [](const auto& members) { return members.empty(); });
    for (auto& members : members_) std::ranges::sort(members);
    std::ranges::sort(members_);
    return std::move(members_);
  }

 private:
  std::vector<std::uint32_t> of_;
  std::vector<std::vector<std::uint32_t>> members_;
  std::vector<std::set<std::uint32_t>> stories_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> told_twice(const std::vector<DatedNames>& happenings) {
  Groups groups(happenings);
  std::map<std::pair<int, std::string>, std::vector<std::uint32_t>> by_year_and_name;
  for (std::uint32_t i = 0; i < happenings.size(); ++i) {
    const auto& one = happenings[i];
    if (!one.date.lo || !one.date.hi || one.type == EventType::other) continue;
    const std::chrono::year_month_day first{*one.date.lo};
    for (const auto& name : one.names) {
      auto& others = by_year_and_name[{static_cast<int>(first.year()), name}];
      if (others.size() >= widest_key) continue;
      for (const auto other : others) {
        if (are_one(happenings[other], one)) groups.join(other, i);
      }
      others.push_back(i);
    }
  }
  return groups.take();
}

}  // namespace headwater
