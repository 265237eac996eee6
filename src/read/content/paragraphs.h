// SPDX-License-Identifier: Apache-2.0
// Lines of plain text -> paragraphs.
//
// Input:   text.
// Output:  paragraphs as byte ranges without white space at their ends.
// Rule:    an empty line ends a paragraph, and so does one of quotation marks (">") alone or of
//          another depth of them. Inside, lines belong together where they are wrapped: the text
//          goes on in small letters, or the next word would hardly have fitted. A line that is
//          indented further than the one before begins a paragraph. Where lines are not wrapped
//          each stands alone, as a line with the date of issue and a field of a mail's head always
//          do. Widths count characters.
// Example: "Title\nBy A. B.\n\nOne two three" -> "Title", "By A. B.", "One two three".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace headwater {

struct LineRange {
  std::size_t from = 0;  // with its marks of quotation
  std::size_t to = 0;
  std::size_t group = 0;  // lines without an empty line between them share a number
  std::size_t depth = 0;  // marks of quotation: ">> " has two
};

[[nodiscard]] std::vector<LineRange> find_paragraphs(std::string_view text);

struct QuoteMarks {
  std::size_t depth = 0;
  std::size_t length = 0;  // bytes, with the white space between and behind them
};
// "> > text", ">>text", " >": the marks that mail programs put before the lines they quote.
[[nodiscard]] QuoteMarks quote_marks(std::string_view line);

}  // namespace headwater
