// SPDX-License-Identifier: Apache-2.0
// Offset runs packed into one blob: for each run four LEB128 numbers, zigzag-coded - code points
// since the end of the run before, code points in the run, bytes since the end of the run before,
// bytes in the run.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace headwater {

[[nodiscard]] std::string pack_offset_runs(const std::vector<OffsetRun>& runs);
// nullopt where the bytes are cut short or a number does not fit.
[[nodiscard]] std::optional<std::vector<OffsetRun>> unpack_offset_runs(std::string_view bytes);

}  // namespace headwater
