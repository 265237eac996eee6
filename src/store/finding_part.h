// SPDX-License-Identifier: Apache-2.0
// One finding and what it rests on, read row by row: what explain_json needs, without the rest of
// the case.
//
// Output: nullopt where nothing has that name, and where documents were added after the findings
//         were stored, so that a whole case has to be made anew.
// Rule:   explaining the part gives what explaining it in the whole case gives.
// Example: load_finding(file, "1")->value().part.findings.claims[0] is the first claim
#pragma once

#include <optional>
#include <string>

#include "base/error.h"
#include "model/case_part.h"
#include "store/case_file.h"

namespace headwater {

// `name`: the id of a claim, incident, conflict, entity, source, origin or document, the label of a
// document in the report ("d04"), or the number of a claim.
[[nodiscard]] Result<std::optional<CasePart>> load_finding(CaseFile& file, const std::string& name);

}  // namespace headwater
