// SPDX-License-Identifier: Apache-2.0
// One finding and what it rests on, read row by row: what explain_json needs, without the rest of
// the case.
//
// Output: nullopt where nothing has that name, and where documents were added after the findings
//         were stored, so that a whole case has to be made anew.
// Rule:   explaining the part gives what explaining it in the whole case gives.
// Example: load_finding(file, "1")->value().part.findings.claims[0] is the first claim
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "model/case_part.h"
#include "store/case_file.h"

namespace headwater {

// `name`: the id of a claim, incident, conflict, entity, source, origin or document, the label of a
// document in the report ("d04"), or the number of a claim.
// `even_stale`: the findings as they were stored, whatever was added since.
[[nodiscard]] Result<std::optional<CasePart>> load_finding(CaseFile& file, const std::string& name,
                                                           bool even_stale = false);
// Claims by position, those that stand against them, and who is named in them: what their rows on
// the page are made of. The part's subject is the first. REQUIRES: claims that are there, one at
// least; a case of version 4.
[[nodiscard]] Result<CasePart> load_claims(CaseFile& file,
                                           const std::vector<std::uint32_t>& claims);

}  // namespace headwater
