// SPDX-License-Identifier: Apache-2.0
// Where a claim went that analysts merged into others.
#pragma once

#include "model/case.h"

namespace headwater {

// The claim that it went into at last, itself where it was merged into none.
[[nodiscard]] inline std::uint32_t after_merges(const Decided& decided, std::uint32_t claim) {
  const auto& claims = decided.claims;
  while (claim < claims.size() && claims[claim].merged_into) claim = *claims[claim].merged_into;
  return claim;
}

}  // namespace headwater
