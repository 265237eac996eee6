// SPDX-License-Identifier: Apache-2.0
// Readers' comments in pages that do not mark them: each opens with a line that names its author.
#pragma once

#include "read/content/line_facts.h"
#include "read/page/page.h"

namespace headwater {

// What follows the comments and is none: furniture on a page of the web, text in any other.
enum class AfterComments { goes, stays };

void judge_comment_lines(Page& page, const std::vector<LineFacts>& lines, AfterComments after);
// A wrong guess loses less than half of a text: where more would be taken for comments than stays,
// or dropped below them, it is taken back.
void bound_comments(Page& page, AfterComments after);

}  // namespace headwater
