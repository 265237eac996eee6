// SPDX-License-Identifier: Apache-2.0
// The formats, one function each; export_case.cc is the list of them.
#pragma once

#include "exchange/export_case.h"

namespace headwater {

// One CSV file a list, with typed columns (docs/exchange.md).
[[nodiscard]] std::vector<ExportedFile> export_csv(const ExportInput& input);
// One object: documents with what was found in each, then all findings, one a line.
[[nodiscard]] std::string export_json(const ExportInput& input);
// GraphML: speakers, documents, utterances, claims, origins and conflicts as nodes, typed edges.
[[nodiscard]] std::string export_graphml(const ExportInput& input);
// schema.org ClaimReview (JSON-LD), one a claim: who says it, where, and a rating in words.
[[nodiscard]] std::string export_claimreview(const ExportInput& input);
// W3C PROV-JSON: how claims, utterances and documents come from one another, and from whom.
[[nodiscard]] std::string export_prov(const ExportInput& input);
// W3C Web Annotation: an annotation an utterance, with quotation and position as selectors.
[[nodiscard]] std::string export_webannotation(const ExportInput& input);
// FollowTheMoney entities, one a line.
[[nodiscard]] std::string export_ftm(const ExportInput& input);
// A STIX 2.1 bundle with tags of the taxonomy admiralty-scale.
[[nodiscard]] std::string export_stix(const ExportInput& input);
// TimelineJS 3: the dated incidents.
[[nodiscard]] std::string export_timelinejs(const ExportInput& input);
// The documents for reference managers.
[[nodiscard]] std::string export_ris(const ExportInput& input);
[[nodiscard]] std::string export_bibtex(const ExportInput& input);

}  // namespace headwater
