// SPDX-License-Identifier: Apache-2.0
// What speaks for and against two independent origins of a claim, as numbers that a model is asked
// about and a reader can be told.
//
// Input:   the claim's utterances with their sources and roots, the documents joined by shared words,
//          which publishers go together elsewhere.
// Output:  a row of features.
// Rule:    documents; publishers, and how they go together; groups of documents joined by shared
//          words, and those joined by one publisher or publishers that go together as well (`apart`);
//          the largest matching of named voices to
//          groups; groups that speak for
//          themselves, and in which nobody is named; the count of disjoint paths. The model is
//          boosted trees learned from claims whose independent origins are known, bound to rise with
//          what speaks for origins (models/stories/CARD.md).
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "origins/copy_groups.h"
#include "origins/derivations.h"
#include "origins/outlet_association.h"

namespace headwater {

struct OriginFeature {
  std::string_view name;
  int direction = 0;  // 1: more of it speaks for two origins; -1: against; 0: either
};
inline constexpr std::array<OriginFeature, 12> origin_features{{{"documents", 1},
                                                                {"paths_known", 1},
                                                                {"groups", 1},
                                                                {"matched", 1},
                                                                {"own_groups", 1},
                                                                {"bare_groups", 1},
                                                                {"apart", 1},
                                                                {"publishers", 1},
                                                                {"together", -1},
                                                                {"together_most", -1},
                                                                {"together_least", -1},
                                                                {"companies", 1}}};
[[nodiscard]] std::vector<std::string_view> origin_feature_names();

using OriginRow = std::array<float, origin_features.size()>;

struct OriginEvidence {
  const DerivationInput& input;
  const CopyGroups& groups;
  const OutletAssociation& association;
  const Claim& claim;
  const std::vector<SourcesOf>& sources;  // of its utterances
  const std::vector<Root>& roots;
  OriginCount paths;
};

[[nodiscard]] OriginRow origin_row(const OriginEvidence& evidence);

}  // namespace headwater
