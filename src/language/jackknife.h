// SPDX-License-Identifier: Apache-2.0
// Parts of a treebank: what a model is to learn from is annotated by one that was trained on the
// other parts (jackknifing).
#pragma once

#include <cstddef>

namespace headwater {

inline constexpr std::size_t jackknife_parts = 5;

// Runs of 20 sentences, so that texts stay together.
[[nodiscard]] constexpr std::size_t jackknife_part(std::size_t sentence) {
  return sentence / 20 % jackknife_parts;
}

}  // namespace headwater
