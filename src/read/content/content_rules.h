// SPDX-License-Identifier: Apache-2.0
// Which blocks of a page are its article, which are furniture, which are readers' comments.
//
// Input:   blocks in order of the page (an HTML page's main part, or the lines of flat text) and
//          the facts its markup gave.
// Output:  each block's fate, quotes and captions marked, comments with author and date, facts that
//          only the lines give (title, byline, date, outlet).
// Rule:    see docs/how-it-decides.md.
#pragma once

#include <vector>

#include "read/content/line_facts.h"
#include "read/page/page.h"

namespace headwater {

enum class PageShape { html, flat };

// What the lines are, one a block, is handed back.
std::vector<LineFacts> judge_page(Page& page, PageShape shape);
// Quotes that a colon announces, and the headings and captions of flat text; when all is decided.
void mark_kinds(Page& page, const std::vector<LineFacts>& lines, PageShape shape);

}  // namespace headwater
