// SPDX-License-Identifier: Apache-2.0
// Entities over a whole case as a table; entity_json.h has them as JSON.
#pragma once

#include <string>
#include <vector>

#include "model/case.h"
#include "report/table.h"

namespace headwater {

[[nodiscard]] Table entities_table(const Case& whole, const std::vector<std::uint32_t>& which);
// Ids of the documents that mention it, sorted, each once.
[[nodiscard]] std::vector<std::string> documents_mentioning(const Case& whole,
                                                            const Entity& entity);

}  // namespace headwater
