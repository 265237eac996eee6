// SPDX-License-Identifier: Apache-2.0
// The report as PDF and as a Word document, made by programs that may be installed.
//
// Input:   our own page, which has no script, or our own Markdown.
// Output:  the bytes of the file.
// Rule:    Chromium prints the page, pandoc turns Markdown into a document; each as a child with a folder of
//          its own, a limit of two minutes, and no name that it could resolve. Dates inside are the programs' own.
// Errors:  ErrorKind::usage: the program is not installed, failed, or took too long.
#pragma once

#include <string>

#include "base/error.h"

namespace headwater {

[[nodiscard]] Result<std::string> pdf_of_page(const std::string& html);
[[nodiscard]] Result<std::string> docx_of_markdown(const std::string& markdown);

}  // namespace headwater
