// SPDX-License-Identifier: Apache-2.0
// What speaks for and against two independent origins of a claim, as numbers that a model is asked
// about and a reader can be told.
//
// Input:   the claim's utterances with their sources and roots, the documents joined by shared words.
// Output:  a row of features.
// Rule:    documents, groups of documents joined by shared words, named voices, offices and persons,
//          the largest matching of named voices to groups, groups in which nobody is named, credits,
//          copies, the count of disjoint paths. The model is boosted trees learned from claims whose
//          independent origins are known (models/stories/CARD.md).
#pragma once

#include <array>
#include <string_view>

#include "origins/copy_groups.h"
#include "origins/derivations.h"

namespace headwater {

inline constexpr std::array<std::string_view, 18> origin_features{
    "documents", "paths_known", "paths_all",  "groups",      "named",    "offices",
    "persons",   "matched",     "own_groups", "bare_groups", "credited", "copied",
    "derived",   "unnamed",     "denied",     "official",    "party",    "groups_each"};
using OriginRow = std::array<float, origin_features.size()>;

struct OriginEvidence {
  const DerivationInput& input;
  const CopyGroups& groups;
  const Claim& claim;
  const std::vector<SourcesOf>& sources;  // of its utterances
  const std::vector<Root>& roots;
  OriginCount paths;
};

[[nodiscard]] OriginRow origin_row(const OriginEvidence& evidence);

}  // namespace headwater
