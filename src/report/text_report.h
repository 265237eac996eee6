// SPDX-License-Identifier: Apache-2.0
// The report as text for a terminal, and as Markdown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/case.h"
#include "report/case_view.h"
#include "report/report_content.h"
#include "report/styled_line.h"

namespace headwater {

// Lines wrapped to `width` columns with a hanging indent.
[[nodiscard]] std::vector<StyledLine> text_report(const Case& input, const Selection& chosen,
                                                  const ReportOptions& options,
                                                  std::size_t width = 110);
// The same cut to 60 lines at most: a sentence a finding, what clashes, when, who.
[[nodiscard]] std::vector<StyledLine> short_text_report(const Case& input, const Selection& chosen,
                                                        const ReportOptions& options,
                                                        std::size_t width = 110);
// One line of a section, as lines of a terminal.
void draw_text(const CaseView& view, const Line& line, std::size_t width,
               std::vector<StyledLine>& out);
// The first line of every report of ours in Markdown.
inline constexpr std::string_view markdown_mark = "# headwater report\n";
[[nodiscard]] std::string markdown_report(const Case& input, const Selection& chosen,
                                          const ReportOptions& options);
// Nothing in it is read as markup, as a link or as HTML; one line.
[[nodiscard]] std::string markdown_escaped(std::string_view words);
// "[d04:212-318]"
[[nodiscard]] std::string place_mark(const std::string& label, Span span);

}  // namespace headwater
