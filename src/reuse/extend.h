// SPDX-License-Identifier: Apache-2.0
// Alignment: two texts -> the passages they share, however they are reworded.
//
// Input:   the words of two texts (or of one text twice).
// Output:  pairs of word ranges sorted by position in a; ranges of one side may touch, never hold
//          one another.
// Rule:    sentences alike by tf-isf cosine and Dice seed the passages; seeds near one another on
//          both sides grow together; a passage must be alike as a whole (Sanchez-Perez, Gelbukh,
//          Sidorov 2014); edges move to the first and last common run where the words are the same.
#pragma once

#include <vector>

#include "reuse/passages/words.h"
#include "reuse/seeds.h"

namespace headwater {

// Length of the longer side to the shorter from which a passage is a summary.
inline constexpr double summary_ratio = 3;

struct SharedPassage {
  WordRange a;
  WordRange b;
  double cosine = 0;    // of the two passages as bags of words weighted by tf-isf
  double in_order = 0;  // share of the shorter one's words found in order in the other
  bool summary = false;
  auto operator<=>(const SharedPassage&) const = default;
};

struct ReuseText {
  const TextWords& text;
  const Grams& grams;
};

[[nodiscard]] std::vector<SharedPassage> align_texts(ReuseText a, ReuseText b);
// Passages of one text that say the same twice.
[[nodiscard]] std::vector<SharedPassage> align_within(ReuseText text);

}  // namespace headwater
