// SPDX-License-Identifier: Apache-2.0
// Sentences that say the same across documents.
//
// Input:   statements about whole sentences.
// Output:  groups of indices into them, sorted; every index is in one group. Clashes: pairs of
//          groups whose sentences are alike but for a number, a negation or a name.
// Rule:    candidates share at least two rare stems, names or numbers (sparse blocking, so never
//          all pairs); sameness is the weighted overlap of their words (inverse document
//          frequency); average linkage; different exact numbers, different names and one negation
//          veto a merge.
// Example: "The port reopened in 1994." and "In 1994 the port reopened." -> one group.
#pragma once

#include "claims/statement.h"

namespace headwater {

enum class SentenceClash { none, number, negation, name };

struct SentencePair {
  std::uint32_t a = 0;  // index of a group
  std::uint32_t b = 0;
  SentenceClash clash = SentenceClash::none;
  double similarity = 0;
  bool operator==(const SentencePair&) const = default;
};

struct SentenceGroups {
  std::vector<std::vector<std::uint32_t>> groups;
  std::vector<SentencePair> clashes;
};

[[nodiscard]] SentenceGroups group_sentences(const ClaimInput& input,
                                             const std::vector<StatedFact>& statements);

}  // namespace headwater
