// SPDX-License-Identifier: Apache-2.0
// Legal forms of several words: "Limited Liability Company", "S.A. de C.V.".
//
// Example: longest_legal_phrase of "limited liability company hill timber" at its start is 3 words.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace headwater {

[[nodiscard]] bool begins_legal_phrase(std::string_view folded);
// How many of the folded words from `at` on are one legal form; 0 where none of several words
// begins there.
[[nodiscard]] std::size_t longest_legal_phrase(const std::vector<std::string_view>& words,
                                               std::size_t at);

}  // namespace headwater
