// SPDX-License-Identifier: Apache-2.0
// Language of a text by CLD2 (Compact Language Detector 2).
#pragma once

#include <string>
#include <string_view>

namespace headwater {

// ISO 639-1, "" where the text is too short or mixed to tell.
[[nodiscard]] std::string detect_language(std::string_view utf8);

}  // namespace headwater
