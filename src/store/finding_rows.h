// SPDX-License-Identifier: Apache-2.0
// Findings as rows.
#pragma once

#include <string>
#include <vector>

#include "model/case.h"
#include "store/case_needs.h"
#include "store/rows.h"

namespace headwater {

// All tables of findings that a case of this version has.
[[nodiscard]] std::vector<std::string> finding_tables(const Database& database);
void clear_findings(const Database& database);
void store_findings_rows(InsertStatements& insert, const DocumentRows& documents,
                         const Findings& findings);
[[nodiscard]] Findings load_findings_rows(const Database& database, const DocumentRows& documents,
                                          const CaseNeeds& needs = CaseNeeds::all());

}  // namespace headwater
