// SPDX-License-Identifier: Apache-2.0
// How likely two documents tell one story: a logistic regression over what they share.
//
// Input:   two profiles.
// Output:  features in a fixed order; a probability.
// Rule:    weights are learned from piles whose stories are known (models/stories/CARD.md); one
//          weight a feature, so that what was shared can be said in words.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

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

// The terms of many documents, apart from their weights, which are needed for few of them.
class TermLists {
 public:
  explicit TermLists(const std::vector<DocumentProfile>& profiles);
  [[nodiscard]] std::span<const TermHash> of(std::size_t document) const {
    return std::span(terms_).subspan(starts_[document], starts_[document + 1] - starts_[document]);
  }

 private:
  std::vector<TermHash> terms_;
  std::vector<std::size_t> starts_;
};

// A document that is compared with many, its terms in a table: what is no term of it, as most are
// not, is seen at one look. REQUIRES: the profile outlives it.
class ComparedDocument {
 public:
  explicit ComparedDocument(const DocumentProfile& profile);
  [[nodiscard]] DocumentPair with(const DocumentProfile& other,
                                  std::span<const TermHash> its_terms) const;

 private:
  const DocumentProfile& profile_;
  std::vector<std::uint32_t> places_;  // by the last bits of a term: 1 + its index, 0 where none
};

struct DocumentPairModel {
  double bias = 0;
  DocumentPair weights{};
  [[nodiscard]] double probability(const DocumentPair& features) const;  // 0..1
};

}  // namespace headwater
