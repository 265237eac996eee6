// SPDX-License-Identifier: Apache-2.0
// Pairs of sentences of one story with what they share and where they part: what the models are
// asked about that say whether both state the same, and whether both can hold.
//
// Input:   the units of one story.
// Output:  pairs of different documents that share terms of weight, in order; a row of features
//          for each. A sentence is compared with the 64 before it
//          that are most alike.
// Rule:    likeness and what it is above the usual for either sentence, runs of words, names,
//          numbers under one noun or among the same words, places, bodies, dates, negation, values
//          of one slot of one incident, place in the document, days between. The models are boosted
//          trees learned from piles whose claims and conflicts an editor has marked
//          (models/stories/CARD.md).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "claims/sentence_units.h"
#include "learn/boosted_trees.h"
#include "learn/feature_table.h"

namespace headwater {

struct UnitPair {
  std::uint32_t a = 0;  // a < b: indices of units
  std::uint32_t b = 0;
};

inline constexpr std::array<std::string_view, 38> sentence_pair_features{
    "likeness",
    "contained",
    "longest_run",
    "names_shared",
    "names_apart",
    "number_shared",
    "number_clash",
    "number_in_one",
    "numbers_apart",
    "negation",
    "places_apart",
    "both_lead",
    "above_usual",
    "best_of_document",
    "best_of_both",
    "shorter",
    "longer",
    "above_usual_a",
    "above_usual_b",
    "plain_likeness",
    "places_shared",
    "places_apart_named",
    "actors_shared",
    "actors_apart",
    "days_shared",
    "days_apart",
    "denial",
    "value_shared",
    "number_value_clash",
    "place_value_clash",
    "actor_value_clash",
    "number_near_shared",
    "number_near_apart",
    "number_ratio",
    "published_apart",
    "published_unknown",
    "window_contained",
    "window_contained_in_both"};

struct PairTable {
  std::vector<UnitPair> pairs;
  FeatureTable features;
};

// The shorter sentence stands word for word in the other (four words or more), or they have twelve
// in a row.
[[nodiscard]] bool share_words(const SentenceUnit& a, const SentenceUnit& b);

[[nodiscard]] PairTable sentence_pairs(const std::vector<SentenceUnit>& units);

}  // namespace headwater
