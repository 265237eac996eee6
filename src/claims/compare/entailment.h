// SPDX-License-Identifier: Apache-2.0
// Two sentences: the same claim, a contradiction, related, or unrelated.
//
// Input:   the tokens of both; either may be a longer text, of which the sentences that fit best
//          are taken.
// Output:  two probabilities, the relation they give, the kind of contradiction, the reasons.
// Rule:    words are aligned by stem, number and synonym; what is left unaligned on both sides may
//          clash (antonym, number, date, place, member of a closed class), negation and denial
//          count by side; a clash weighs as much as the rest agrees.
// Example: "Nine people died." / "Twelve people died." -> contradicts, number.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "base/enum_names.h"
#include "model/reason.h"
#include "model/sentence.h"

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

[[nodiscard]] SentenceComparison compare_sentences(const Sentences& a, const Sentences& b);

}  // namespace headwater
