// SPDX-License-Identifier: Apache-2.0
// Which pages of a site print one story.
//
// Input:   the documents of a site, the groups of equal blocks, and which groups may be furniture.
// Output:  for each page the number of its story: the first page that prints it.
// Rule:    two pages are one story where the blocks they share hold half of the text of the shorter
//          one, furniture aside; pages of furniture alone are one. Compared are neighbours in a
//          group of equal blocks, so the work stays linear; pages of one story are neighbours in
//          the groups that only they have.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "reuse/boilerplate/site_blocks.h"

namespace headwater {

[[nodiscard]] std::vector<std::uint32_t> site_stories(const CaseTexts& texts,
                                                      std::span<const std::uint32_t> documents,
                                                      const std::vector<BlockGroup>& groups,
                                                      const std::vector<bool>& furniture);

}  // namespace headwater
