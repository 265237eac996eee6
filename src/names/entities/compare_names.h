// SPDX-License-Identifier: Apache-2.0
// How likely two written names mean the same one.
//
// Output:  score 0..1 (match from 0.5) with the reason.
// Rule:    what the words that have a partner (align_names.h) weigh, against what the rest weighs: a
//          word left out counts little, words left over on both sides much, and where a number or a
//          direction contradicts the names are not one. Of two names on both sides of a slash the
//          better one counts.
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
