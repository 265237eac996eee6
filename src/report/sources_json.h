// SPDX-License-Identifier: Apache-2.0
// Sources and their record as `headwater sources` prints them.
#pragma once

#include <vector>

#include "base/json.h"
#include "model/case.h"
#include "report/table.h"

namespace headwater {

// {id,name,kind,reliability,record{confirmed,contradicted,open},interests[],owner,group,…}
[[nodiscard]] Json source_json(const Case& whole, std::uint32_t index);
[[nodiscard]] Table sources_table(const Case& whole, const std::vector<std::uint32_t>& which);

}  // namespace headwater
