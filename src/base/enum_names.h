// SPDX-License-Identifier: Apache-2.0
// The printed names of an enumeration, in one table beside it, read both ways.
//
// Example: template <> inline constexpr std::array enum_names<Act>{"speech", "belief"};
//          name_of(Act::belief) == "belief"; value_named<Act>("speech") == Act::speech.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace headwater {

template <class Enum>
inline constexpr std::array<std::string_view, 0> enum_names{};

template <class Enum>
[[nodiscard]] constexpr std::string_view name_of(Enum value) {
  return enum_names<Enum>[static_cast<std::size_t>(value)];
}

template <class Enum>
[[nodiscard]] constexpr std::optional<Enum> value_named(std::string_view name) {
  for (std::size_t i = 0; i < enum_names<Enum>.size(); ++i) {
    if (enum_names<Enum>[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace headwater
