// SPDX-License-Identifier: Apache-2.0
// Passages with attributions marked in the text itself, as models/passages holds them.
//
// Input:   a text of passages, each ended by a line "%%": lines "# key: value", then the words, in
//          which {s1:…}, {c1:…} and {x1:…} mark source, cue and content of attribution 1. Marks
//          nest; a role may have several pieces; {s1,2:…} serves two attributions. Lines after "--"
//          are left aside.
// Output:  the words without marks, and spans in code points.
// Errors:  a brace that opens or closes nothing, an empty span: named with the passage.
// Example: "{s1:Lind} {c1:said} {x1:it rained}.\n%%\n" -> "Lind said it rained.", [0,4) [5,9)
//          [10,19)
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "attribution/labeller/train_attribution.h"
#include "base/error.h"

namespace headwater {

struct MarkedPassage {
  std::string id;
  std::string source;
  std::string date;
  std::string text;
  std::vector<GoldAttribution> gold;  // in order of their numbers
};

[[nodiscard]] Result<std::vector<MarkedPassage>> parse_marked_passages(std::string_view text,
                                                                       const std::string& input);

}  // namespace headwater
