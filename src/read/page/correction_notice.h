// SPDX-License-Identifier: Apache-2.0
// Lines in which an outlet says that what it published before was wrong.
//
// Rule:    patterns of data/read/line_patterns.tsv. A label ("Correction: …") counts in the title
//          and in the text, where no menu stands; a sentence about an earlier version anywhere.
// Example: "An earlier version of this article gave the wrong number." -> true
#pragma once

#include <string_view>

namespace headwater {

[[nodiscard]] bool is_correction_label(std::string_view line);
[[nodiscard]] bool is_correction_notice(std::string_view line);

}  // namespace headwater
