// SPDX-License-Identifier: Apache-2.0
// Which shared passages tell that one text was taken from another.
//
// Input:   the passages that documents share.
// Output:  those that tell of copying, in the same order.
// Rule:    the same words throughout tell it; of words changed on the way there are more needed.
//          A telephone number to call stands in every report on a case, given by those who answer.
// Example: "is survived by his wife, two sons and mother", in two reports with a word changed: no.
#pragma once

#include <vector>

#include "model/analysed_text.h"
#include "model/passage.h"

namespace headwater {

[[nodiscard]] std::vector<PassagePair> telling_passages(const CaseTexts& texts,
                                                        const std::vector<PassagePair>& passages);

}  // namespace headwater
