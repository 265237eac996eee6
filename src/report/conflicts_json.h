// SPDX-License-Identifier: Apache-2.0
// Conflicts as `headwater conflicts` prints them.
#pragma once

#include <vector>

#include "base/json.h"
#include "model/case.h"
#include "report/table.h"

namespace headwater {

// {id,kind,slot,claims[],values[],incident,only_precision,why[]}
[[nodiscard]] Json conflict_json(const Case& whole, std::uint32_t index);
[[nodiscard]] Table conflicts_table(const Case& whole, const std::vector<std::uint32_t>& which);

}  // namespace headwater
