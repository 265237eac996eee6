// SPDX-License-Identifier: Apache-2.0
// How likely two documents tell one story: a logistic regression over what they share.
//
// Input:   two profiles.
// Output:  features in a fixed order; a probability.
// Rule:    weights are learned from piles whose stories are known (models/stories/CARD.md); one
//          weight a feature, so that what was shared can be said in words.
#pragma once

#include <array>
#include <string_view>

#include "stories/document_profile.h"

namespace headwater {

inline constexpr std::array<std::string_view, 13> document_pair_features{"words",
                                                                         "names",
                                                                         "all_terms",
                                                                         "names_contained",
                                                                         "lead_words",
                                                                         "lead_names",
                                                                         "lead_names_contained",
                                                                         "lead_names_in_text",
                                                                         "numbers",
                                                                         "days_apart",
                                                                         "day_unknown",
                                                                         "best_names",
                                                                         "shared_names"};
using DocumentPair = std::array<double, document_pair_features.size()>;

[[nodiscard]] DocumentPair compare_documents(const DocumentProfile& a, const DocumentProfile& b);

struct DocumentPairModel {
  double bias = 0;
  DocumentPair weights{};
  [[nodiscard]] double probability(const DocumentPair& features) const;  // 0..1
};

}  // namespace headwater
