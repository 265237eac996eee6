// SPDX-License-Identifier: Apache-2.0
// What a document is about, as weighted terms that can be compared with those of another.
//
// Input:   a document and its tokens.
// Output:  words and names of the whole text and of its first sentences, its numbers, its day.
// Rule:    a name is a word that begins with a capital inside a sentence and is nowhere in the text
//          written small; other words count by their stems. A term weighs (1 + log of how often) ×
//          rarity squared (learn/word_rarity.h): weights hang on no other document of the case.
// Example: "A ferry sank off Varnholm." -> words ferri, sank; names varnholm.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "learn/sparse_vector.h"
#include "model/document.h"
#include "model/sentence.h"

namespace headwater {

struct DocumentProfile {
  SparseVector words;
  SparseVector names;
  SparseVector lead_words;  // of the first four sentences
  SparseVector lead_names;
  std::vector<TermHash> numbers;  // in figures, without those from 1 to 10; sorted, each once
  std::optional<Day> day;         // of publication
};

[[nodiscard]] DocumentProfile profile_of(const Document& document, const Sentences& text);

}  // namespace headwater
