// SPDX-License-Identifier: Apache-2.0
#include "attribution/candidates/nested_attributions.h"

#include <algorithm>

namespace headwater {
namespace {

struct Interval {
  TokenRange range;
  std::uint32_t candidate = 0;
};

std::uint32_t anchor_of(const Candidate& candidate) {
  if (candidate.cue) return candidate.cue->first;
  if (candidate.source) return candidate.source->first;
  return candidate.content.empty() ? 0 : candidate.content.front().first;
}

std::uint32_t content_size(const Candidate& candidate) {
  std::uint32_t size = 0;
  for (const auto range : candidate.content) size += range.size();
  return size;
}

}  // namespace

std::vector<std::optional<std::uint32_t>> find_parents(const std::vector<Candidate>& candidates) {
  std::vector<Interval> intervals;
  std::vector<std::uint32_t> sizes;
  std::vector<std::uint32_t> order;
  for (std::uint32_t d = 0; d < candidates.size(); ++d) {
    for (const auto range : candidates[d].content) intervals.push_back({range, d});
    sizes.push_back(content_size(candidates[d]));
    order.push_back(d);
  }
  std::ranges::sort(intervals, {},
                    [](const Interval& i) { return std::pair(i.range, i.candidate); });
  std::ranges::stable_sort(order, {}, [&](std::uint32_t d) { return anchor_of(candidates[d]); });
  std::vector<std::optional<std::uint32_t>> parents(candidates.size());
  std::vector<Interval> active;
  std::size_t next = 0;
  for (const auto d : order) {
    const auto at = anchor_of(candidates[d]);
    while (next < intervals.size() && intervals[next].range.first <= at)
      active.push_back(intervals[next++]);
    std::erase_if(active, [at](const Interval& i) { return i.range.last <= at; });
    std::optional<std::uint32_t> best;
    for (const auto& interval : active) {
      const auto candidate = interval.candidate;
      if (candidate == d || candidates[candidate].weak) continue;
      const bool larger =
          sizes[candidate] > sizes[d] || (sizes[candidate] == sizes[d] && candidate < d);
      if (!larger) continue;
      if (!best || sizes[candidate] < sizes[*best] ||
          (sizes[candidate] == sizes[*best] && candidate > *best)) {
        best = candidate;
      }
    }
    parents[d] = best;
  }
  return parents;
}

}  // namespace headwater
