// SPDX-License-Identifier: Apache-2.0
// Where a relative clause between commas ends and the clause around it goes on.
//
// Input:   the sentence or quotation, a verb in the clause, and what counts as a finite verb.
// Output:  the comma that closes it; none where it ends with the sentence or is none.
// Rule:    the clause around lacks its verb before the relative pronoun, or was broken by ", said
//          S": it goes on behind the first comma with a verb or, where it was broken, a subject.
// Example: "the fine, said Lind, whose aunt had told them that C | , is due"
//          "Lind, who told them that C | , left"
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "text/annotated_tokens.h"
#include "text/token_range.h"

namespace headwater {

using IsVerb = std::function<bool(std::uint32_t)>;

[[nodiscard]] std::optional<std::uint32_t> end_of_aside(const TextView& view, TokenRange region,
                                                        std::uint32_t verb, const IsVerb& is_verb);
// The finite verb of the relative clause that opens at `relative`.
[[nodiscard]] std::optional<std::uint32_t> verb_of_aside(const TextView& view, TokenRange region,
                                                         std::uint32_t relative);

}  // namespace headwater
