// SPDX-License-Identifier: Apache-2.0
// Overlapping groups of sentences that say the same, a few that explain most of the likely pairs.
//
// Input:   the units of a story, pairs of them with the probability that both say the same.
// Output:  groups of units, each sorted; every unit is in one at least, alone where it is like none.
// Rule:    around each sentence stands a star: those likely the same as it that agree, on average,
//          with what the star holds already (after Aslam, Pelekhov and Rus, "The star clustering
//          algorithm", 2004). Stars are then taken by what they add: the sum over their pairs not
//          yet explained of probability - cost, as long as that reaches the least gain; one that
//          has half of its members in common with one taken before only says that again. A sentence
//          that states two things stands in two groups.
#pragma once

#include <cstdint>
#include <vector>

#include "claims/sentence_pairs.h"

namespace headwater {

struct StarOptions {
  double likely_from = 0.3;  // probability from which a sentence may join a star
  double cost = 0.25;        // of each pair
  double least_gain = 0.2;   // of a star
};

[[nodiscard]] std::vector<std::vector<std::uint32_t>> star_claims(
    const std::vector<SentenceUnit>& units, const std::vector<UnitPair>& pairs,
    const std::vector<float>& probabilities, const StarOptions& options = {});

}  // namespace headwater
