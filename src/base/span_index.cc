// SPDX-License-Identifier: Apache-2.0
#include "base/span_index.h"

#include <algorithm>
#include <numeric>

namespace headwater {

SpanIndex::SpanIndex(std::vector<Span> spans) : order_(spans.size()) {
  std::iota(order_.begin(), order_.end(), 0U);
  std::ranges::stable_sort(order_, {}, [&](std::uint32_t i) { return spans[i].start; });
  spans_.reserve(spans.size());
  for (const auto i : order_) spans_.push_back(spans[i]);
  leaves_ = 1;
  while (leaves_ < spans_.size()) leaves_ *= 2;
  reach_.assign(2 * leaves_, 0);
  for (std::size_t i = 0; i < spans_.size(); ++i) reach_[leaves_ + i] = spans_[i].end;
  for (auto node = leaves_; node-- > 1;)
    reach_[node] = std::max(reach_[2 * node], reach_[2 * node + 1]);
}

template <class Found>
bool SpanIndex::visit(std::uint32_t start_limit, std::uint32_t end_limit,
                      const Found& found) const {
  const auto before = std::ranges::lower_bound(spans_, start_limit, {}, &Span::start);
  const auto last = static_cast<std::size_t>(before - spans_.begin());
  if (last == 0) return false;
  struct Part {
    std::size_t node;
    std::size_t first;
    std::size_t size;
  };
  std::vector<Part> open{{1, 0, leaves_}};
  while (!open.empty()) {
    const auto part = open.back();
    open.pop_back();
    if (part.first >= last || reach_[part.node] <= end_limit) continue;
    if (part.size == 1) {
      if (found(part.first)) return true;
      continue;
    }
    const auto half = part.size / 2;
    open.push_back({2 * part.node + 1, part.first + half, half});
    open.push_back({2 * part.node, part.first, half});
  }
  return false;
}

std::vector<std::uint32_t> SpanIndex::all(std::uint32_t start_limit,
                                          std::uint32_t end_limit) const {
  std::vector<std::uint32_t> found;
  visit(start_limit, end_limit, [&](std::size_t i) {
    found.push_back(order_[i]);
    return false;
  });
  std::ranges::sort(found);
  return found;
}

// A span holds another where it starts no later and ends no earlier.
std::vector<std::uint32_t> SpanIndex::holding(Span span) const {
  return span.end == 0 ? std::vector<std::uint32_t>{} : all(span.start + 1, span.end - 1);
}

std::vector<std::uint32_t> SpanIndex::overlapping(Span span) const {
  return all(span.end, span.start);
}

bool SpanIndex::any_holds(Span span) const {
  return span.end > 0 && visit(span.start + 1, span.end - 1, [](std::size_t) { return true; });
}

bool SpanIndex::any_overlaps(Span span) const {
  return visit(span.end, span.start, [](std::size_t) { return true; });
}

}  // namespace headwater
