// SPDX-License-Identifier: Apache-2.0
// Runs: words that stand in the same order in two texts.
//
// Output:  maximal runs of at least `seed_words` equal terms, sorted by position in a, then in b.
// Rule:    4-grams of terms joined by sort (Schleimer, Wilkerson, Aiken 2003, without winnowing),
//          each extended to both sides.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "reuse/passages/words.h"

namespace headwater {

inline constexpr std::uint32_t seed_words = 4;

// The 4-grams of one text, sorted by hash, then position.
using Grams = std::vector<std::pair<std::uint64_t, std::uint32_t>>;
[[nodiscard]] Grams sorted_grams(const TextWords& text);

struct Run {
  std::uint32_t a = 0;  // first word
  std::uint32_t b = 0;
  std::uint32_t length = 0;
  auto operator<=>(const Run&) const = default;
};

[[nodiscard]] std::vector<Run> common_runs(const TextWords& a, const Grams& grams_a,
                                           const TextWords& b, const Grams& grams_b);

// Words [first, last) of both texts.
struct WordRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  [[nodiscard]] std::uint32_t size() const { return last - first; }
  auto operator<=>(const WordRange&) const = default;
};

// Length of the longest common subsequence of two word ranges (Hyyrö 2004, bit-parallel); nullopt
// is never needed: ranges longer than `longest_compared` are compared by their first words.
[[nodiscard]] std::uint32_t common_subsequence(const TextWords& a, WordRange in_a,
                                               const TextWords& b, WordRange in_b);

}  // namespace headwater
