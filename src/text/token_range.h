// SPDX-License-Identifier: Apache-2.0
// A run of tokens of one document: indices into Sentences::tokens, end-exclusive.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

namespace headwater {

struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  [[nodiscard]] bool empty() const { return last <= first; }
  [[nodiscard]] std::uint32_t size() const { return empty() ? 0 : last - first; }
  [[nodiscard]] bool contains(std::uint32_t token) const { return first <= token && token < last; }
  [[nodiscard]] bool contains(TokenRange other) const {
    return first <= other.first && other.last <= last;
  }
  [[nodiscard]] bool overlaps(TokenRange other) const {
    return first < other.last && other.first < last;
  }
  auto operator<=>(const TokenRange&) const = default;
};

}  // namespace headwater
