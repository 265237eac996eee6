// SPDX-License-Identifier: Apache-2.0
// A span of text: Unicode code points, end-exclusive, as the contract counts them.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

namespace headwater {

struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - start; }
  [[nodiscard]] bool empty() const { return end <= start; }
  [[nodiscard]] bool contains(Span other) const { return start <= other.start && other.end <= end; }
  [[nodiscard]] bool contains(std::uint32_t position) const {
    return start <= position && position < end;
  }
  [[nodiscard]] bool overlaps(Span other) const { return start < other.end && other.start < end; }
  // Code points that both cover.
  [[nodiscard]] std::uint32_t overlap(Span other) const {
    const auto lo = std::max(start, other.start);
    const auto hi = std::min(end, other.end);
    return hi > lo ? hi - lo : 0;
  }
  auto operator<=>(const Span&) const = default;
};

}  // namespace headwater
