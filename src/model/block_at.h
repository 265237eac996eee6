// SPDX-License-Identifier: Apache-2.0
// The block of a document that holds a position. Blocks are in order and do not overlap.
#pragma once

#include <algorithm>
#include <iterator>

#include "model/document.h"

namespace headwater {

// Null where the position lies between blocks.
[[nodiscard]] inline const Block* block_at(const Document& document, std::uint32_t position) {
  const auto behind = std::ranges::upper_bound(document.blocks, position, {},
                                               [](const Block& block) { return block.span.start; });
  if (behind == document.blocks.begin()) return nullptr;
  const auto& block = *std::prev(behind);
  return block.span.contains(position) ? &block : nullptr;
}

// Null where the position lies in no comment.
[[nodiscard]] inline const Block* comment_at(const Document& document, std::uint32_t position) {
  const auto* block = block_at(document, position);
  return block != nullptr && block->kind == BlockKind::comment ? block : nullptr;
}

}  // namespace headwater
