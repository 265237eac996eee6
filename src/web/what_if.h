// SPDX-License-Identifier: Apache-2.0
// What a claim would count were origins silent, or several of them one.
//
// Rule:   vertex-disjoint paths over the stored derivations, as the origins stage counts them: what a
//         silent origin said and what was taken from that is not heard. The machine's own count
//         moves as far as the paths move, and stays between none and what is left.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "model/case.h"

namespace headwater {

struct OriginsChanged {
  std::set<std::uint32_t> silent;                  // indices of origins
  std::vector<std::vector<std::uint32_t>> joined;  // each list is one origin
};

struct Paths {
  OriginCount count;
  std::uint32_t origins = 0;    // left
  std::uint32_t documents = 0;  // that assert it still
  std::vector<DocumentSpan> cut;
};

[[nodiscard]] Paths count_paths_of(const Findings& found, const Claim& claim,
                                   const OriginsChanged& changes);
[[nodiscard]] OriginCount count_if(const Findings& found, const Claim& claim,
                                   const OriginsChanged& changes);

}  // namespace headwater
