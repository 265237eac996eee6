// SPDX-License-Identifier: Apache-2.0
// Stories -> what each of their sentences states, which of them state the same, and which cannot
// both hold.
//
// Input:   the case as read; the stories; the models.
// Output:  statements in order of story, document and place; groups of them, which may overlap;
//          pairs that are likely to conflict.
// Rule:    no sentence is compared with one of another story; one that stands word for word in
//          another says the same, whatever the model holds of it.
#pragma once

#include <vector>

#include "claims/claim_models.h"
#include "claims/read_case.h"
#include "claims/sentence_clashes.h"
#include "claims/sentence_units.h"
#include "model/story.h"

namespace headwater {

struct LikelyConflict {
  std::uint32_t a = 0;  // a < b: indices of statements
  std::uint32_t b = 0;
  double probability = 0;
  SentenceClashes parted;
};

struct ToldStories {
  std::vector<StatedFact> statements;
  std::vector<std::vector<double>>
      numbers;  // that each statement counts with, in order of the text
  std::vector<std::vector<std::uint32_t>> groups;  // indices of statements
  std::vector<LikelyConflict> conflicts;
};

[[nodiscard]] ToldStories tell_stories(const ReadCase& read, const std::vector<Story>& stories,
                                       const ClaimModels& models);

// The units of a story, with the stance of who speaks in each.
[[nodiscard]] std::vector<SentenceUnit> story_units(const ReadCase& read,
                                                    const std::vector<std::uint32_t>& documents);

}  // namespace headwater
