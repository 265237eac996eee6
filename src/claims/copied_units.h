// SPDX-License-Identifier: Apache-2.0
// Sentences of a story that stand word for word in several of its documents, as one.
//
// Input:   the units of a story.
// Output:  the first of each wording, and which units it stands for, itself the first of them.
// Rule:    in a story of few sentences each stands for itself: there the copies take part in what is
//          usual for a sentence, as they did where the models were learned. In a large one five
//          thousand copies would be compared with one another.
// Example: three prints of one report in a story of two thousand sentences: one unit a sentence.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/sentence_units.h"

namespace headwater {

// Sentences from which a story counts as large.
inline constexpr std::size_t large_story = 1500;

struct CopiedUnits {
  std::vector<SentenceUnit> units;
  std::vector<std::vector<std::uint32_t>> stands_for;  // indices of the units given, sorted
};

[[nodiscard]] CopiedUnits join_copied_units(std::vector<SentenceUnit> units);

}  // namespace headwater
