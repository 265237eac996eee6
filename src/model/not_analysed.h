// SPDX-License-Identifier: Apache-2.0
// Which sentences of a document are not English and were therefore not analysed: kept with the
// document as one reason a language, whose spans are the sentences.
//
// Example: a German text of two sentences -> not_analysed_in(document) == {{"de", 2}}.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/foreign_sentence.h"
#include "model/sentence.h"

namespace headwater {

inline constexpr std::string_view not_english_rule = "language.not_english";

struct LanguageCount {
  std::string language;  // ISO 639-1, "und" where it is not told
  std::size_t sentences = 0;
  bool operator==(const LanguageCount&) const = default;
};

void note_not_analysed(Document& document, const std::vector<ForeignSentence>& foreign);
// The most frequent language first.
[[nodiscard]] std::vector<LanguageCount> not_analysed_in(const Document& document);
[[nodiscard]] std::size_t count_not_analysed(const Document& document);
// What the stages that know English words are given: the tokens stay, these sentences go.
void leave_out_not_analysed(Sentences& sentences, const Document& document);
void leave_out_not_analysed(Sentences& sentences, const std::vector<ForeignSentence>& foreign);

}  // namespace headwater
