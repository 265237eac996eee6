// SPDX-License-Identifier: Apache-2.0
// Documents that have words in common, joined: what an editor counts once before anything is known
// of who says it.
//
// Input:  the tokens of the documents, the passages that they share.
// Output: for each document the number of its group.
// Rule:   two documents are joined where they share a run of ten words or more, word for word.
// Example: a wire story and three papers that print it: one group.
#pragma once

#include <cstdint>
#include <vector>

#include "model/analysed_text.h"
#include "model/passage.h"

namespace headwater {

class CopyGroups {
 public:
  CopyGroups(const CaseTexts& texts, const std::vector<PassagePair>& passages);
  [[nodiscard]] std::uint32_t of(std::uint32_t document) const { return group_[document]; }

 private:
  std::vector<std::uint32_t> group_;  // the smallest document of the group
};

}  // namespace headwater
