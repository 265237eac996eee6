// SPDX-License-Identifier: Apache-2.0
// Counts: numbers in a sentence, as intervals, with what they count.
//
// Input:   the tokens of a document, one of its sentences, and spans that are no counts (times).
// Output:  counts in order of the text; `span` holds the number with its modifier and unit.
// Rule:    digits and number words; the words around make an interval ("some 70" = 63..77, "more
//          than 40" = 41 and up, "dozens" = 24 and up); ordinals, ages, years, dates, street and
//          version numbers are left out. What is counted is read from the verb or noun before
//          ("killed 12"), the predicate after ("12 people were injured"), else it is the counted
//          noun's stem.
// Example: "killed at least 12 people and wounded forty-six" -> killed 12.. at_least, wounded 46.
#pragma once

#include <span>
#include <vector>

#include "model/quantity.h"
#include "model/sentence.h"

namespace headwater {

struct CountInput {
  std::span<const Token> tokens;
  const Sentence& sentence;
  std::span<const Span> not_counts;  // sorted
  bool none = false;                 // "nobody was hurt" counts none
};

[[nodiscard]] std::vector<Count> find_counts(const CountInput& input);

}  // namespace headwater
