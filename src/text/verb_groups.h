// SPDX-License-Identifier: Apache-2.0
// Finite verbs of a sentence, by the lexicons of verb forms.
//
// Example: "says", "has", "went" are finite; "being", "issued" in "a statement issued by" are not.
#pragma once

#include <cstdint>

#include "text/annotated_tokens.h"
#include "text/token_range.h"

namespace headwater {

// A finite verb, as far as the lexicons can tell.
[[nodiscard]] bool is_finite_verb(const TextView& view, std::uint32_t token);
[[nodiscard]] bool has_finite_verb(const TextView& view, TokenRange range);
// Finite verbs, counting one for verbs that only adverbs and auxiliaries part.
[[nodiscard]] int count_verb_groups(const TextView& view, TokenRange range);
// A participle that a preposition follows: "a statement issued by the ministry".
[[nodiscard]] bool is_reduced_relative(const TextView& view, std::uint32_t token, std::uint32_t hi);

}  // namespace headwater
