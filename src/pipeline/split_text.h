// SPDX-License-Identifier: Apache-2.0
// A document's sentences, and which of them are English: found once, handed to every stage.
#pragma once

#include <vector>

#include "model/document.h"
#include "model/foreign_sentence.h"
#include "model/sentence.h"

namespace headwater {

struct SplitText {
  Sentences all;
  Sentences analysed;  // the same tokens, the English sentences alone
  std::vector<ForeignSentence> foreign;
};
[[nodiscard]] SplitText split_text(const Document& document);

}  // namespace headwater
