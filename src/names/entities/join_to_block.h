// SPDX-License-Identifier: Apache-2.0
// Holds a surface against the earlier ones that share a key with it, and joins those that sound
// the same.
//
// Rule:    the last `most_of_a_block` surfaces alone are looked at, so that a common key costs no
//          more than a rare one. `distance(earlier, surface)` is negative where the two are no
//          spelling of one name; what it gives otherwise stands in the reason.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "names/entities/surface_groups.h"

namespace headwater {

inline constexpr std::size_t most_of_a_block = 24;  // surfaces

template <typename Distance>
void join_to_block(std::uint32_t surface, std::vector<std::uint32_t>& block,
                   const std::vector<Surface>& surfaces, SurfaceGroups& groups,
                   const Distance& distance) {
  for (auto k = block.size() - std::min(block.size(), most_of_a_block); k < block.size(); ++k) {
    const auto earlier = block[k];
    if (groups.same(surface, earlier)) continue;
    const auto heard = distance(earlier, surface);
    if (heard < 0) continue;
    groups.join(earlier, surface,
                reason("names.spelling", {}, {surfaces[earlier].key, surfaces[surface].key},
                       {{"distance", heard}}));
  }
  block.push_back(surface);
}

}  // namespace headwater
