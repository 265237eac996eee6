// SPDX-License-Identifier: Apache-2.0
// The blocks of one site's pages, grouped where they are the same.
//
// Input:   the documents of a site.
// Output:  groups of equal blocks that stand on two or more pages, in order of their first place.
// Rule:    blocks are equal after white space is squeezed, letters are lower case and runs of
//          digits are one sign ("3 May 2011" and "12 May 2012" are the same). Comments and blocks
//          under three words are no part of it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/analysed_text.h"

namespace headwater {

struct BlockPlace {
  std::uint32_t page = 0;   // index in the site's documents
  std::uint32_t block = 0;  // index in Document::blocks
  auto operator<=>(const BlockPlace&) const = default;
};

using BlockGroup = std::vector<BlockPlace>;  // sorted

[[nodiscard]] std::vector<BlockGroup> equal_blocks(const CaseTexts& texts,
                                                   std::span<const std::uint32_t> documents);

}  // namespace headwater
