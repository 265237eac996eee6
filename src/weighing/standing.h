// SPDX-License-Identifier: Apache-2.0
// How a claim stands against what clashes with it: what its credibility is rated by.
#pragma once

#include <cstdint>
#include <vector>

#include "model/case.h"
#include "weighing/rate_credibility.h"

namespace headwater {

// Both sides of it are rivals: neither an update nor a denial, which is told of the claim itself.
[[nodiscard]] bool is_clash(const Conflict& conflict);

// `rivals`: the claims that clash with it.
[[nodiscard]] Standing standing_of(const Findings& findings, const Claim& claim,
                                   const std::vector<std::uint32_t>& rivals);

}  // namespace headwater
