// SPDX-License-Identifier: Apache-2.0
// The lines above the first paragraph (masthead, title, byline, date) and below the last (byline,
// imprint).
#pragma once

#include "read/content/content_rules.h"
#include "read/content/line_facts.h"

namespace headwater {

// `first`: index of the first block of prose.
void judge_head(Page& page, const std::vector<LineFacts>& lines, std::size_t first,
                PageShape shape);
// `last`: index of the last block of prose.
// The same for a text that is no page of the web: its first lines may tell title, author, date and
// outlet; they are dropped only where they do nothing else.
void judge_plain_head(Page& page, const std::vector<LineFacts>& lines, std::size_t first);
void judge_plain_tail(Page& page, const std::vector<LineFacts>& lines, std::size_t last);
void judge_tail(Page& page, const std::vector<LineFacts>& lines, std::size_t last);
// "© 2004 Example Times. All rights reserved." -> "Example Times"; "" where no name stands.
[[nodiscard]] std::string imprint_name(std::string_view line);
// Letters and digits alone, in lower case: what makes two headlines the same.
[[nodiscard]] std::string headline_key(std::string_view text);

}  // namespace headwater
