// SPDX-License-Identifier: Apache-2.0
// Texts with the same words, word for word: compared with others only once.
#pragma once

#include <vector>

#include "reuse/candidates.h"

namespace headwater {

// Document indices by date of publication (none: last), then by index.
[[nodiscard]] std::vector<std::uint32_t> texts_by_date(const CaseTexts& texts);

// Each inner list holds texts with equal words in the order given; texts of fewer than four words
// stand alone. Lists are in the order of their first texts.
using TextGroups = std::vector<std::vector<std::uint32_t>>;
[[nodiscard]] TextGroups identical_texts(const CaseWords& words,
                                         const std::vector<std::uint32_t>& order);
[[nodiscard]] std::vector<std::uint32_t> representatives(const TextGroups& groups);

// Adds the pairs inside each group (all in small groups, else each with the first and the one
// before) and, in small groups, what holds for the first of a group also for the others.
[[nodiscard]] TextPairs with_duplicates(const TextPairs& pairs, const TextGroups& groups);

}  // namespace headwater
