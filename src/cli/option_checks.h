// SPDX-License-Identifier: Apache-2.0
// Checks of what options are given, for CLI11: "" where the value is good, else what is wrong with
// it, in a line that names the value.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "base/enum_names.h"

namespace headwater {

inline constexpr std::uint64_t no_limit = std::numeric_limits<std::uint64_t>::max();

using OptionCheck = std::function<std::string(const std::string&)>;

// "14.5.2019 is no date (YYYY-MM-DD)"
[[nodiscard]] std::string check_day(const std::string& text);
// "nonsens is none of person, place; did you mean …?"
[[nodiscard]] OptionCheck one_of(std::vector<std::string> names);
// Whole numbers, both ends inclusive.
[[nodiscard]] OptionCheck whole_number(std::uint64_t lo, std::uint64_t hi);
// Letters A to F, such as AB.
[[nodiscard]] std::string check_reliability(const std::string& letters);
// All names of an enumeration.
template <class Enum>
[[nodiscard]] std::vector<std::string> names_of() {
  return {enum_names<Enum>.begin(), enum_names<Enum>.end()};
}
[[nodiscard]] std::string check_not_empty(const std::string& text);

}  // namespace headwater
