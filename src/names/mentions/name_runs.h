// SPDX-License-Identifier: Apache-2.0
// Runs of tokens that may be names: capitalised words and the small words that hold them together.
//
// Rule:    a run grows over capitalised words; over "of", "for", "on", "from" where what stands
//          before names a kind of organisation or a plural group; over particles ("bin", "de la");
//          over "and" between two subjects of one ministry; over a possessive whose owner is a
//          class of people ("People's Front"). Days, months, demonyms standing alone and sentence
//          openers are no names.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/data_file.h"
#include "model/document.h"
#include "model/sentence.h"

namespace headwater {

// Tokens [first, last) of the document.
struct NameRun {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool after_title = false;  // a title or rank stood before it
  bool opens_sentence = false;
  bool operator==(const NameRun&) const = default;
  [[nodiscard]] std::uint32_t size() const { return last - first; }
};

enum class LetterCase { sentence, title, capitals };

// How words are written in one document.
struct CaseHabits {
  StringSet seen_lower;    // words written in lower case somewhere
  StringSet seen_capital;  // words (lower-cased) written with a capital inside a sentence
};

[[nodiscard]] LetterCase letter_case(const Sentences& text, const Sentence& sentence);
[[nodiscard]] CaseHabits case_habits(const Sentences& text);
// Runs of one sentence in ordinary letter case, titles split off, in order.
[[nodiscard]] std::vector<NameRun> name_runs(const Sentences& text, const Sentence& sentence,
                                             const CaseHabits& habits);

}  // namespace headwater
