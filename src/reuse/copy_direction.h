// SPDX-License-Identifier: Apache-2.0
// Direction: of two texts that share words, which one took them.
#pragma once

#include <vector>

#include "model/passage.h"
#include "reuse/credits.h"
#include "reuse/extend.h"

namespace headwater {

class DirectionEvidence {
 public:
  DirectionEvidence(const CaseTexts& texts, const CaseWords& words);

  // Sets `from`, `credited` and the reason of all passages that texts a and b share.
  // REQUIRES: shared and found have the same length.
  void decide(std::uint32_t a, std::uint32_t b, const std::vector<SharedPassage>& shared,
              std::vector<PassagePair>& found) const;

 private:
  const CaseTexts& texts_;
  const CaseWords& words_;
  Credits credits_;
};

}  // namespace headwater
