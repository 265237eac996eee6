// SPDX-License-Identifier: Apache-2.0
// What judging asks of every block, found once.
#pragma once

#include <vector>

#include "read/content/line_kinds.h"
#include "read/page/text_block.h"

namespace headwater {

struct LineFacts {
  LineKind kind = LineKind::plain;
  std::size_t words = 0;
  bool sentence = false;  // ends as a sentence does
  bool is_prose = false;  // running text: a sentence of some length, few links
};

[[nodiscard]] std::vector<LineFacts> line_facts(const std::vector<TextBlock>& blocks);

}  // namespace headwater
