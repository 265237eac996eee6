// SPDX-License-Identifier: Apache-2.0
// Weighing: claims + origins -> probability, credibility 1–6 and the record of each source A–F.
//
// Input:   all findings up to the origins.
// Output:  claims with probability, credibility and reasons; source records sorted by id.
// Rule:    values of one slot compete; source accuracy and value probability are estimated
//          together, copies discounted by origin group. Credibility: 1 = lo >= 3, or lo >= 2 with a
//          primary document, and no rival with lo >= 2; 2 = lo 2; 3 = lo 1, uncontradicted; 4 = lo
//          1, contradicted by an equal; 5 = rival lo >= 2 and own lo <= 1; 6 = lo 0.
#pragma once

#include <vector>

#include "model/analysed_text.h"
#include "model/case.h"

namespace headwater {

struct WeighedClaims {
  std::vector<Claim> claims;
  std::vector<SourceRecord> sources;
};

[[nodiscard]] WeighedClaims weigh_claims(const CaseTexts& texts, const Findings& findings);

}  // namespace headwater
