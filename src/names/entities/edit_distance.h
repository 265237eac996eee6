// SPDX-License-Identifier: Apache-2.0
// Slips of the pen between two words: letters changed, left out, put in, or swapped with their
// neighbour (Damerau-Levenshtein distance in its optimal string alignment form).
//
// Output:  the number of slips, or more than `limit` where there are more than that.
// Example: edit_distance("brandt", "barndt", 2) == 1.
#pragma once

#include <cstddef>
#include <string_view>

namespace headwater {

[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace headwater
