// SPDX-License-Identifier: Apache-2.0
// Two sentences: the same claim, a contradiction, related, or unrelated.
//
// Input:   the tokens of both; either may be a longer text, of which the sentences that fit best
//          are taken.
// Output:  two probabilities, the relation they give, the kind of contradiction, the reasons.
// Rule:    words are aligned by stem, number and meaning; what is left unaligned on both sides may
//          clash (opposites, numbers, dates, two of a kind in one place of the sentence), a
//          negation may reach what the other says without one; a clash weighs as much as the rest
//          agrees. How much both say the same, and what speaks against a claim without a clash, is
//          learned; so is what a longer text excludes, where the trees of both are given.
// Example: "Nine people died." / "Twelve people died." -> contradicts, number.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "base/enum_names.h"
#include "claims/compare/compare_models.h"
#include "model/reason.h"
#include "model/sentence.h"
#include "model/syntax.h"

namespace headwater {

enum class SentenceRelation { same, contradicts, related, unrelated };
template <>
inline constexpr std::array<std::string_view, 4> enum_names<SentenceRelation>{
    "same", "contradicts", "related", "unrelated"};

struct SentenceComparison {
  SentenceRelation relation = SentenceRelation::unrelated;
  double same = 0;         // probability 0..1
  double contradicts = 0;  // probability 0..1
  std::optional<ContradictionType> type;
  std::vector<Reason> why;
};

// With trees, a text that says much more than the other is asked whether it excludes it.
[[nodiscard]] SentenceComparison compare_sentences(const Sentences& a, const Sentences& b,
                                                   const Syntax& tree_a = {},
                                                   const Syntax& tree_b = {});
// Whether their trees are of use: one says much more than the other, and is no body of an article,
// of which the best sentences are found by words alone.
[[nodiscard]] bool asks_trees(const Sentences& a, const Sentences& b);
// What the models are asked about them, both taken whole.
[[nodiscard]] CompareFeatures features_of_sentences(const Sentences& a, const Sentences& b);
[[nodiscard]] ContradictionFeatures features_of_trees(const Sentences& a, const Sentences& b,
                                                      const Syntax& tree_a, const Syntax& tree_b);

}  // namespace headwater
