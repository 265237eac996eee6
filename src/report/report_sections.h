// SPDX-License-Identifier: Apache-2.0
// The sections of the report, one function each; report_content.cc puts them in order.
#pragma once

#include "report/case_view.h"
#include "report/report_content.h"

namespace headwater {

// The claims an editor should look at first: where each comes from, what speaks against it.
[[nodiscard]] Section claims_section(const CaseView& view, std::size_t most);
// What clashes, and what looks like a clash but is only less precise or later.
[[nodiscard]] Section conflicts_section(const CaseView& view);
[[nodiscard]] std::size_t conflicts_shown(const CaseView& view);
[[nodiscard]] Section precision_section(const CaseView& view);
[[nodiscard]] Section timeline_section(const CaseView& view, std::size_t most);
// Every voice of every document, nested as the text nests them.
[[nodiscard]] Section voices_section(const CaseView& view);
// What is hedged, denied, doubted or put on others.
[[nodiscard]] Section distance_section(const CaseView& view);
// Claims that no named source in the documents stands behind.
[[nodiscard]] Section unknown_origin_section(const CaseView& view);
// Statements said to have been passed from one actor to another.
[[nodiscard]] Section handovers_section(const CaseView& view);
[[nodiscard]] Section sources_section(const CaseView& view);
[[nodiscard]] Section names_section(const CaseView& view);
// Which documents, and how many sentences of others, are in languages that are not analysed.
[[nodiscard]] Section not_analysed_section(const CaseView& view);
// What sites repeat on their pages and the findings pass over.
[[nodiscard]] Section left_out_section(const CaseView& view);

}  // namespace headwater
