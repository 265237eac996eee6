// SPDX-License-Identifier: Apache-2.0
// The blocks of a document that the findings pass over (Findings::left_out).
#pragma once

#include <cstdint>
#include <span>

#include "model/case.h"

namespace headwater {

[[nodiscard]] std::span<const Reason> left_out_of(const Findings& found, std::uint32_t document);
[[nodiscard]] bool is_left_out(const Findings& found, std::uint32_t document,
                               std::uint32_t position);

}  // namespace headwater
