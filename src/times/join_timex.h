// SPDX-License-Identifier: Apache-2.0
// Joins what belongs to one expression, and reads the tense around it.
//
// Example: "10 p.m." + "Wednesday" -> one time; "early" + "1991", "the end of" + "1958", "about" +
//          "two years ago" -> one expression.
#pragma once

#include <cstddef>
#include <vector>

#include "times/time_tokens.h"
#include "times/time_words.h"
#include "times/timex.h"

namespace headwater::times {

// An expression before it is resolved: tokens [first, last).
struct Draft {
  std::size_t first = 0;
  std::size_t last = 0;
  Meaning meaning;
};

// REQUIRES: drafts sorted, not overlapping.
[[nodiscard]] std::vector<Draft> compose(std::vector<Draft> drafts,
                                         const std::vector<TimeToken>& tokens);

// The tense cue nearest to the expression inside its sentence.
// "In February the jury was picked."
[[nodiscard]] bool opens_sentence(const Draft& draft, const std::vector<TimeToken>& tokens);
[[nodiscard]] TenseCue tense_around(const Draft& draft, const std::vector<TimeToken>& tokens);

}  // namespace headwater::times
