// SPDX-License-Identifier: Apache-2.0
// "And" inside the name of a body.
//
// Input:   a run of name tokens and the "and" behind it.
// Output:  where the whole name ends, if it is one name.
// Rule:    behind "the", what modifies a body together with what stands behind the "and": no body, no
//          person and no name of its own elsewhere; behind a body and "of", "for" or "on", two
//          words of which the second is no name of its own elsewhere.
// Example: "the Grain and Rope Board", "the Ministry of Roads and Bridges"; but "the Rope Board and
//          the Roads Office", "the Lusk Board and Oda Brell".
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "text/text_view.h"
#include "text/token_range.h"

namespace headwater {

[[nodiscard]] std::optional<std::uint32_t> end_of_joined_body(const TextView& view,
                                                              const std::vector<bool>& is_name,
                                                              TokenRange run);

}  // namespace headwater
