// SPDX-License-Identifier: Apache-2.0
// How a text joins what a claim joins, by their trees.
//
// Input:   the words of both, which of the claim stand for which of the text, and both trees.
// Output:  joined_by_verb: 1 where who acts in the claim and something else that its first
//          predicate joins are joined in the text too, by a verb; names_joined: 1 where they are
//          joined in any way and all names of the claim stand in the text; denied_apart,
//          modal_apart: 1 where only one of both predicates is denied, where only that of the text
//          may, should or will be.
// Rule:    the predicate of the text is the word that stands for the claim's, else the verb above
//          both. All 0 where the claim has no tree.
// Example: "Orth asked Ilves for the boat", "Orth sold Ilves the boat" -> 1 1 0 0
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "base/maybe_index.h"
#include "claims/compare/compare_terms.h"
#include "model/syntax.h"

namespace headwater {

inline constexpr std::array<std::string_view, 4> tree_feature_names{
    "joined_by_verb", "names_joined", "denied_apart", "modal_apart"};
using TreeFeatures = std::array<float, tree_feature_names.size()>;

struct TermsInTree {
  const std::vector<Term>& terms;
  const Syntax& syntax;
};
[[nodiscard]] TreeFeatures tree_features(const TermsInTree& claim, const TermsInTree& text,
                                         const std::vector<MaybeIndex>& to_text);

}  // namespace headwater
