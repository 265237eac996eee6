// SPDX-License-Identifier: Apache-2.0
// Entities over a whole case as `headwater entities` prints them.
#pragma once

#include <vector>

#include "base/json.h"
#include "model/case.h"
#include "report/table.h"

namespace headwater {

// {id,name,kind,aliases[],mentions[],relations[],documents[],…}
[[nodiscard]] Json case_entity_json(const Case& whole, std::uint32_t index);
[[nodiscard]] Table entities_table(const Case& whole, const std::vector<std::uint32_t>& which);
// Ids of the documents that mention it, sorted, each once.
[[nodiscard]] std::vector<std::string> documents_mentioning(const Case& whole,
                                                            const Entity& entity);

}  // namespace headwater
