// SPDX-License-Identifier: Apache-2.0
// The report as text for a terminal, and as Markdown.
#pragma once

#include <string>

#include "model/case.h"
#include "report/report_content.h"

namespace headwater {

struct TextStyle {
  std::size_t width = 110;  // columns; lines are wrapped with a hanging indent
  bool bold = false;        // ANSI bold for names and section titles
};

[[nodiscard]] std::string text_report(const Case& input, const ReportOptions& options,
                                      TextStyle style = {});
[[nodiscard]] std::string markdown_report(const Case& input, const ReportOptions& options);
// "[d04:212-318]"
[[nodiscard]] std::string place_mark(const std::string& label, Span span);

}  // namespace headwater
