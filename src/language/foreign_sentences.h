// SPDX-License-Identifier: Apache-2.0
// Sentences in a language that is not analysed.
//
// Input:   a document and its sentences.
// Output:  those that are not English, in order.
// Rule:    a sentence in another script; one with several common words of another language and
//          hardly an English one; a long one without English words that CLD2 is sure of; a short
//          one beside such a one, or in a document that is foreign to three quarters, without an
//          English word. In doubt a sentence is English: names, titles and quotations of a few
//          words change nothing.
// Example: "Er sagte: Die Brücke ist seit gestern gesperrt." -> de
#pragma once

#include <vector>

#include "model/document.h"
#include "model/foreign_sentence.h"
#include "model/sentence.h"

namespace headwater {

[[nodiscard]] std::vector<ForeignSentence> find_foreign_sentences(const Document& document,
                                                                  const Sentences& sentences);

}  // namespace headwater
