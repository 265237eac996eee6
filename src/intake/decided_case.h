// SPDX-License-Identifier: Apache-2.0
// Cases with what analysts decided, and the rows of the page that show it.
//
// Rule:    what is stored is what the machine found; decisions are applied to what is loaded.
// Example: store_findings(file, found.findings, n, decided_page(found, *load_decisions(file)));
#pragma once

#include <vector>

#include "decisions/decide.h"
#include "model/case.h"
#include "report/page_rows.h"

namespace headwater {

// The index of the page for a case as the machine found it, which must outlive it.
[[nodiscard]] MakePage decided_page(const Case& found, std::vector<Decision> decisions);

// Rows of the page for claims of a part, with the titles of stories that `file` holds.
[[nodiscard]] RowsOfClaims rows_of_claims(CaseFile& file);

}  // namespace headwater
