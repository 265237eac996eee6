// SPDX-License-Identifier: Apache-2.0
// Origins as `headwater origins` prints them.
#pragma once

#include <vector>

#include "base/json.h"
#include "model/case.h"
#include "report/table.h"

namespace headwater {

// {id,claim,origin,group,known,utterances[],cut[],why[]}
[[nodiscard]] Json origin_json(const Case& whole, std::uint32_t index);
[[nodiscard]] Table origins_table(const Case& whole, const std::vector<std::uint32_t>& which);

}  // namespace headwater
