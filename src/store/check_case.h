// SPDX-License-Identifier: Apache-2.0
// What must hold in every case: what an index names is there, and every span lies in its text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/case.h"
#include "store/case_needs.h"

namespace headwater {

struct Fault {
  std::string where;  // id of the document or finding, or the name of a part of the file
  std::string what;
};

// Faults of one document: sentences, blocks, attributions, events, spans, offset runs.
[[nodiscard]] std::vector<Fault> faults_in(const DocumentFacts& facts);
// Faults of the findings against the documents they rest on. What is not needed is not loaded, and
// not looked at.
[[nodiscard]] std::vector<Fault> faults_in(const Findings& found,
                                           const std::vector<DocumentFacts>& documents,
                                           const CaseNeeds& needs = CaseNeeds::all());
// Where the text cannot have come from these bytes: a run beyond the original or out of order, an
// ASCII character that the original does not hold at its place, words in no run.
[[nodiscard]] std::vector<Fault> faults_against(const Document& document,
                                                std::string_view original);

}  // namespace headwater
