// SPDX-License-Identifier: Apache-2.0
// The report as one self-contained page for handing on: no script, no outside file.
//
// Input:   a case (its paths hidden by hide_paths) and which findings are handed on.
// Rule:    a heading a finding; every statement has a footnote that names document and span; whole
//          texts stand on it where the options say so; likelihood and credibility never share a
//          sentence; it says when and by what it was made, how, and what it cannot tell.
#pragma once

#include <string>
#include <string_view>

#include "model/case.h"
#include "report/case_view.h"
#include "report/report_content.h"

namespace headwater {

// Near the beginning of every page of ours.
inline constexpr std::string_view page_mark = "<title>headwater: ";
[[nodiscard]] std::string html_report(const Case& input, const Selection& chosen,
                                      const ReportOptions& options);

// No character of a document is read as markup or hides on the page.
[[nodiscard]] std::string html_escaped(std::string_view words);
// The anchor of the sentence that holds the start of a span: "d04s12".
[[nodiscard]] std::string sentence_anchor(const CaseView& view, DocumentSpan where);
// The documents: titles, outlets, days, addresses, hashes; with `with_texts` their blocks, each
// sentence with its anchor.
[[nodiscard]] std::string documents_html(const CaseView& view,
                                         const std::vector<std::uint32_t>& documents,
                                         bool with_texts);

}  // namespace headwater
