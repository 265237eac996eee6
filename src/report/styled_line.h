// SPDX-License-Identifier: Apache-2.0
// A line of text, part of it bold: what a report hands to whoever draws it. No escape sequences
// stand in the text, so that those in it are known to be a document's.
#pragma once

#include <string>
#include <vector>

namespace headwater {

struct StyledText {
  std::string text;
  bool bold = false;
  bool operator==(const StyledText&) const = default;
};

using StyledLine = std::vector<StyledText>;

}  // namespace headwater
