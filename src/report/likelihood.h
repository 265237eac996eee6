// SPDX-License-Identifier: Apache-2.0
// Likelihood in words: the seven bands of ICD 203 (Intelligence Community Directive 203, 2015).
//
// Rule:    said only of claims whose value competes with another; it never stands in one sentence
//          with credibility, which tells how well these documents support a claim.
// Example: likelihood_text(0.92) == "very likely"; 0.5 gives "roughly even chance".
#pragma once

#include <span>
#include <string_view>

#include "report/case_view.h"

namespace headwater {

struct LikelihoodBand {
  int from = 0;  // per cent; up to that of the next band
  std::string_view words;
};
[[nodiscard]] std::span<const LikelihoodBand> likelihood_bands();
[[nodiscard]] std::string_view likelihood_text(double probability);
// Whether another value stands against the claim's.
[[nodiscard]] bool competes(const CaseView& view, std::uint32_t claim);

}  // namespace headwater
