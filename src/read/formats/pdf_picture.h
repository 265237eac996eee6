// SPDX-License-Identifier: Apache-2.0
// A page of a PDF as it is printed, drawn by pdftoppm (poppler), which is confined (run_child.h).
//
// Output:  a picture; an error that says whether the program is missing or could not draw it.
// Example: picture_of_page(pdf, 2) is a PNG of at most 1,600 points in each direction.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace headwater {

// `number` from 1; `how` are the program's options.
[[nodiscard]] Result<std::string> picture_of_page(std::string_view pdf, std::size_t number,
                                                  const std::vector<std::string>& how = {
                                                      "-png", "-scale-to", "1600"});

}  // namespace headwater
