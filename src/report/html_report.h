// SPDX-License-Identifier: Apache-2.0
// The report as one self-contained page: no script, no outside file; every line leads to its
// sentence in the text below.
#pragma once

#include <string>
#include <string_view>

#include "model/case.h"
#include "report/case_view.h"
#include "report/report_content.h"

namespace headwater {

// Near the beginning of every page of ours.
inline constexpr std::string_view page_mark = "<title>headwater: ";
[[nodiscard]] std::string html_report(const Case& input, const ReportOptions& options);

// No character of a document is read as markup or hides on the page.
[[nodiscard]] std::string html_escaped(std::string_view words);
// The anchor of the sentence that holds the start of a span: "d04s12".
[[nodiscard]] std::string sentence_anchor(const CaseView& view, DocumentSpan where);
// All documents with their blocks; each sentence carries its anchor.
[[nodiscard]] std::string documents_html(const CaseView& view);
// Where one claim comes from: origins on the left, what derives from them to the right. Empty where
// there is nothing to draw.
[[nodiscard]] std::string origin_tree_svg(const CaseView& view, std::uint32_t claim);
// The dated incidents, one row each, on an axis of years. Empty where there is none.
[[nodiscard]] std::string timeline_svg(const CaseView& view, std::size_t most);

}  // namespace headwater
