// SPDX-License-Identifier: Apache-2.0
// Entities as the contract prints them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "model/case.h"
#include "model/entity.h"

namespace headwater {

// A line of `headwater names --json`: id, name, kind, aliases[], mentions[], relations[{kind, to,
// name, why}], and as extra keys interest (id of the entity that heads the group) and documents[].
[[nodiscard]] Json entity_json(const Entity& entity, const std::vector<Entity>& entities,
                               const std::vector<DocumentFacts>& documents);
// A line of `headwater names --pairs --json`.
[[nodiscard]] Json name_match_json(std::string_view a, std::string_view b, double score,
                                   const Reason& why);
// The same entity for a person to read.
[[nodiscard]] std::vector<std::string> entity_lines(const Entity& entity,
                                                    const std::vector<Entity>& entities);

}  // namespace headwater
