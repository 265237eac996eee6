// SPDX-License-Identifier: Apache-2.0
// Small string work that the standard library of C++23 in gcc 12 lacks.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace headwater {

// split("a,b,,c", ',') == {"a", "b", "", "c"}; an empty text gives one empty field.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] std::string_view trim(std::string_view text);  // ASCII white space
[[nodiscard]] std::string lower_ascii(std::string_view text);
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);
// Runs of white space (ASCII and U+00A0) become one space, none at the ends.
[[nodiscard]] std::string squeeze_space(std::string_view text);
[[nodiscard]] bool equal_ignoring_case(std::string_view a, std::string_view b);  // ASCII

// Whether a word is one of a few.
template <std::size_t Size>
[[nodiscard]] bool one_of(std::string_view word, const std::array<std::string_view, Size>& words) {
  return std::ranges::find(words, word) != words.end();
}

void sort_unique(std::vector<std::string>& words);

}  // namespace headwater
