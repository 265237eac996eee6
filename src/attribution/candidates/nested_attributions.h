// SPDX-License-Identifier: Apache-2.0
// Which attribution stands inside which: by containment of the cue in the content, to any depth.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "attribution/candidates/candidate.h"

namespace headwater {

// One entry a candidate: the candidate whose content holds it most narrowly. Never a circle: a parent has
// the longer content, or an equal one and comes first.
[[nodiscard]] std::vector<std::optional<std::uint32_t>> find_parents(
    const std::vector<Candidate>& candidates);

}  // namespace headwater
