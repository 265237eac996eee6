// SPDX-License-Identifier: Apache-2.0
// The sections of the report, one function each; report_content.cc puts them in order.
#pragma once

#include "report/case_view.h"
#include "report/report_content.h"
#include "report/selection.h"

namespace headwater {

// The claims an editor should look at first: where each comes from, what speaks against it.
[[nodiscard]] Section claims_section(const CaseView& view, const Selection& chosen,
                                     std::size_t most);
// "killed 7: ": the value that a claim gives for its slot; "" where it gives none.
[[nodiscard]] std::string value_text(const Claim& claim);
// "killed 9": the value of a conflict's claim, else its words.
[[nodiscard]] std::string rival_text(const CaseView& view, const Conflict& conflict,
                                     std::size_t at);
// "3 documents, 1 independent origin"; of what is only denied, by whom.
[[nodiscard]] std::string support_text(const CaseView& view, const Claim& claim);
// What clashes, and what looks like a clash but is only less precise or later.
[[nodiscard]] Section conflicts_section(const CaseView& view, const Selection& chosen);
[[nodiscard]] std::size_t conflicts_shown(const CaseView& view);
// Why two values are none the less no conflict: "later, higher: an update".
[[nodiscard]] std::string no_conflict_text(const CaseView& view, const Conflict& conflict);
// Whether it stands among the conflicts: a denial of a value that others stand against does not.
[[nodiscard]] bool is_shown(const CaseView& view, const Conflict& conflict);
// "accident, Dorvik, 14 May 2019"; "" where the conflict is about no incident.
[[nodiscard]] std::string incident_name(const CaseView& view, const Conflict& conflict);
// "7, then 9", in the order in which they were given; "7 and 9" where there is none.
[[nodiscard]] std::string values_in_order(const CaseView& view, const Conflict& conflict);
[[nodiscard]] Section precision_section(const CaseView& view, const Selection& chosen);
// An incident with a date, where it is told best, and all sentences that tell it.
struct DatedIncident {
  const Incident* incident = nullptr;
  DocumentSpan told;
  std::vector<DocumentSpan> places;
};
struct Chronicle {
  std::vector<DatedIncident> incidents;  // the most told ones, by date
  std::size_t dated = 0;
  std::size_t undated = 0;
};
[[nodiscard]] Chronicle chronicle_of(const CaseView& view, const Selection& chosen,
                                     std::size_t most);
// "killed 9  wounded 23"
[[nodiscard]] std::string numbers_of(const Incident& incident);
[[nodiscard]] Section timeline_section(const CaseView& view, std::size_t most);
// Every voice of every document, nested as the text nests them.
[[nodiscard]] Section voices_section(const CaseView& view);
// What is hedged, denied, doubted or put on others.
[[nodiscard]] Section distance_section(const CaseView& view);
// Claims that no named source in the documents stands behind.
[[nodiscard]] Section unknown_origin_section(const CaseView& view);
// Statements said to have been passed from one actor to another.
[[nodiscard]] Section handovers_section(const CaseView& view);
[[nodiscard]] std::string source_name(const SourceRecord& source);
[[nodiscard]] std::string record_text(const Record& record);
[[nodiscard]] std::string_view relation_words(RelationKind kind);
[[nodiscard]] Section sources_section(const CaseView& view);
[[nodiscard]] Section names_section(const CaseView& view);
// Which documents, and how many sentences of others, are in languages that are not analysed.
[[nodiscard]] Section not_analysed_section(const CaseView& view);
// What sites repeat on their pages and the findings pass over.
[[nodiscard]] Section left_out_section(const CaseView& view);

}  // namespace headwater
