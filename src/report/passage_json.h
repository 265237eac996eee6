// SPDX-License-Identifier: Apache-2.0
// Passages and comparisons as the contract prints them.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "model/passage.h"

namespace headwater {

// [{"rule":…,"terms":[…],"figures":{…}}]; terms and figures only where there are any.
[[nodiscard]] Json reason_list_json(const std::vector<Reason>& reasons);
// A line of `headwater reuse --json`. REQUIRES: ids holds the id of every document, by index.
[[nodiscard]] Json passage_json(const PassagePair& pair, const std::vector<std::string>& ids);
// 0.12345 -> 0.1235, so that a line prints no more digits than mean something.
[[nodiscard]] double four_digits(double value);

}  // namespace headwater
