// SPDX-License-Identifier: Apache-2.0
// Text with its numbers masked, so that lines which differ in a count or a date alone are equal.
//
// Example: mask_digits("Page 13 of 20") == "Page # of #".
#pragma once

#include <string>
#include <string_view>

namespace headwater {

// Each run of ASCII digits becomes one "#".
[[nodiscard]] std::string mask_digits(std::string_view text);

}  // namespace headwater
