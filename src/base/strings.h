// SPDX-License-Identifier: Apache-2.0
// Small string work that the standard library of C++23 in gcc 12 lacks.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
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

[[nodiscard]] constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_ascii_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool is_ascii_lower(char c) {
  return c >= 'a' && c <= 'z';
}
[[nodiscard]] constexpr bool is_ascii_letter(char c) {
  return is_ascii_upper(c) || is_ascii_lower(c);
}
[[nodiscard]] constexpr bool is_ascii_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// Whether a value is one of a few.
template <class Value, std::size_t Size>
[[nodiscard]] bool one_of(const std::type_identity_t<Value>& value,
                          const std::array<Value, Size>& values) {
  return std::ranges::find(values, value) != values.end();
}

template <class Item>
void sort_unique(std::vector<Item>& items) {
  std::ranges::sort(items);
  const auto repeated = std::ranges::unique(items);
  items.erase(repeated.begin(), repeated.end());
}

}  // namespace headwater
