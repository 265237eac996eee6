// SPDX-License-Identifier: Apache-2.0
// Conflicts as `headwater conflicts` prints them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/json.h"
#include "model/case.h"
#include "report/table.h"

namespace headwater {

// Those that an analyst rejected come behind the others.
[[nodiscard]] std::size_t conflicts_with_rejected(const Case& whole);
[[nodiscard]] const Conflict& conflict_at(const Case& whole, std::uint32_t index);

// {id,kind,slot,claims[],values[],incident,only_precision,verdict,why[]}
[[nodiscard]] Json conflict_json(const Case& whole, std::uint32_t index);
[[nodiscard]] Table conflicts_table(const Case& whole, const std::vector<std::uint32_t>& which);

}  // namespace headwater
