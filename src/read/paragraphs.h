// SPDX-License-Identifier: Apache-2.0
// Lines of plain text -> paragraphs.
//
// Input:  text. Output: paragraphs as byte ranges without white space at their ends.
// Rule:   an empty line ends a paragraph. Inside, lines belong together where they are wrapped: all
// but the last about as long as the longest (at most 100 characters). Else each line stands alone,
// as a line with the date of issue always does.
// Example: "Title\nBy A. B.\n\nOne two three" -> "Title", "By A. B.", "One two three".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace headwater {

struct LineRange {
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t group = 0;  // lines without an empty line between them share a number
};

[[nodiscard]] std::vector<LineRange> find_paragraphs(std::string_view text);

}  // namespace headwater
