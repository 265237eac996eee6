// SPDX-License-Identifier: Apache-2.0
// Text in printed lines, a form feed behind each page, as pdftotext and tesseract give it.
//
// Rule:    lines are joined to paragraphs, hyphenated words joined, running headers and page
//          numbers dropped. Where the pages begin is kept as a reason of the document (read.pages):
//          a span a page, empty where nothing of it was kept.
// Example: "One line\nand more.\n\f" -> one block "One line and more.", one page.
#pragma once

#include <string_view>
#include <vector>

#include "read/page/page.h"
#include "read/page/source_text.h"

namespace headwater {

[[nodiscard]] Page printed_page(const SourceText& source);
// What follows the last form feed is no page unless it holds text.
[[nodiscard]] std::vector<std::string_view> split_pages(std::string_view printed);
// REQUIRES: the offsets of the document count in `printed`.
void note_pages(std::string_view printed, Document& document);

}  // namespace headwater
