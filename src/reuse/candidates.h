// SPDX-License-Identifier: Apache-2.0
// Candidates: which pairs of texts share enough to be compared word by word.
//
// Input:   the words of all texts; the texts to look at (one of each set of identical texts).
// Output:  pairs (a < b), sorted.
// Rule:    seeds (4-grams of words, sorted trigrams of content words, pairs of rare words close
//          together) joined by sort; a pair needs seeds enough in one neighbourhood. A seed in very
//          many texts links each of them to the first ones and to its neighbours in the order of
//          dates, so that a story in a thousand papers costs no more than a thousand links.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "reuse/passages/words.h"

namespace headwater {

using TextPairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// `texts` in the order of their dates.
[[nodiscard]] TextPairs candidate_pairs(const CaseWords& words,
                                        const std::vector<std::uint32_t>& texts);

}  // namespace headwater
