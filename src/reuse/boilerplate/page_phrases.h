// SPDX-License-Identifier: Apache-2.0
// Wording of pages about themselves and those who print them: data/reuse/page_phrases.tsv.
//
// Example: page_phrases("notice") has "all rights reserved".
#pragma once

#include <string_view>
#include <vector>

namespace headwater {

// The phrases of a kind, in order of the file, which explains the kinds.
[[nodiscard]] std::vector<std::string_view> page_phrases(std::string_view kind);

}  // namespace headwater
