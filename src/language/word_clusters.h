// SPDX-License-Identifier: Apache-2.0
// Word clusters: classes of words that stand between the same neighbours.
//
// Input:   sentences of words in lower case.
// Output:  a HashedTable from words to two clusters.
// Rule:    the exchange algorithm for class bigrams (Kneser and Ney 1993; Martin, Liermann and Ney
//          1998), run twice: `fine` and `coarse` classes. Numbers are one word for each count of
//          digits.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace headwater {

inline constexpr std::uint32_t fine_clusters = 511;
inline constexpr std::uint32_t coarse_clusters = 63;

// A table value is fine * 64 + coarse; 0 is an unknown word.
[[nodiscard]] constexpr std::uint16_t fine_cluster(std::uint16_t value) {
  return static_cast<std::uint16_t>(value >> 6U);
}
[[nodiscard]] constexpr std::uint16_t coarse_cluster(std::uint16_t value) {
  return value & 63U;
}

using WordSequence = std::vector<std::uint64_t>;  // word_hash of each word

struct ClusterOptions {
  std::uint32_t least_count = 4;
  std::uint32_t rounds = 8;
};
// The bytes of the table.
[[nodiscard]] std::string learn_clusters(const std::vector<WordSequence>& sentences,
                                         const ClusterOptions& options);

}  // namespace headwater
