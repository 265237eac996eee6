// SPDX-License-Identifier: Apache-2.0
// Two items that were compared.
#pragma once

#include <cstdint>

namespace headwater {

struct LinkedPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double likeness = 0;
};

}  // namespace headwater
