// SPDX-License-Identifier: Apache-2.0
// Which pairs of documents are worth comparing: those that share two of their heaviest terms.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "stories/document_profile.h"

namespace headwater {

using DocumentIndices = std::pair<std::uint32_t, std::uint32_t>;  // first < second

// Sorted, each once.
[[nodiscard]] std::vector<DocumentIndices> candidate_pairs(
    const std::vector<DocumentProfile>& profiles);

}  // namespace headwater
