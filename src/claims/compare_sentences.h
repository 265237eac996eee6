// SPDX-License-Identifier: Apache-2.0
// Two sentences: the same claim, a contradiction, related, or unrelated.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "model/reason.h"

namespace headwater {

enum class SentenceRelation { same, contradicts, related, unrelated };
template <>
inline constexpr std::array<std::string_view, 4> enum_names<SentenceRelation>{
    "same", "contradicts", "related", "unrelated"};

enum class ContradictionType { negation, antonym, number, date, place, role, denial };
template <>
inline constexpr std::array<std::string_view, 7> enum_names<ContradictionType>{
    "negation", "antonym", "number", "date", "place", "role", "denial"};

struct SentenceComparison {
  SentenceRelation relation = SentenceRelation::unrelated;
  double same = 0;         // probability 0..1
  double contradicts = 0;  // probability 0..1
  std::optional<ContradictionType> type;
  std::vector<Reason> why;
};

}  // namespace headwater
