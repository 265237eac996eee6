// SPDX-License-Identifier: Apache-2.0
// Reuse: all texts -> pairs of passages that share their words, with the direction where it can be
// told.
//
// Input:   all documents with their tokens.
// Output:  passage pairs sorted by (a, b); a pair may lie inside one document.
// Rule:    seeds (word 4-grams, sorted content-word trigrams) joined by sort, three or more near
//          one diagonal, extended and aligned; direction by credit, then date, then containment;
//          unknown where nothing tells.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "model/analysed_text.h"
#include "model/passage.h"

namespace headwater {

// A run of words that two texts have in common outside of passages: two sentences may be reworded
// around it. From `run_words` it shows that one text has it from the other, or both from a third.
enum class ShortRuns { left_out, kept };
inline constexpr std::uint32_t run_words = 10;

[[nodiscard]] std::vector<PassagePair> find_reuse(const CaseTexts& texts,
                                                  ShortRuns runs = ShortRuns::left_out);
// Looks at the given pairs of document indices alone.
[[nodiscard]] std::vector<PassagePair> find_reuse_in_pairs(
    const CaseTexts& texts, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs);

}  // namespace headwater
