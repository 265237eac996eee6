// SPDX-License-Identifier: Apache-2.0
// Classes of distances between tokens, finer where they are small: 0 to 4, 5-7, 8-13, 14-29, more.
#pragma once

#include <cstdint>

namespace headwater {

[[nodiscard]] constexpr std::uint32_t distance_class(std::uint32_t distance) {
  if (distance < 5) return distance;
  if (distance < 8) return 5;
  if (distance < 14) return 6;
  return distance < 30 ? 7 : 8;
}

}  // namespace headwater
