// SPDX-License-Identifier: Apache-2.0
#include "pipeline/split_text.h"

#include "language/foreign_sentences.h"
#include "language/split_sentences.h"
#include "model/not_analysed.h"

namespace headwater {

SplitText split_text(const Document& document) {
  SplitText text;
  text.all = split_sentences(document);
  text.foreign = find_foreign_sentences(document, text.all);
  text.analysed = text.all;
  leave_out_not_analysed(text.analysed, text.foreign);
  return text;
}

}  // namespace headwater
