// SPDX-License-Identifier: Apache-2.0
// One finding, and every step that led to it, back to the bytes of the stored original.
//
// Input:  a case, the name of a finding, and a way to the bytes of originals.
// Output: one JSON object; explain_text draws the same object for a person.
// Rule:   a finding is named by the id of a claim, incident, conflict, entity, source, origin or
//         document, by the number of a claim ("1"), or by a document's label in the report ("d04").
// Example: explain_json(whole, "1", bytes)->at("utterances")[0].at("place").at("bytes")
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/json.h"
#include "model/case_part.h"

namespace headwater {

// The bytes of a document's original; nullopt where they cannot be had.
using OriginalOf = std::function<std::optional<std::string_view>(const Document&)>;

// nullopt where nothing in the case has that name.
[[nodiscard]] std::optional<Json> explain_json(const Case& whole, const std::string& name,
                                               const OriginalOf& original_of);
// The same for a finding that was cut out of its case.
[[nodiscard]] Json explain_part_json(const CasePart& part, const OriginalOf& original_of);
[[nodiscard]] std::string explain_text(const Json& explanation);

}  // namespace headwater
