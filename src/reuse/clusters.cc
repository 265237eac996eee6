// SPDX-License-Identifier: Apache-2.0
#include "reuse/clusters.h"

#include <algorithm>

namespace headwater {
namespace {

using Side = std::uint32_t UnitMatch::*;

// Cuts between neighbours that lie more than `gap` apart on one side.
std::vector<Cluster> cut(Cluster matches, Side side, std::uint32_t gap) {
  std::ranges::sort(matches, [side](const UnitMatch& x, const UnitMatch& y) {
    return std::pair(x.*side, x) < std::pair(y.*side, y);
  });
  std::vector<Cluster> parts;
  for (const auto& match : matches) {
    if (parts.empty() || match.*side - parts.back().back().*side > gap + 1) parts.emplace_back();
    parts.back().push_back(match);
  }
  return parts;
}

struct Pending {
  Cluster matches;
  Side side;
  bool other_side_whole = false;
};

UnitRange range(const Cluster& cluster, Side side) {
  const auto [lo, hi] = std::ranges::minmax_element(
      cluster, [side](const UnitMatch& x, const UnitMatch& y) { return x.*side < y.*side; });
  return {*lo.*side, *hi.*side + 1};
}

}  // namespace

std::vector<Cluster> cluster_matches(const Cluster& matches, std::uint32_t gap) {
  std::vector<Cluster> done;
  std::vector<Pending> pending;
  if (!matches.empty()) pending.push_back({matches, &UnitMatch::a, false});
  while (!pending.empty()) {
    auto next = std::move(pending.back());
    pending.pop_back();
    auto parts = cut(std::move(next.matches), next.side, gap);
    const bool whole = parts.size() == 1;
    const auto other = next.side == &UnitMatch::a ? &UnitMatch::b : &UnitMatch::a;
    for (auto& part : parts) {
      if (whole && next.other_side_whole) {
        std::ranges::sort(part);
        done.push_back(std::move(part));
      } else {
        pending.push_back({std::move(part), other, whole});
      }
    }
  }
  std::ranges::sort(done);
  return done;
}

UnitRange range_in_a(const Cluster& cluster) {
  return range(cluster, &UnitMatch::a);
}

UnitRange range_in_b(const Cluster& cluster) {
  return range(cluster, &UnitMatch::b);
}

}  // namespace headwater
