// SPDX-License-Identifier: Apache-2.0
// Text that is kept to the letter (records of JSON Lines): paragraphs as blocks, and the way from a
// JSON string back to its bytes.
#pragma once

#include <string_view>
#include <vector>

#include "model/document.h"

namespace headwater {

[[nodiscard]] std::vector<Block> verbatim_blocks(const Utf8Text& text);
// Runs of the string value of the top-level `key` of a JSON object.
// REQUIRES: `line` is a valid JSON object.
[[nodiscard]] OffsetMap json_string_offsets(std::string_view line, std::string_view key);

}  // namespace headwater
