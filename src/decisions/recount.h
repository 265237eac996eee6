// SPDX-License-Identifier: Apache-2.0
// The independent origins of a claim, counted from its stored derivations: for what decisions changed,
// and for "what would change this".
//
// Input:   findings, a claim, the origins that are silent or one.
// Output:  lo..hi as paths, and the cut.
// Rule:    vertex-disjoint paths from origins to the documents that assert the claim (Menger); what a silent
//          origin said, and what was taken from that, is not counted. The machine's own count may differ from
//          the paths (models/stories/CARD.md); after a change it moves as far as the paths moved, within what is left.
// Example: ministry -> wire -> {a, b}, nurse -> c: lo 2; the nurse silent: lo 1.
#pragma once

#include <cstdint>
#include <vector>

#include "model/case.h"

namespace headwater {

struct OriginChanges {
  std::vector<std::uint32_t> silent;               // indices in Findings::origins
  std::vector<std::vector<std::uint32_t>> joined;  // each list is one origin
};

struct PathCount {
  OriginCount count;
  std::uint32_t documents = 0;  // that assert it still
  std::uint32_t known = 0;      // known origins left
  std::vector<DocumentSpan> cut;
};

[[nodiscard]] PathCount count_paths(const Findings& findings, const Claim& claim,
                                    const OriginChanges& changes = {});
// The machine's count, moved as the paths moved.
[[nodiscard]] OriginCount moved_count(const OriginCount& machine, const PathCount& before,
                                      const PathCount& after);

}  // namespace headwater
