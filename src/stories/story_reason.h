// SPDX-License-Identifier: Apache-2.0
// What the documents of a story share, in words a person can check.
//
// Input:   the documents of a story, the case, the heavy terms of each; how likely its pairs are.
// Output:  a reason "stories.shared": up to five names and words as a document writes them, each
//          with the place of it; figures documents and probability.
// Rule:    of the heavy terms that more than half of the documents hold, those of
//          the highest summed weight; where there is none, of those that most documents hold.
// Example: three reports of a ferry -> Varnholm, ferry, capsized.
#pragma once

#include <cstdint>
#include <vector>

#include "learn/sparse_vector.h"
#include "model/analysed_text.h"
#include "model/reason.h"

namespace headwater {

[[nodiscard]] Reason story_reason(const std::vector<std::uint32_t>& documents,
                                  const CaseTexts& texts, const std::vector<SparseVector>& heavy,
                                  double probability);

}  // namespace headwater
