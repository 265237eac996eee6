// SPDX-License-Identifier: Apache-2.0
// A document of one block, cut as the program cuts it.
#pragma once

#include <string>
#include <utility>

#include "base/utf8.h"
#include "language/split_for_tests.h"
#include "model/document.h"
#include "model/sentence.h"

namespace headwater {

struct PlainText {
  Document document;
  Sentences sentences;
};

inline PlainText plain_text(const std::string& text, std::string id = "d") {
  PlainText made;
  made.document.id = std::move(id);
  made.document.text = Utf8Text(to_valid_utf8(text));
  made.document.blocks.push_back({BlockKind::paragraph, {0, made.document.text.size()}, "", ""});
  made.sentences = split_sentences(made.document);
  return made;
}

}  // namespace headwater
