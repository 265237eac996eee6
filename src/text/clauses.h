// SPDX-License-Identifier: Apache-2.0
// Clauses of a sentence without a parser.
#pragma once

#include <cstdint>
#include <optional>

#include "text/annotated_tokens.h"
#include "text/token_range.h"

namespace headwater {

// The subject that stands right at `first` and has a finite verb; none where no clause begins.
[[nodiscard]] std::optional<TokenRange> subject_of_clause(const TextView& view, std::uint32_t first,
                                                          std::uint32_t last);
}  // namespace headwater
