// SPDX-License-Identifier: Apache-2.0
// What the tagger and the parser know of a word before they look at its neighbours.
//
// Input:   the word as written and in lower case, and the clusters of words.
// Output:  hashes of the word, its ends and its shape, and the two clusters it belongs to.
// Rule:    typographic quotation marks and dashes count as their typewriter kin; digits are one and
//          the same in the hash of the word; of a word with a hyphen the last part gives the
//          cluster.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "learn/hashed_table.h"

namespace headwater {

struct WordForm {
  std::uint64_t word = 0;                 // of the word in lower case
  std::uint64_t cased = 0;                // of the word as written
  std::array<std::uint64_t, 5> ends{};    // of the last 1 to 5 bytes; 0 where it is shorter
  std::array<std::uint64_t, 4> starts{};  // of the first 1 to 4 bytes
  std::uint64_t shape = 0;                // "Xx-d" of runs
  std::uint16_t fine = 0;                 // 0: unknown
  std::uint16_t coarse = 0;
};

[[nodiscard]] std::uint64_t word_hash(std::string_view lower);
[[nodiscard]] WordForm word_form(std::string_view text, std::string_view lower,
                                 const HashedTable& clusters);

}  // namespace headwater
