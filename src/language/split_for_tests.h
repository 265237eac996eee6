// SPDX-License-Identifier: Apache-2.0
// A text cut into sentences as the program cuts it, for tests of every stage.
//
// Rule:    each line is a block of its own; an empty line is none.
// Example: split_text("He left.\nNo.").sentences.size() == 2.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/strings.h"
#include "language/split_sentences.h"

namespace headwater {

// The paragraphs of a document whose text is set: its lines.
inline void set_lines_as_blocks(Document& document) {
  std::uint32_t start = 0;
  for (const auto line : split(document.text.str(), '\n')) {
    const auto size = Utf8Text(std::string(line)).size();
    if (size > 0) document.blocks.push_back({BlockKind::paragraph, {start, start + size}, "", ""});
    start += size + 1;
  }
}

inline Sentences split_text(std::string_view text) {
  Document document;
  document.text = Utf8Text(std::string(text));
  set_lines_as_blocks(document);
  return split_sentences(document);
}

}  // namespace headwater
