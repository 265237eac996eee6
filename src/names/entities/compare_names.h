// SPDX-License-Identifier: Apache-2.0
// How likely two written names mean the same one.
//
// Output:  score 0..1 (match from 0.5) with the reason.
// Example: compare_names("Khoramideh", "Khoramide").score > 0.9.
#pragma once

#include <string_view>

#include "model/reason.h"

namespace headwater {

struct NameMatch {
  double score = 0;
  Reason why;
};

[[nodiscard]] NameMatch compare_names(std::string_view a, std::string_view b);

}  // namespace headwater
