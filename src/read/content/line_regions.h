// SPDX-License-Identifier: Apache-2.0
// Flat text: which runs of lines are the article and which are menus and lists of headlines.
//
// Rule:    the most likely path through two states (article, furniture), where each line speaks for
//          one of them and a change of state costs (Viterbi 1967). Text without any furniture line
//          is kept whole.
#pragma once

#include "read/content/line_facts.h"
#include "read/page/page.h"

namespace headwater {

// A line that only web pages have: menus, buttons to share, invitations to subscribe, …
[[nodiscard]] bool is_furniture_line(const LineFacts& line);
// Several such lines, and not too rare among the others: the lines of a page of the web. Any other
// text is its author's, line by line.
[[nodiscard]] bool is_saved_page(const std::vector<LineFacts>& lines);
void drop_outside_regions(Page& page, const std::vector<LineFacts>& lines);

}  // namespace headwater
