// SPDX-License-Identifier: Apache-2.0
// Claim tables from CSV (RFC 4180).
//
// Input:  a header with source, object, value and optionally attribute, time; other columns are
//         left out.
// Output: a table whose indices follow the sorted names, so that the order of lines does not show.
// Rule:   where a source claims twice for one slot its later claim counts (by time, then by line).
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "weighing/fuse.h"

namespace headwater {

[[nodiscard]] Result<ClaimTable> read_claim_table(std::string_view csv, const std::string& name);
// "part<TAB>whole" lines; names are folded as place values are.
[[nodiscard]] StringMap<std::vector<std::string>> read_place_hierarchy(std::string_view text);

}  // namespace headwater
