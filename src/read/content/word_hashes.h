// SPDX-License-Identifier: Apache-2.0
// The words of a text as hashes: for comparing texts without keeping them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace headwater {

// Runs of letters and digits, case folded; FNV-1a of each.
[[nodiscard]] std::vector<std::uint64_t> word_hashes(std::string_view text);
// One hash for every `n` words in a row; the words themselves where there are fewer than `n`.
[[nodiscard]] std::vector<std::uint64_t> shingle_hashes(const std::vector<std::uint64_t>& words,
                                                        std::size_t n);

}  // namespace headwater
