// SPDX-License-Identifier: Apache-2.0
// The claim that a user means.
//
// Rule:   a claim has one number, its place in the case, whatever list or page shows it; it is
//         named by that number ("3") or by its id ("c1f2e3d4"). One that was merged into another is that.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/case.h"

namespace headwater {

[[nodiscard]] std::optional<std::uint32_t> find_claim(const Case& whole, const std::string& name);
[[nodiscard]] std::uint32_t claim_number(std::uint32_t index);
// Why a name is none of a claim: "there is no claim 99; they are numbered 1 to 56".
[[nodiscard]] std::string no_such_claim(const Case& whole, const std::string& name);

}  // namespace headwater
