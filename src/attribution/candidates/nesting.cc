// SPDX-License-Identifier: Apache-2.0
#include "attribution/candidates/nesting.h"

#include <algorithm>

namespace headwater {
namespace {

struct Interval {
  TokenRange range;
  std::uint32_t draft = 0;
};

std::uint32_t anchor_of(const Draft& draft) {
  if (draft.cue) return draft.cue->first;
  if (draft.source) return draft.source->first;
  return draft.content.empty() ? 0 : draft.content.front().first;
}

std::uint32_t content_size(const Draft& draft) {
  std::uint32_t size = 0;
  for (const auto range : draft.content) size += range.size();
  return size;
}

}  // namespace

std::vector<std::optional<std::uint32_t>> find_parents(const std::vector<Draft>& drafts) {
  std::vector<Interval> intervals;
  std::vector<std::uint32_t> sizes;
  std::vector<std::uint32_t> order;
  for (std::uint32_t d = 0; d < drafts.size(); ++d) {
    for (const auto range : drafts[d].content) intervals.push_back({range, d});
    sizes.push_back(content_size(drafts[d]));
    order.push_back(d);
  }
  std::ranges::sort(intervals, {}, [](const Interval& i) { return std::pair(i.range, i.draft); });
  std::ranges::stable_sort(order, {}, [&](std::uint32_t d) { return anchor_of(drafts[d]); });
  std::vector<std::optional<std::uint32_t>> parents(drafts.size());
  std::vector<Interval> active;
  std::size_t next = 0;
  for (const auto d : order) {
    const auto at = anchor_of(drafts[d]);
    while (next < intervals.size() && intervals[next].range.first <= at)
      active.push_back(intervals[next++]);
    std::erase_if(active, [at](const Interval& i) { return i.range.last <= at; });
    std::optional<std::uint32_t> best;
    for (const auto& interval : active) {
      const auto candidate = interval.draft;
      if (candidate == d || drafts[candidate].weak) continue;
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
