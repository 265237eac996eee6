// SPDX-License-Identifier: Apache-2.0
// The tree of a page -> its blocks of text, none left out yet.
//
// Rule:    block elements and <br><br> begin a block; a single <br> does where the line before it
//          ends (a sentence, a short line), else it is a space. A table of figures is one block,
//          rows as lines and cells divided by tabs; a table that lays out the page is transparent.
//          What <noscript> holds counts where the page shows hardly anything else.
#pragma once

#include <vector>

#include "read/html/html_tree.h"
#include "read/page/source_text.h"
#include "read/page/text_block.h"

namespace headwater {

[[nodiscard]] std::vector<TextBlock> html_blocks(const HtmlTree& tree, const SourceText& source);

}  // namespace headwater
