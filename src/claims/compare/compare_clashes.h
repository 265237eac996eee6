// SPDX-License-Identifier: Apache-2.0
// What two aligned sentences say differently of the same thing.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/enum_names.h"
#include "claims/compare/compare_alignment.h"

namespace headwater {

enum class ContradictionType { negation, antonym, number, date, place, role, denial };
template <>
inline constexpr std::array<std::string_view, 7> enum_names<ContradictionType>{
    "negation", "antonym", "number", "date", "place", "role", "denial"};

struct Clash {
  ContradictionType type = ContradictionType::antonym;
  double strength = 0;  // 0..1: how surely the two exclude each other, if all else is the same
  std::string a;        // the words, as they stand in each sentence; may be empty
  std::string b;
  std::string rule;
  double rest = 0;  // 0..1: how much of what the shorter one says besides stands in the other
};

// Sorted by strength, the strongest first.
[[nodiscard]] std::vector<Clash> find_clashes(const std::vector<Term>& a,
                                              const std::vector<Term>& b,
                                              const Alignment& alignment);

}  // namespace headwater
