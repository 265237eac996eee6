// SPDX-License-Identifier: Apache-2.0
// Claim rows as the index of the page holds them, and claims by the names a path gives.
#pragma once

#include <cstdint>
#include <string>

#include "model/case_part.h"
#include "web/case_reader.h"

namespace headwater {

// null where there is none.
[[nodiscard]] Json claim_row_of(const CaseReader& reader, std::int64_t position);
// The position of the claim that an id or a number names; ends with 404.
[[nodiscard]] std::uint32_t claim_named(const CaseReader& reader, const std::string& name);

// The claim at a position with what analysts decided, and what it rests on.
[[nodiscard]] CasePart decided_claims(const CaseReader& reader, std::uint32_t position);

}  // namespace headwater
