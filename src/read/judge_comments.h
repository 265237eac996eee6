// SPDX-License-Identifier: Apache-2.0
// Readers' comments in pages that do not mark them: each opens with a line that names its author.
#pragma once

#include "read/line_facts.h"
#include "read/page.h"

namespace headwater {

void judge_comment_lines(Page& page, const std::vector<LineFacts>& lines);

}  // namespace headwater
