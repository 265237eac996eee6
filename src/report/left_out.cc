// SPDX-License-Identifier: Apache-2.0
#include "report/left_out.h"

#include <algorithm>
#include <iterator>

namespace headwater {
namespace {

DocumentSpan block_of(const Reason& reason) {
  return reason.spans.empty() ? DocumentSpan{} : reason.spans.front();
}

}  // namespace

std::span<const Reason> left_out_of(const Findings& found, std::uint32_t document) {
  const auto range = std::ranges::equal_range(
      found.left_out, document, {}, [](const Reason& reason) { return block_of(reason).document; });
  return {range.begin(), range.end()};
}

bool is_left_out(const Findings& found, std::uint32_t document, std::uint32_t position) {
  const auto blocks = left_out_of(found, document);
  const auto behind = std::ranges::upper_bound(
      blocks, position, {}, [](const Reason& reason) { return block_of(reason).span.start; });
  return behind != blocks.begin() && block_of(*std::prev(behind)).span.contains(position);
}

}  // namespace headwater
