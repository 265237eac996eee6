// SPDX-License-Identifier: Apache-2.0
// Lines of a flat page that name who publishes it.
#pragma once

#include <string>
#include <string_view>

namespace headwater {

// A short capitalised line that ends or begins with a word of publishing: "Northlight Agency",
// "Ministry of Energy".
[[nodiscard]] bool names_outlet(std::string_view line);
// "DORVIK, May 14 (Northlight Agency) - Seven people …" -> "Northlight Agency"; "" where no
// dateline names one.
[[nodiscard]] std::string dateline_outlet(std::string_view paragraph);

}  // namespace headwater
