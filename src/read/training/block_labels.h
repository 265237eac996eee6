// SPDX-License-Identifier: Apache-2.0
// Which blocks of a page a known main text holds: the labels the block classifier learns from.
//
// Input:   blocks in order of the page, and the main text as somebody wrote it down.
// Output:  for each block the share of its words that the text holds at a place no other block has
//          claimed.
// Rule:    long blocks that stand once on the page find their place first; short and repeated ones
//          count where a free place lies between those of their neighbours; of two copies the one
//          nearer to them takes it.
// Example: blocks "Home", "A long first paragraph …", "Share"; text "A long first paragraph …" ->
//          {0, 1, 0}.
#pragma once

#include <string_view>
#include <vector>

#include "read/page/text_block.h"

namespace headwater {

struct BlockLabel {
  float share = 0;          // 0 to 1
  std::uint32_t words = 0;  // of the block
};

[[nodiscard]] std::vector<BlockLabel> label_blocks(const std::vector<TextBlock>& blocks,
                                                   std::string_view main_text);

}  // namespace headwater
