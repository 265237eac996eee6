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

[[nodiscard]] std::vector<PassagePair> find_reuse(const CaseTexts& texts);
// Looks at the given pairs of document indices alone.
[[nodiscard]] std::vector<PassagePair> find_reuse_in_pairs(
    const CaseTexts& texts, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs);

}  // namespace headwater
