// SPDX-License-Identifier: Apache-2.0
// What the letters of a sentence say about its language.
#pragma once

#include <span>
#include <string>

#include "model/sentence.h"

namespace headwater {

struct ScriptEvidence {
  bool foreign = false;  // most letters are no Latin ones
  bool sure = false;     // and they are more than a name
  std::string language;  // where the script tells it: "ja", "zh", "ko", "el", "he" …; else empty
};
[[nodiscard]] ScriptEvidence script_evidence(std::span<const Token> tokens);

}  // namespace headwater
