// SPDX-License-Identifier: Apache-2.0
// What the models of comparing two sentences are asked about: how much of the one that says less
// (the claim) stands in the other, what of it does not, and how what is left on both sides differs.
// All values lie near 0..1.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "claims/compare/compare_clashes.h"

namespace headwater {

inline constexpr std::array<std::string_view, 40> compare_feature_names{
    "covered",       "covered_words",   "covered_other",   "order",           "first_half",
    "second_half",   "window",          "left_words",      "left_names",      "left_numbers",
    "left_rarest",   "left_last",       "left_nearest",    "left_farthest",   "left_kind_of",
    "left_opposite", "left_place",      "left_time",       "left_name_pairs", "left_other_numbers",
    "left_other",    "number_fits",     "number_apart",    "numbers_shared",  "names_shared",
    "negations",     "negations_other", "negation_parity", "negated_apart",   "denials",
    "denials_other", "hedges",          "antonym_clash",   "class_clash",     "number_clash",
    "year_clash",    "antonym_rest",    "class_rest",      "words",           "words_other"};
using CompareFeatures = std::array<float, compare_feature_names.size()>;

[[nodiscard]] CompareFeatures compare_features(const std::vector<Term>& a,
                                               const std::vector<Term>& b,
                                               const Alignment& alignment,
                                               const std::vector<Clash>& clashes);

}  // namespace headwater
